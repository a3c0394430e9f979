import type { Cell } from '../compare/results.ts';
import { median } from '../statistics/quantile.ts';

/** A round of successive halving. */
export interface Round {
  /** Labels of the candidates. */
  readonly candidates: readonly string[];
  /** How many blocks each runs in it. */
  readonly blocks: number;
}

/** A round and what it has shown. */
export interface KeptRound extends Round {
  /** Best first. */
  readonly ranking: readonly string[];
}

/** How many the final takes. */
const FINALISTS = 2;

/**
 * Successive halving: the better half of a round runs in the next, with twice the effort, until two are left. The set-up as it
 * is has no privilege: the final measures it anew, whatever became of it.
 * Source: Jamieson, K. and Talwalkar, A. (2016), "Non-stochastic best arm identification and hyperparameter
 * optimization", AISTATS 19.
 *
 * @param measure runs a round in blocks that count on from `blocksBefore`; undefined where it was interrupted
 */
export async function halve(
  candidates: readonly string[],
  measure: (round: Round, blocksBefore: number) => Promise<readonly Cell[] | undefined>,
): Promise<{ readonly rounds: readonly KeptRound[]; readonly finalists: readonly string[] }> {
  const cells: Cell[] = [];
  const rounds: KeptRound[] = [];
  let left = candidates;
  let blocksBefore = 0;
  for (let blocks = 1; left.length > FINALISTS; blocks *= 2) {
    const round = { candidates: left, blocks };
    const measured = await measure(round, blocksBefore);
    if (measured === undefined) return { rounds, finalists: [] };
    cells.push(...measured);
    const order = ranking(left, cells);
    rounds.push({ ...round, ranking: order });
    left = order.slice(0, Math.max(FINALISTS, Math.ceil(order.length / 2)));
    blocksBefore += blocks;
  }
  return { rounds, finalists: left };
}

/** Best first, by surveys per second; what has no cell that counts comes last. */
function ranking(candidates: readonly string[], cells: readonly Cell[]): readonly string[] {
  const rate = new Map(candidates.map((label) => [label, rateOf(label, cells)]));
  return [...candidates].sort((one, other) => (rate.get(other) ?? 0) - (rate.get(one) ?? 0));
}

/**
 * Within a block all candidates share what the machine did to it, so each cell counts by what it is to its block's median.
 * Those that are ranked have run in the same blocks.
 */
function rateOf(label: string, cells: readonly Cell[]): number {
  const counted = cells.filter(({ state }) => state === 'measured');
  const relative = counted
    .filter(({ server }) => server === label)
    .map((cell) => {
      const block = counted.filter((other) => other.block === cell.block);
      return cell.surveysPerSecond / Math.max(median(block.map(({ surveysPerSecond }) => surveysPerSecond)), 1e-9);
    });
  return relative.length === 0 ? 0 : median(relative);
}
