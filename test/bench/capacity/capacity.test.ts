import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityText, type Found } from '../../../bench/capacity/capacity-text.ts';
import { curveOf, curveText, kneeOf } from '../../../bench/capacity/curve.ts';
import { excessOf, readLimits } from '../../../bench/capacity/limits.ts';
import { searchCapacity } from '../../../bench/capacity/search.ts';
import { readPlan } from '../../../bench/compare/plan.ts';
import type { Cell } from '../../../bench/compare/results.ts';
import { simulatedCells } from '../compare/simulated-cells.ts';

const LIMITS = readLimits('2s', '10/10000');
const { plan } = readPlan({ servers: ['gunicorn'], users: [1], repeat: 1 }, false);
const [fine] = simulatedCells([{ label: 'gunicorn', surveysPerSecond: 40 }], plan);
if (fine === undefined) throw new Error('There is a cell.');

/** A server that completes 40 surveys a second at most, each of which takes 100 ms of its own. */
function cellAt(users: number, given: Partial<Cell> = {}): Cell {
  const surveysPerSecond = Math.min(40, users * 10);
  const ms = (1000 * users) / surveysPerSecond;
  const durationMs = { p50: ms, p95: 1.5 * ms, p99: 2 * ms, max: 3 * ms };
  return { ...(fine as Cell), users, surveysPerSecond, durationMs, ...given };
}

describe('a cell', () => {
  test.each<{ why: string; given: Partial<Cell>; excess: ReturnType<typeof excessOf> }>([
    { why: 'within the limits', given: {}, excess: undefined },
    { why: 'beyond p95', given: { durationMs: { p50: 1, p95: 2001, p99: 3000, max: 3000 } }, excess: 'p95' },
    { why: 'as many fails as may be', given: { completed: 9990, failed: 10 }, excess: undefined },
    { why: 'one fail more', given: { completed: 9989, failed: 11 }, excess: 'fails' },
    {
      why: 'that completed nothing',
      given: { completed: 0, durationMs: { p50: null, p95: null, p99: null, max: null } },
      excess: 'p95',
    },
    { why: 'many of whose attempts never ended', given: { completed: 90, cut: 10 }, excess: 'p95' },
    { why: 'that is void', given: { state: 'void' }, excess: 'not-measured' },
  ])('$why', ({ given, excess }) => {
    expect(excessOf(cellAt(4, given), LIMITS)).toBe(excess);
  });
});

test.each([
  ['2', '10/10000', '--p95 must be a duration above zero, with unit ms, s or m, got "2" (example: --p95 2s).'],
  ['2s', '0.1%', '--fails must be a share, some of so many, got "0.1%" (example: --fails 10/10000).'],
  ['2s', '3/2', '--fails must be a share, some of so many, got "3/2" (example: --fails 10/10000).'],
])('says what is right for --p95 %s --fails %s', (p95, fails, message) => {
  expect(() => readLimits(p95, fails)).toThrow(message);
});

async function search(users: number, measure = cellAt, most = 1000, factor = 2) {
  const tried: number[] = [];
  const found = await searchCapacity({
    ...{ limits: LIMITS, users, factor, most },
    measure: async (count) => {
      tried.push(count);
      return measure(count);
    },
  });
  return { found, tried };
}

/** 1.5 x users / 40 s are 2 s at 53.3 users. */
const TRUTH = (2 * 40) / 1.5;

test('it ramps up to the wall, then halves the bracket', async () => {
  const { found, tried } = await search(8);
  expect(tried).toEqual([8, 16, 32, 64, 45, 54, 49]);
  expect(found).toMatchObject({ passed: 49, broke: 54, why: 'p95' });
  expect(found?.users).toBeCloseTo(TRUTH, 0);
});

test('wherever it begins, it finds the same wall, and never tries a number twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.constantFrom(1.25, 2), async (users, factor) => {
      const { found, tried } = await search(users, cellAt, 1000, factor);
      expect(found?.users).toBeGreaterThan(TRUTH - 1.5);
      expect(found?.users).toBeLessThan(TRUTH + 1.5);
      expect(new Set(tried).size).toBe(tried.length);
    }),
  );
});

