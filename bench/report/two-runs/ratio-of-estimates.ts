import type { Estimate } from '../../compare/results.ts';

/**
 * The ratio of two positive quantities of which each was estimated by itself, as those of two runs are. Its interval is
 * made of theirs: on the logarithms, the distances from the estimates add up as the sides of a right angle do.
 * Source: Zou, G. Y. and Donner, A. (2008), "Construction of confidence limits about effect measures: a general
 * approach", Statistics in Medicine 27 (the method of variance estimates recovery).
 *
 * @returns of over by; without interval where one of the two has none
 */
export function ratioOfEstimates(of: Estimate, by: Estimate): Estimate {
  const median = of.median / by.median;
  if (of.interval === null || by.interval === null) return { median, interval: null };
  const [ofLow, ofHigh] = [of.median / of.interval[0], of.interval[1] / of.median].map(Math.log);
  const [byLow, byHigh] = [by.median / by.interval[0], by.interval[1] / by.median].map(Math.log);
  const down = Math.hypot(ofLow ?? 0, byHigh ?? 0);
  const up = Math.hypot(ofHigh ?? 0, byLow ?? 0);
  return { median, interval: [median * Math.exp(-down), median * Math.exp(up)] };
}
