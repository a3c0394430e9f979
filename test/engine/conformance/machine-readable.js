import { check } from 'k6';
import http from 'k6/http';
import { Counter, Gauge, Rate, Trend } from 'k6/metrics';

const metrics = [new Counter('c'.repeat(3)), new Gauge('ggg'), new Rate('rrr'), new Trend('ttt', true)];

export const options = { thresholds: { ccc: ['count>0'], 'ttt{a:b}': ['p(95)<1'] } };

export default async function () {
  for (const metric of metrics) metric.add(2, { a: 'b' });
  check(1, { good: true, bad: false });
  await http.get(`${__ENV.BASE}/echo`);
}

export function handleSummary(data) {
  const { version, config, metadata, results } = data;
  const brief = {
    keys: fields(data),
    version,
    config: [fields(config), config.execution, typeof config.duration],
    metadata: fields(metadata),
    results: fields(results),
    checks: results.checks.metrics.map(({ name, type, values }) => [name, type, values]),
    each: results.checks.results,
    metrics: results.metrics
      .map(({ name, type, contains, values }) => [
        name,
        type,
        contains,
        /^[crgt]{3}/.test(name) ? sorted(values) : fields(values),
      ])
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  };
  return { stdout: JSON.stringify(brief) };
}

/** k6 gives Go values, whose methods count as keys. */
const fields = (value) =>
  Object.keys(value)
    .filter((key) => typeof value[key] !== 'function')
    .sort();

function sorted(values) {
  return fields(values).map((key) => `${key}=${values[key]}`);
}