test.each([
  {
    why: 'not even one user',
    measure: (users: number) => cellAt(users, { completed: 0, failed: 9 }),
    most: 1000,
    is: { users: 0, passed: 0, broke: 1, why: 'fails' },
  },
  {
    why: 'no wall below the most that may be tried',
    measure: cellAt,
    most: 40,
    is: { users: 40, passed: 40, broke: null, why: null },
  },
  {
    why: 'fails at once: what is known is what passed',
    measure: (users: number) => cellAt(users, users > 20 ? { failed: 50 } : {}),
    most: 1000,
    is: { users: 19, passed: 19, broke: 21, why: 'fails' },
  },
  {
    why: 'cells beyond a number are void',
    measure: (users: number) => cellAt(users, users > 10 ? { state: 'void' } : {}),
    most: 1000,
    is: { users: 10, passed: 10, broke: 11, why: 'not-measured' },
  },
])('$why', async ({ measure, most, is }) => {
  expect((await search(8, measure, most)).found).toEqual(is);
});

test('an interrupted search gives no number', async () => {
  expect(
    await searchCapacity({ limits: LIMITS, users: 8, factor: 2, most: 100, measure: async () => undefined }),
  ).toBeUndefined();
});

const curve = curveOf(
  [4, 8, 16, 32, 64].map((users) => cellAt(users)),
  LIMITS,
);

test('the curve, the limit drawn in it, and its knee', () => {
  expect(curveText(curve, LIMITS)).toMatchInlineSnapshot(`
    "users  surveys/s  p50 ms  p95 ms     failed  within
    -----  ---------  ------  ------  ---------  ------
    4           40.0     100     150  0 of 1209  1 of 1  ##                       |
    8           40.0     200     300  0 of 1209  1 of 1  ####                     |
    16          40.0     400     600  0 of 1209  1 of 1  ########                 |
    32          40.0     800    1200  0 of 1209  1 of 1  ###############          |
    64          40.0    1600    2400  0 of 1209  0 of 1  #########################|#####"
  `);
  expect(kneeOf(curve)).toEqual({ users: 4, surveysPerSecond: 40 });
});

const FOUND: Found = {
  ...{ server: 'gunicorn', limits: LIMITS, most: 1000, curve },
  blocks: [50, 53, 55].map((users) => ({ users, passed: 49, broke: 54, why: 'p95' })),
  estimate: { median: 53, interval: [48.2, 58.1] },
  confirmed: { users: 32, held: 3, cells: 3 },
};

test('the answer', () => {
  expect(capacityText(FOUND)).toMatchInlineSnapshot(`
    "gunicorn: 53 [48, 59] users can complete surveys at once, p95 within 2000 ms and at most 10 fails in 10,000.
    Confirmed: 32 users stayed within the limits in 3 of 3 further cells.
    The wall stands between 49 and 54 users: surveys take too long.
    From about 4 users on, more users bring no more surveys (40.0/s), only more waiting.
    warning fails-not-shown: 0 of 1209 surveys failed at 32 users, which may be up to 30.5 in 10,000.
      Remedy: Use a longer --duration to show so small a share."
  `);
});

test.each<{ why: string; given: Partial<Found>; says: string }>([
  { why: 'one block', given: { estimate: { median: 53, interval: null } }, says: 'warning one-repeat' },
  { why: 'no wall', given: { blocks: [{ users: 1000, passed: 1000, broke: null, why: null }] }, says: 'at least 53' },
  {
    why: 'void cells',
    given: { blocks: [{ users: 9, passed: 9, broke: 10, why: 'not-measured' }] },
    says: 'warning not-measured',
  },
  { why: 'nothing confirmed', given: { confirmed: null }, says: 'No number of users could be confirmed.' },
  { why: 'too few surveys to show so few fails', given: {}, says: 'warning fails-not-shown: 0 of ' },
])('what is to be doubted: $why', ({ given, says }) => {
  expect(capacityText({ ...FOUND, ...given })).toContain(says);
});
