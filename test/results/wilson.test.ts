import { expect, test } from 'vitest';
import { wilsonInterval } from '../../lib/results/wilson.ts';

// Values of statsmodels 0.15.0, proportion_confint(x, n, 0.05, 'wilson').
test.each([
  { why: 'without trials nothing is known', x: 0, n: 0, low: 0, high: 1 },
  { why: 'no fail in 10', x: 0, n: 10, low: 0, high: 0.27753 },
  { why: 'no fail in 3,500 still allows 11 in 10,000', x: 0, n: 3500, low: 0, high: 0.0010964 },
  { why: '4 in 10,000', x: 4, n: 10000, low: 0.00015556, high: 0.0010281 },
  { why: 'half', x: 5, n: 10, low: 0.23659, high: 0.76341 },
  { why: 'all', x: 10, n: 10, low: 0.72247, high: 1 },
])('$why', ({ x, n, low, high }) => {
  const [a, b] = wilsonInterval(x, n);
  expect(a).toBeCloseTo(low, 5);
  expect(b).toBeCloseTo(high, 5);
});
