import jstat from 'jstat';
import type { Random } from '../../lib/answer/random.ts';
import type { Estimate } from '../compare/results.ts';
import { ascending, mean, median, quantile, variance } from './quantile.ts';

/** What one block has shown. */
export interface Block {
  readonly value: number;
  /** The value with the noise within its cells drawn anew; absent where nothing is known of it. */
  readonly redraw?: (random: Random) => number;
}

const DRAWS = 2000;
const TAIL = 0.025;

/**
 * Median over blocks, with a 95 % interval of two components, both by bootstrap: between blocks (other starts, another
 * state of the machine) and within (time slices of the cells). Blocks alone are too few for a plain bootstrap: of three it
 * covers three times in four what it should cover 95 times in 100. So the spread between blocks is stretched by what
 * Student's t says of so few: t(n - 1) / z, and sqrt(n / (n - 1)) since a bootstrap draws from the sample's own spread.
 * Half of the noise within cells is taken out of it first: it is in there already, but how much cannot be known.
 * test/bench/statistics/block-estimate.test.ts simulates how often the interval covers the truth.
 * Sources: Davison, A. C. and Hinkley, D. V. (1997), "Bootstrap methods and their application", 3.8 (hierarchical data);
 * Hesterberg, T. C. (2015), "What teachers should know about the bootstrap", The American Statistician 69 (narrowness).
 *
 * @param blocks on a scale where differences add up, such as logarithms of rates
 * @returns the interval is null with fewer than two blocks
 */
export function blockEstimate(blocks: readonly Block[], random: Random): Estimate {
  const values = blocks.map(({ value }) => value);
  const centre = median(values);
  const count = values.length;
  if (count < 2) return { median: centre, interval: null };

  const average = mean(values);
  const within: number[][] = [];
  const between: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    between.push(mean(values.map(() => random.pick(values))) - average);
    within.push(blocks.map(({ value, redraw }) => (redraw === undefined ? 0 : redraw(random) - value)));
  }
  const spread = variance(values);
  const noise = mean(blocks.map((_, index) => variance(within.map((draws) => draws[index] ?? 0))));
  const shrink = spread === 0 ? 0 : Math.sqrt(Math.max(0, 1 - noise / 2 / spread));
  const few = jstat.studentt.inv(1 - TAIL, count - 1) / jstat.normal.inv(1 - TAIL, 0, 1);
  const stretch = shrink * few * Math.sqrt(count / (count - 1));
  const draws = ascending(between.map((value, index) => stretch * value + mean(within[index] ?? [0])));
  const half = (quantile(draws, 1 - TAIL) - quantile(draws, TAIL)) / 2;
  return { median: centre, interval: [centre - half, centre + half] };
}

/** The same for positive values that differ by factors, such as rates and durations. */
export function blockEstimateOfFactors(blocks: readonly Block[], random: Random): Estimate {
  const { median: centre, interval } = blockEstimate(
    blocks.map(({ value, redraw }) => ({
      value: Math.log(value),
      ...(redraw === undefined ? {} : { redraw: (chance: Random) => Math.log(redraw(chance)) }),
    })),
    random,
  );
  return {
    median: Math.exp(centre),
    interval: interval === null ? null : [Math.exp(interval[0]), Math.exp(interval[1])],
  };
}
