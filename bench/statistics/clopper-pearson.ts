import jstat from 'jstat';
import type { Interval } from '../compare/results.ts';

const TAIL = 0.025;

/**
 * The exact 95 % interval of a proportion: no proportion outside it would give so extreme a count in 2.5 % of all runs.
 * Source: Clopper, C. J. and Pearson, E. S. (1934), "The use of confidence or fiducial limits illustrated in the case of
 * the binomial", Biometrika 26.
 *
 * @returns proportions in [0, 1]; the whole of it without trials
 */
export function clopperPearson(successes: number, trials: number): Interval {
  if (trials === 0) return [0, 1];
  const low = successes === 0 ? 0 : jstat.beta.inv(TAIL, successes, trials - successes + 1);
  const high = successes === trials ? 1 : jstat.beta.inv(1 - TAIL, successes + 1, trials - successes);
  return [low, high];
}
