import { sleep } from 'k6';
import http from 'k6/http';
import { Counter } from 'k6/metrics';

const begun = new Counter('begun');
const after = new Counter('after');

export const options = {
  scenarios: { s: { executor: 'constant-vus', vus: 3, duration: '1s', gracefulStop: __ENV.GRACE ?? '0s' } },
};

export default async function () {
  begun.add(1);
  try {
    if (__ENV.WHAT === 'sleep') await sleep(10);
    else await http.get(`${__ENV.BASE}/hang`);
  } finally {
    after.add(1);
  }
}

export function handleSummary({ metrics, state }) {
  const count = (name) => (metrics[name] ? metrics[name].values.count : 0);
  const seconds = Math.round(state.testRunDurationMs / 500) / 2;
  const figures = {
    begun: count('begun'),
    after: count('after'),
    iterations: count('iterations'),
    requests: count('http_reqs'),
    failed: metrics.http_req_failed ? 1 : 0,
    seconds,
  };
  return { stdout: JSON.stringify(figures) };
}
