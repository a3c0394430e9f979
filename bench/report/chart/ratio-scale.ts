import { maximum } from '../over-time.ts';
import type { IntervalRow, IntervalScale } from './interval-panel.ts';

/** A logarithmic scale about 1 for all these ratios and their intervals, on which half and double are equally far away. */
export function ratioScale(rows: readonly IntervalRow[]): IntervalScale {
  const ends = rows.flatMap(({ middle, interval }) => [...(middle === null ? [] : [middle]), ...(interval ?? [])]);
  const high = maximum([1.05, ...ends]) * 1.02;
  const low = 1 / (maximum([1.05, ...ends.map((end) => 1 / end)]) * 1.02);
  return {
    domain: [low, high],
    type: 'log',
    reference: 1,
    ticks: ticksWithin(low, high),
    format: (value) => `${value} ×`,
  };
}

function ticksWithin(low: number, high: number): readonly number[] {
  const span = high / low;
  if (span > 6) return [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].filter((tick) => tick >= low && tick <= high);
  const step = span < 1.25 ? 5 : span < 1.9 ? 10 : span < 2.5 ? 25 : 50;
  const hundredths = Array.from({ length: Math.floor((100 * high) / step) }, (_, index) => (index + 1) * step);
  return hundredths.map((value) => value / 100).filter((tick) => tick >= low && tick <= high);
}
