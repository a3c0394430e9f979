import type { Estimate } from '../../compare/results.ts';
import type { IntervalRow, IntervalScale } from './interval-panel.ts';
import { reachOf } from './reach.ts';

/** So much of 1 is shown on both sides, whatever the ratios are. */
const AROUND: Estimate = { median: 1, interval: [1 / 1.05, 1.05] };

/** A logarithmic scale about 1 for all these ratios and their intervals, on which half and double are equally far away. */
export function ratioScale(rows: readonly IntervalRow[]): IntervalScale {
  const ratios = rows.flatMap(({ middle, interval }): Estimate[] =>
    middle === null ? [] : [{ median: middle, interval }],
  );
  const high = reachOf([AROUND, ...ratios]) * 1.02;
  const low = 1 / (reachOf([AROUND, ...ratios.map(inverse)]) * 1.02);
  return {
    domain: [low, high],
    type: 'log',
    reference: 1,
    ticks: ticksWithin(low, high),
    format: (value) => `${value} ×`,
  };
}

export function inverse({ median, interval }: Estimate): Estimate {
  return { median: 1 / median, interval: interval === null ? null : [1 / interval[1], 1 / interval[0]] };
}

function ticksWithin(low: number, high: number): readonly number[] {
  const span = high / low;
  const isWithin = (tick: number) => tick >= low && tick <= high;
  if (span > 100) return [0.001, 0.01, 0.1, 1, 10, 100, 1000].filter(isWithin);
  if (span > 6) return [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].filter(isWithin);
  const step = span < 1.25 ? 5 : span < 1.9 ? 10 : span < 2.5 ? 25 : 50;
  const hundredths = Array.from({ length: Math.floor((100 * high) / step) }, (_, index) => (index + 1) * step);
  return hundredths.map((value) => value / 100).filter(isWithin);
}
