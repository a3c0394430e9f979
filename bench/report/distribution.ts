import type { Cell } from '../compare/results.ts';

/** A class of durations, and its share of all surveys per unit of the natural logarithm of their duration. */
export interface DensityClass {
  readonly fromMs: number;
  readonly upToMs: number;
  readonly density: number;
}

/** The distribution of the durations of all these cells together; empty classes may be missing in theirs. */
export function distributionOf(cells: readonly Cell[]): readonly DensityClass[] {
  const counts = new Map<number, number>();
  for (const { histogram } of cells) {
    for (const [upToMs, count] of histogram) counts.set(upToMs, (counts.get(upToMs) ?? 0) + count);
  }
  const classes = [...counts].filter(([upToMs, count]) => upToMs > 0 && count > 0).sort(([a], [b]) => a - b);
  const all = classes.reduce((sum, [, count]) => sum + count, 0);
  const step = narrowest([...counts.keys()].sort((a, b) => a - b));
  const density: DensityClass[] = [];
  for (const [upToMs, count] of classes) {
    const fromMs = upToMs / step;
    const before = density.at(-1)?.upToMs ?? 0;
    if (before > 0 && before < fromMs * 0.999) density.push({ fromMs: before, upToMs: fromMs, density: 0 });
    density.push({ fromMs: Math.max(before, fromMs), upToMs, density: count / all / Math.log(step) });
  }
  return density;
}

/** The ratio of two neighbouring bounds: classes are of equal width on a logarithmic scale. */
function narrowest(bounds: readonly number[]): number {
  const ratios = bounds.slice(1).map((bound, index) => bound / (bounds[index] ?? bound));
  return Math.min(2, ...ratios.filter((ratio) => ratio > 1.001));
}
