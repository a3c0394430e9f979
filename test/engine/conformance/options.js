import { Counter, Trend } from 'k6/metrics';

export const counter = new Counter('a_counter');
export const trend = new Trend('a_trend');
export const options = JSON.parse(__ENV.OPTIONS ?? '{}');

export default function () {
  counter.add(3, { a: 'b' });
  trend.add(10);
}

export function named() {}

export function handleSummary({ metrics }) {
  const crossed = Object.entries(metrics).flatMap(([name, { thresholds = {} }]) =>
    Object.entries(thresholds).map(([source, { ok }]) => `${name}: ${source} ${ok}`),
  );
  return { stdout: crossed.sort().join('; ') };
}
