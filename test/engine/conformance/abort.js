import { sleep } from 'k6';
import exec from 'k6/execution';
import { see } from './see.js';

export const options = { scenarios: { s: { executor: 'constant-vus', vus: 3, duration: '20s' } } };

if (__ENV.WHERE === 'init') exec.test.abort('in init');

export function setup() {
  if (__ENV.WHERE === 'setup') exec.test.abort('in setup');
}

export default async function () {
  if (__ENV.WHERE === 'fail') {
    exec.test.fail('bad');
    exec.test.abort('enough');
  }
  if (exec.vu.idInTest === 1) {
    try {
      exec.test.abort('in an iteration');
    } catch (_error) {
      see('caught', true);
    }
  }
  await sleep(15);
}

export function teardown() {
  see('teardown', true);
}

export function handleSummary({ metrics }) {
  return { stdout: `iterations ${metrics.iterations ? metrics.iterations.values.count : 0}` };
}
