import { textTable } from '../../lib/results/text-table.ts';
import type { Cell } from '../compare/results.ts';
import { median } from '../statistics/quantile.ts';
import { excessOf, type Limits } from './limits.ts';

/** All cells of one number of users. */
export interface CurvePoint {
  readonly users: number;
  readonly cells: number;
  readonly passed: number;
  readonly surveysPerSecond: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly completed: number;
  readonly failed: number;
}

/** By users, ascending; of the last try of each cell. */
export function curveOf(cells: readonly Cell[], limits: Limits): readonly CurvePoint[] {
  const last = new Map(cells.map((cell) => [`${cell.users} ${cell.block}`, cell]));
  const counted = [...last.values()].filter(({ state }) => state !== 'failed');
  const users = [...new Set(counted.map((cell) => cell.users))].sort((one, other) => one - other);
  return users.map((count) => {
    const mine = counted.filter((cell) => cell.users === count);
    return {
      users: count,
      cells: mine.length,
      passed: mine.filter((cell) => excessOf(cell, limits) === undefined).length,
      surveysPerSecond: median(mine.map(({ surveysPerSecond }) => surveysPerSecond)),
      p50Ms: middle(mine.map(({ durationMs }) => durationMs.p50)),
      p95Ms: middle(mine.map(({ durationMs }) => durationMs.p95)),
      completed: mine.reduce((sum, cell) => sum + cell.completed, 0),
      failed: mine.reduce((sum, cell) => sum + cell.failed, 0),
    };
  });
}

function middle(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? null : median(known);
}

/**
 * Where more users bring no more surveys: the most surveys per second, times how long a survey takes where nobody waits.
 * Source: Little's law in the asymptotic bounds of Lazowska, E. D. et al. (1984), "Quantitative system performance",
 * chapter 5.
 */
export function kneeOf(
  curve: readonly CurvePoint[],
): { readonly users: number; readonly surveysPerSecond: number } | undefined {
  const [first] = curve.filter(({ surveysPerSecond }) => surveysPerSecond > 0);
  if (first === undefined) return undefined;
  const most = Math.max(...curve.map(({ surveysPerSecond }) => surveysPerSecond));
  return { users: Math.max(1, Math.round((most * first.users) / first.surveysPerSecond)), surveysPerSecond: most };
}

const BAR = 30;

export function curveText(curve: readonly CurvePoint[], { p95Ms: limit }: Limits): string {
  const longest = Math.max(limit, ...curve.map(({ p95Ms }) => p95Ms ?? 0));
  const bar = (ms: number | null) => {
    const length = (value: number) => Math.round((BAR * value) / longest);
    const filled = '#'.repeat(length(ms ?? 0)).padEnd(BAR);
    return `${filled.slice(0, length(limit))}|${filled.slice(length(limit))}`.trimEnd();
  };
  const rows = curve.map((point) => [
    String(point.users),
    point.surveysPerSecond.toFixed(1),
    ...[point.p50Ms, point.p95Ms].map((ms) => (ms === null ? '-' : ms.toFixed(0))),
    `${point.failed} of ${point.failed + point.completed}`,
    `${point.passed} of ${point.cells}`,
  ]);
  const table = textTable(['users', 'surveys/s', 'p50 ms', 'p95 ms', 'failed', 'within'], rows).split('\n');
  return table.map((line, index) => (index < 2 ? line : `${line}  ${bar(curve[index - 2]?.p95Ms ?? null)}`)).join('\n');
}
