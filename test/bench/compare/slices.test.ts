import { expect, test } from 'vitest';
import { readPlan } from '../../../bench/compare/plan.ts';
import type { Cell } from '../../../bench/compare/results.ts';
import { slicesOf } from '../../../bench/compare/slices.ts';
import { simulatedCells } from './simulated-cells.ts';

const [cell] = simulatedCells(
  [{ label: 'gunicorn', surveysPerSecond: 40 }],
  readPlan({ users: [10], repeat: 1 }, false).plan,
);
if (cell === undefined) throw new Error('There is a cell.');

const of = (given: Partial<Cell>, seconds: number) =>
  slicesOf({ ...cell, ...given, seconds, samples: cell.samples.slice(0, seconds) }).length;

test.each([
  { why: 'of a second, where surveys are short', users: 10, seconds: 30, slices: 30 },
  { why: 'twice as long as a survey takes', users: 100, seconds: 30, slices: 6 },
  { why: 'at least four', users: 1000, seconds: 30, slices: 4 },
  { why: 'none of a cell that is too short', users: 10, seconds: 3, slices: 0 },
])('slices are $why', ({ users, seconds, slices }) => {
  expect(of({ users, surveysPerSecond: 40 }, seconds)).toBe(slices);
});

test('the warm-up is in none', () => {
  const samples = [
    { ...cell.samples[0], second: -1, surveysPerSecond: 1e6 } as Cell['samples'][number],
    ...cell.samples,
  ];
  expect(slicesOf({ ...cell, samples })).toEqual(slicesOf(cell));
});
