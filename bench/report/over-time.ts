import type { Cell, Sample } from '../compare/results.ts';
import { mean, median } from '../statistics/quantile.ts';
import type { TimePoint } from './chart/time-panel.ts';

/** Points of one line: as many as a panel has room for. */
const MOST_POINTS = 90;

/**
 * A quantity over time: the median over the cells and their range, means of some seconds each where a cell is long.
 * @param pick null where a sample has no such quantity
 */
export function overTime(cells: readonly Cell[], pick: (sample: Sample) => number | null): readonly TimePoint[] {
  const seconds = cells.flatMap(({ samples }) => samples.map(({ second }) => second));
  if (seconds.length === 0) return [];
  const [from, to] = [minimum(seconds), maximum(seconds)];
  const width = Math.max(1, Math.ceil((to - from + 1) / MOST_POINTS));
  const points: TimePoint[] = [];
  for (let start = from; start <= to; start += width) {
    const means = cells.flatMap(({ samples }) => {
      const within = samples.filter(({ second }) => second >= start && second < start + width);
      const values = within.flatMap((sample) => pick(sample) ?? []);
      return values.length === 0 ? [] : [mean(values)];
    });
    if (means.length === 0) continue;
    const middle = median(means);
    points.push({ second: start + (width - 1) / 2, middle, low: minimum(means), high: maximum(means) });
  }
  return points;
}

// Math.min(...values) fails for very long lists.
function minimum(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

export function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
