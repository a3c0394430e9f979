import http from 'k6/http';
import { see } from './see.js';

const bad = (stage) => {
  if (__ENV.BAD === stage) throw new Error(`bad ${stage}`);
};
bad('init');

export const options = { scenarios: { s: { executor: 'per-vu-iterations', vus: 2, iterations: 2 } } };

export async function setup() {
  bad('rejected setup');
  const res = await http.get(`${__ENV.BASE}/echo`);
  see('setup', [__VU, res.status]);
  if (__ENV.BAD === 'data') return { nan: Number.NaN };
  return { n: 1, list: [1], none: undefined };
}

export default function (data) {
  if (__ENV.NO_SETUP) {
    see('no data', data);
    return;
  }
  data.n += 1;
  if (__ITER === 1) see('data', [data.n, data.list, 'none' in data]);
  bad('iteration');
}

export function teardown(data) {
  bad('teardown');
  see('teardown', data);
}

export function handleSummary(data) {
  bad('summary');
  const { metrics, state, root_group, options: shown, setup_data } = data;
  const summary = {
    keys: Object.keys(data).sort(),
    iterations: metrics.iterations.values.count,
    trend: Object.keys(metrics.iteration_duration.values).sort(),
    rate: Object.keys(metrics.iterations.values).sort(),
    state: [state.isStdOutTTY, state.isStdErrTTY, state.testRunDurationMs > 0],
    root: [root_group.name, root_group.path],
    options: Object.keys(shown).sort(),
    setup_data,
  };
  return { stdout: JSON.stringify(summary), [`${__ENV.OUT}/file.txt`]: 'in a file', stderr: 'to stderr' };
}
