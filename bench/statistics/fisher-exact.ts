import jstat from 'jstat';

/** How two servers' attempts ended. */
export interface Ends {
  readonly failed: number;
  readonly completed: number;
}

/** Tables as likely as the observed one count as such, whatever rounding says: the tolerance of R's fisher.test. */
const ALIKE = 1 + 1e-7;

/**
 * Fisher's exact test, two-sided: how likely a difference of fails at least as unlikely as this one is, were both servers
 * alike. Source: Fisher, R. A. (1922), "On the interpretation of chi-squared from contingency tables", JRSS 85; two-sided
 * as R's fisher.test has it.
 *
 * @returns a probability; 1 where there is nothing to compare
 */
export function fisherExact(one: Ends, other: Ends): number {
  const ones = one.failed + one.completed;
  const others = other.failed + other.completed;
  const failed = one.failed + other.failed;
  const least = Math.max(0, failed - others);
  const most = Math.min(failed, ones);
  const likelihood = (ofOne: number) =>
    Math.exp(logChoose(ones, ofOne) + logChoose(others, failed - ofOne) - logChoose(ones + others, failed));
  const observed = likelihood(one.failed) * ALIKE;
  let sum = 0;
  for (let ofOne = least; ofOne <= most; ofOne++) {
    const likely = likelihood(ofOne);
    if (likely <= observed) sum += likely;
  }
  return Math.min(1, sum);
}

function logChoose(all: number, some: number): number {
  return jstat.gammaln(all + 1) - jstat.gammaln(some + 1) - jstat.gammaln(all - some + 1);
}
