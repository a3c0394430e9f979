export const options = { scenarios: { s: { executor: 'per-vu-iterations', vus: 1, iterations: 3 } } };

function deep() {
  throw new TypeError(`thrown in ${__ITER}`);
}

export default async function () {
  if (__ITER === 1) throw 'a string';
  if (__ITER === 2) await Promise.reject(new Error('rejected'));
  deep();
}

export function handleSummary({ metrics }) {
  return { stdout: `iterations ${metrics.iterations.values.count}` };
}
