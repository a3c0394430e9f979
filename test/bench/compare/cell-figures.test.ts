import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellFigures } from '../../../bench/compare/cell-figures.ts';
import type { Attempt } from '../../../bench/ledger/attempt.ts';
import { anAttempt } from './an-attempt.ts';

/** The measured part lies from 2000 to 12000 ms. */
const LOAD = { users: 1, warmupSeconds: 2, durationSeconds: 10, cut: 0 };
/** The first attempt of all, in the warm-up: the clock starts with it. */
const FIRST = anAttempt({ startedAt: 0, durationMs: 10 });

const at = (from: number, to: number, given: Partial<Attempt> = {}) =>
  anAttempt({ startedAt: from, durationMs: to - from, ...given });
const failed = { outcome: 'failed', cause: 'timeout' } as const;

test.each([
  { why: 'in the warm-up counts for nothing', attempt: at(500, 1999), counts: [0, 0], rate: 0 },
  { why: 'that fails in the warm-up counts for nothing', attempt: at(500, 1999, failed), counts: [0, 0], rate: 0 },
  { why: 'that began in the warm-up counts where it ends', attempt: at(1500, 2500), counts: [1, 0], rate: 0.1 },
  { why: 'in the measured part counts', attempt: at(5000, 6000), counts: [1, 0], rate: 0.1 },
  { why: 'that ends after the measured part is not in its rate', attempt: at(11500, 12500), counts: [1, 0], rate: 0 },
  {
    why: 'that fails long after the measured part is not lost',
    attempt: at(3000, 63000, failed),
    counts: [0, 1],
    rate: 0,
  },
])('an attempt $why', ({ attempt, counts: [completed, fails], rate }) => {
  const figures = cellFigures([FIRST, attempt], LOAD);
  expect(figures).toMatchObject({ completed, failed: fails, surveysPerSecond: rate, seconds: 10, beginsAtMs: 2000 });
  expect(figures?.causes).toEqual(fails === 1 ? { timeout: 1 } : {});
});

test('without an attempt there are no figures', () => {
  expect(cellFigures([], LOAD)).toBeUndefined();
});

test('durations, their classes, and what each second completed', () => {
  const attempts = [100, 200, 300, 400, 1000].map((ms, index) => at(3000 + 1000 * index, 3000 + 1000 * index + ms));
  const figures = cellFigures([FIRST, ...attempts], LOAD);
  expect(figures?.durationMs).toEqual({ p50: 300, p95: 880, p99: 976, max: 1000 });
  expect(figures?.histogram.filter(([, count]) => count > 0)).toEqual([
    [100, 1],
    [251.2, 1],
    [316.2, 1],
    [501.2, 1],
    [1000, 1],
  ]);
  expect(figures?.histogram).toHaveLength(11);
  expect([...(figures?.completedBySecond ?? [])]).toEqual([
    [-2, 1],
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
    [6, 1],
  ]);
});

test.each([
  {
    why: 'one user after the other survey',
    attempts: [at(0, 4000), at(4000, 9000), at(9000, 15000)],
    users: 1,
    cut: 0,
    is: 1,
  },
  { why: 'a user who did nothing half the time', attempts: [at(0, 7000)], users: 1, cut: 0, is: 0.5 },
  { why: 'a user whose last attempt was cut', attempts: [at(0, 7000)], users: 1, cut: 1, is: 1 },
  { why: 'a user of whom nothing ended', attempts: [at(0, 13000)], users: 2, cut: 1, is: 2 },
  {
    why: 'lines of the ledger that got lost',
    attempts: [at(0, 3000), at(5000, 15000)],
    users: 1,
    cut: 0,
    is: 0.8,
  },
])("Little's law sees $why", ({ attempts, users, cut, is }) => {
  expect(cellFigures(attempts, { ...LOAD, users, cut })?.underWay).toBeCloseTo(is, 6);
});

test('every attempt is completed, failed or cut', () => {
  const anyAttempt = fc.record({ startedAt: fc.nat(20000), durationMs: fc.nat(9000), isFailed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyAttempt, { minLength: 1 }), fc.nat(5), (rows, cut) => {
      const attempts = rows.map(({ isFailed, ...row }) => anAttempt({ ...row, ...(isFailed ? failed : {}) }));
      const figures = cellFigures(attempts, { ...LOAD, cut });
      if (figures === undefined) throw new Error('There were attempts.');
      expect(figures.completed + figures.failed + figures.cut).toBe(figures.attempted);
      expect(Object.values(figures.causes).reduce((sum, count) => sum + count, 0)).toBe(figures.failed);
      const inTime = figures.histogram.reduce((sum, [, count]) => sum + count, 0);
      expect(figures.surveysPerSecond).toBeCloseTo(inTime / 10, 3);
    }),
  );
});
