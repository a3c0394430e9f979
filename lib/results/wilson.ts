/** Standard normal quantile at 0.975: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * The Wilson score interval, 95 %, of a proportion. Keeps its coverage near 0, where fails live.
 * Source: Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
 *
 * @returns proportions in [0, 1]; the whole of it without trials
 */
export function wilsonInterval(successes: number, trials: number): [number, number] {
  if (trials === 0) return [0, 1];
  const p = successes / trials;
  const z2 = Z * Z;
  const centre = p + z2 / (2 * trials);
  const half = Z * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  const low = successes === 0 ? 0 : (centre - half) / scale;
  const high = successes === trials ? 1 : (centre + half) / scale;
  return [Math.max(0, low), Math.min(1, high)];
}
