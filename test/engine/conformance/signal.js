import { sleep } from 'k6';
import { see } from './see.js';

export const options = { scenarios: { s: { executor: 'constant-vus', vus: 2, duration: '30s' } } };

export default async function () {
  see('begun', true);
  await sleep(20);
}

export function teardown() {
  see('teardown', true);
}

export function handleSummary() {
  return { stdout: 'summary' };
}
