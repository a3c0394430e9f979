import { expect, test } from 'vitest';
import { clopperPearson } from '../../../bench/statistics/clopper-pearson.ts';
import { fisherExact } from '../../../bench/statistics/fisher-exact.ts';

test.each([
  { why: 'no trial says nothing', failed: 0, ended: 0, interval: [0, 1] },
  { why: 'none of 10,000: 1 - 0.025^(1/10000)', failed: 0, ended: 10000, interval: [0, 0.00036882] },
  { why: 'the 4 in 10,000 of 2012', failed: 4, ended: 10000, interval: [0.000109, 0.00102384] },
  { why: '1 of 10, as tables have it', failed: 1, ended: 10, interval: [0.00252858, 0.44501612] },
  { why: 'all of 3: 0.025^(1/3)', failed: 3, ended: 3, interval: [0.29240177, 1] },
])('Clopper-Pearson: $why', ({ failed, ended, interval }) => {
  const [low, high] = clopperPearson(failed, ended);
  expect(low).toBeCloseTo(interval[0] ?? Number.NaN, 7);
  expect(high).toBeCloseTo(interval[1] ?? Number.NaN, 7);
});

// R 4.3: fisher.test(matrix(c(failed, completed, otherFailed, otherCompleted), 2))$p.value
test.each([
  { why: "Fisher's lady tasting tea", table: [3, 1, 1, 3], p: 0.4857142857 },
  { why: 'the example of Agresti (2007), job satisfaction by half', table: [1, 9, 11, 3], p: 0.0027594561 },
  { why: 'nothing failed anywhere', table: [0, 500, 0, 400], p: 1 },
  { why: 'all alike', table: [5, 995, 5, 995], p: 1 },
  { why: 'dropped fails show: 0 beside 12 of as many', table: [0, 3000, 12, 2988], p: 0.0004829397 },
])('Fisher: $why', ({ table: [failed = 0, completed = 0, otherFailed = 0, otherCompleted = 0], p }) => {
  const found = fisherExact({ failed, completed }, { failed: otherFailed, completed: otherCompleted });
  expect(found).toBeCloseTo(p, 6);
  expect(fisherExact({ failed: otherFailed, completed: otherCompleted }, { failed, completed })).toBeCloseTo(p, 6);
});
