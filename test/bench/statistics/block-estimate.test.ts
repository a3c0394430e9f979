import { expect, test } from 'vitest';
import { type Block, blockEstimate, blockEstimateOfFactors } from '../../../bench/statistics/block-estimate.ts';
import { ascending, mean, median, quantile, variance } from '../../../bench/statistics/quantile.ts';
import { createRandom, type Random } from '../../../lib/answer/random.ts';

const RUNS = Number(process.env['SIMULATED_RUNS'] ?? 120);
const SLICES = 10;

/** Standard normal: https://en.wikipedia.org/wiki/Box%E2%80%93Muller_transform */
const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());

/** A block of slices around a value that is itself around 0. */
function block(between: number, within: number, random: Random): Block {
  const centre = between * normal(random);
  const slices = Array.from({ length: SLICES }, () => centre + within * Math.sqrt(SLICES) * normal(random));
  return { value: mean(slices), redraw: (chance) => mean(slices.map(() => chance.pick(slices))) };
}

// The truth is 0. A plain bootstrap of three blocks covers it 75 times in 100 where blocks differ.
test.each([
  { why: 'three blocks that differ by noise within cells alone', count: 3, between: 0, within: 1 },
  { why: 'three blocks that differ as much again', count: 3, between: 1, within: 1 },
  { why: 'three blocks that differ by their starts alone', count: 3, between: 1, within: 0.01 },
  { why: 'two blocks', count: 2, between: 1, within: 1 },
  { why: 'five blocks', count: 5, between: 1, within: 1 },
  { why: 'ten blocks', count: 10, between: 1, within: 1 },
])('the interval covers the truth about 95 times in 100: $why', ({ count, between, within }) => {
  const random = createRandom('coverage', count, between, within);
  let covered = 0;
  for (let run = 0; run < RUNS; run++) {
    const blocks = Array.from({ length: count }, () => block(between, within, random));
    const { interval } = blockEstimate(blocks, random);
    if (interval !== null && interval[0] <= 0 && interval[1] >= 0) covered++;
  }
  // Three standard errors of a simulation so short, around 92 to 97.
  const slack = 3 * Math.sqrt((0.95 * 0.05) / RUNS);
  expect(covered / RUNS).toBeGreaterThan(0.92 - slack);
  expect(covered / RUNS).toBeLessThan(Math.min(1, 0.97 + slack) + 1e-9);
});

test('without noise within, it is about as wide as that of Student', () => {
  // mean 2, standard deviation 1: 4.303 / sqrt(3) = 2.48 to either side.
  const { median: centre, interval } = blockEstimate(
    [1, 2, 3].map((value) => ({ value })),
    createRandom(1),
  );
  expect(centre).toBe(2);
  expect((interval?.[1] ?? 0) - 2).toBeGreaterThan(2.2);
  expect((interval?.[1] ?? 0) - 2).toBeLessThan(2.9);
});

test('the same seed gives the same interval, factors stay positive, one block gives none', () => {
  const blocks = [100, 90, 130].map((value) => ({ value }));
  expect(blockEstimateOfFactors(blocks, createRandom(7))).toEqual(blockEstimateOfFactors(blocks, createRandom(7)));
  expect(blockEstimateOfFactors(blocks, createRandom(7)).interval?.[0]).toBeGreaterThan(0);
  expect(blockEstimate([{ value: 5 }], createRandom(7))).toEqual({ median: 5, interval: null });
});

test('quantiles as R has them', () => {
  const sorted = ascending([10, 1, 4, 3, 2]);
  expect([0, 0.25, 0.5, 0.95, 1].map((share) => quantile(sorted, share))).toEqual([1, 2, 3, expect.closeTo(8.8), 10]);
  expect([median([3, 1, 2, 10]), variance([1, 2, 3, 4])]).toEqual([2.5, expect.closeTo(1.6667, 4)]);
});
