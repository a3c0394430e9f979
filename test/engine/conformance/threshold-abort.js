import { sleep } from 'k6';
import { Rate } from 'k6/metrics';

const bad = new Rate('bad');

export const options = {
  scenarios: { s: { executor: 'constant-vus', vus: 2, duration: '30s' } },
  thresholds: { bad: [{ threshold: 'rate<0.5', abortOnFail: true, delayAbortEval: __ENV.DELAY ?? '0s' }] },
};

export default async function () {
  bad.add(1);
  await sleep(0.05);
}

export function handleSummary({ state }) {
  return { stdout: `${Math.round(state.testRunDurationMs / 1000)} s` };
}
