import type { Estimate } from '../../compare/results.ts';
import { maximum } from '../over-time.ts';

/** How far a scale reaches beyond what was estimated: an interval of few blocks may be so wide that all else would vanish. */
const BEYOND = 1.6;

/** The greatest value that a scale for these estimates shows; wider intervals are cut there, and their words tell. */
export function reachOf(estimates: readonly Estimate[]): number {
  const most = maximum([0, ...estimates.map(({ median }) => median)]);
  // No figure at all: ticks of parts of nothing would only puzzle.
  if (most === 0) return 1;
  return Math.min(BEYOND * most, maximum([most, ...estimates.map(({ interval }) => interval?.[1] ?? 0)]));
}
