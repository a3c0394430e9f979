import { sleep } from 'k6';
import { see } from './see.js';

export const options = { setupTimeout: '300ms', teardownTimeout: '300ms' };

export async function setup() {
  if (__ENV.STAGE === 'setup') await sleep(10);
  see('setup', true);
}

export default function () {}

export async function teardown() {
  if (__ENV.STAGE === 'teardown') await sleep(10);
  see('teardown', true);
}

export function handleSummary() {
  return { stdout: 'summary' };
}
