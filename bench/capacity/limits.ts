import { parseDuration } from '../../engine/duration.ts';
import type { Cell } from '../compare/results.ts';
import { UserError } from '../user-error.ts';

/** What still passes. */
export interface Limits {
  readonly p95Ms: number;
  /** Share of the attempts that ended. */
  readonly fails: number;
}

/** @throws UserError with what, got, allowed and an example */
export function readLimits(p95: string, fails: string): Limits {
  const p95Ms = /[a-z]$/.test(p95) ? parseDuration(p95) : undefined;
  if (p95Ms === undefined || !(p95Ms > 0)) {
    throw new UserError(`--p95 must be a duration above zero, with unit ms, s or m, got "${p95}" (example: --p95 2s).`);
  }
  const [, some, all] = /^(\d+)\/([1-9]\d*)$/.exec(fails) ?? [];
  if (some === undefined || all === undefined || Number(some) > Number(all)) {
    throw new UserError(`--fails must be a share, some of so many, got "${fails}" (example: --fails 10/10000).`);
  }
  return { p95Ms, fails: Number(some) / Number(all) };
}

/** Why a cell is beyond the limits; undefined where it is within them. */
export type Excess = 'p95' | 'fails' | 'not-measured';

export function excessOf(
  { state, completed, failed, cut, durationMs: { p95 } }: Cell,
  limits: Limits,
): Excess | undefined {
  if (state !== 'measured') return 'not-measured';
  if (failed > limits.fails * (completed + failed)) return 'fails';
  // What was cut took longer than any limit: the load waits longer for it than that.
  const isCutTooOften = cut > 0.05 * (completed + failed + cut);
  return p95 === null || p95 > limits.p95Ms || isCutTooOften ? 'p95' : undefined;
}
