import { Counter, Gauge, Rate, Trend } from 'k6/metrics';
import { see, thrown } from './see.js';

const counter = new Counter('my_counter');
const same = new Counter('my_counter');
const gauge = new Gauge('my_gauge');
const rate = new Rate('my_rate');
const trend = new Trend('my_trend');
const time = new Trend('my_time', true);
const _unused = new Trend('my_unused');

const summaryTrendStats = ['avg', 'min', 'med', 'max', 'count', 'p(0)', 'p(50)', 'p(90)', 'p(99.9)', 'p(100)'];
export const options = {
  summaryTrendStats,
  thresholds: {
    'my_counter{a:1}': ['count==5'],
    'my_counter{a:1,b:2}': [],
    'my_unused{x:y}': ['max<1'],
    my_trend: ['p(90)<100'],
  },
};

export default async function () {
  see('name', [counter.name, time.name]);
  see('returns', [
    counter.add(1),
    counter.add(2, { a: '1' }),
    same.add(3, { a: 1, b: 2 }),
    counter.add('4'),
    counter.add(true),
    counter.add(false),
  ]);
  see('invalid', [counter.add('x'), counter.add(null), counter.add(), counter.add({})]);
  for (const value of [5, 1, 3]) gauge.add(value);
  for (const value of [true, false, 0, 1, 7, '0', '']) rate.add(value);
  for (const value of [10, -2, 0, 0, 3.5, 100, 7]) trend.add(value);
  time.add(12.5);
  see('bad tag', await thrown(() => counter.add(1, { a: {} })));
  see('in an iteration', await thrown(() => new Counter('late')));
}

export function handleSummary({ metrics }) {
  const own = Object.fromEntries(
    Object.entries(metrics)
      .filter(([name]) => name.startsWith('my_'))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  for (const metric of Object.values(own)) delete metric.values.rate;
  return { stdout: JSON.stringify(Object.entries(own).map(([name, metric]) => [name, brief(metric)])) };
}

function brief({ type, contains, values, thresholds }) {
  const keys = Object.keys(values).sort();
  return { type, contains, numbers: keys.map((key) => `${key}=${Math.round(values[key] * 1e6) / 1e6}`), thresholds };
}
