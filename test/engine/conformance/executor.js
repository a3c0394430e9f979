import { sleep } from 'k6';
import exec from 'k6/execution';
import { Counter } from 'k6/metrics';
import { see } from './see.js';

const begun = new Counter('begun');
const done = new Counter('done');

export const options = JSON.parse(__ENV.OPTIONS);

export default async function () {
  begun.add(1);
  await sleep(Number(__ENV.SLEEP ?? 0.01));
  done.add(1);
  if (__ENV.SAY) see('vu', [exec.vu.idInTest, __ITER]);
}

export function handleSummary({ metrics }) {
  const count = (name) => (metrics[name] ? metrics[name].values.count : 0);
  const figures = {
    begun: count('begun'),
    done: count('done'),
    iterations: count('iterations'),
    dropped: count('dropped_iterations'),
    vusMax: metrics.vus_max ? metrics.vus_max.values.max : 0,
    vus: metrics.vus ? metrics.vus.values.max : 0,
  };
  return { stdout: JSON.stringify(figures) };
}
