import type { Comparison, Estimate, Results } from '../compare/results.ts';
import { inverse } from './chart/ratio-scale.ts';
import type { Standing } from './standing.ts';

/** The highest of a standing compared with another server: surveys per second of the highest over the other's. */
export interface HighestOver {
  readonly ratio: Estimate;
  readonly verdict: Comparison['verdict'];
}

/** Undefined for the highest itself, and where the two were not compared. */
export function highestOver(results: Results, { first, users }: Standing, label: string): HighestOver | undefined {
  const leader = first[0]?.server;
  const pair = results.comparisons.find(
    (one) =>
      one.users === users &&
      ((one.server === leader && one.other === label) || (one.server === label && one.other === leader)),
  );
  if (pair === undefined) return undefined;
  return { ratio: pair.server === leader ? pair.ratio : inverse(pair.ratio), verdict: pair.verdict };
}
