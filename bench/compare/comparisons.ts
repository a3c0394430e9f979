import { createRandom, type Random } from '../../lib/answer/random.ts';
import { type Block, blockEstimateOfFactors } from '../statistics/block-estimate.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import type { Cell, Comparison, Doubt, Plan, Row } from './results.ts';
import { countedCells, hasRate, rateBlock } from './rows.ts';

/** One for each pair of servers at each number of users where both have cells that count in at least one block. */
export function comparisonsOf(plan: Plan, cells: readonly Cell[], rows: readonly Row[]): readonly Comparison[] {
  const counted = countedCells(cells).filter(hasRate);
  return plan.users.flatMap((users) => {
    const ofUsers = rows.filter((row) => row.users === users);
    return ofUsers.flatMap((one, index) =>
      ofUsers.slice(index + 1).flatMap((other) => compare(plan, counted, one, other) ?? []),
    );
  });
}

function compare(plan: Plan, cells: readonly Cell[], one: Row, other: Row): Comparison | undefined {
  const { users } = one;
  const cellOf = (row: Row, block: number) =>
    cells.find((cell) => cell.server === row.server && cell.users === users && cell.block === block);
  const blocks = Array.from({ length: plan.repeat }, (_, index) => index + 1).flatMap((block) => {
    const [mine, its] = [cellOf(one, block), cellOf(other, block)];
    return mine === undefined || its === undefined ? [] : [ratioBlock(rateBlock(mine), rateBlock(its))];
  });
  if (blocks.length === 0) return undefined;
  const ratio = blockEstimateOfFactors(blocks, createRandom(plan.seed, 'ratio', one.server, other.server, users));
  const { median, interval } = ratio;
  const isMore = median >= 1;
  const isRanked = one.isRanked && other.isRanked && interval !== null;
  const isDifferent = interval !== null && (interval[0] > 1 || interval[1] < 1);
  return {
    users,
    server: isMore ? one.server : other.server,
    other: isMore ? other.server : one.server,
    ratio: isMore
      ? ratio
      : { median: 1 / median, interval: interval === null ? null : [1 / interval[1], 1 / interval[0]] },
    verdict: isRanked ? (isDifferent ? 'more' : 'no-difference') : 'not-ranked',
    failsP: fisherExact(one, other),
  };
}

function ratioBlock(mine: Block, its: Block): Block {
  const draw = ({ value, redraw }: Block, random: Random) => redraw?.(random) ?? value;
  return { value: mine.value / its.value, redraw: (random) => draw(mine, random) / draw(its, random) };
}

/** Whether it compares a server with itself under another name. */
export function isPlacebo({ server, other }: Comparison): boolean {
  return server === `${other}~placebo` || other === `${server}~placebo`;
}

/** Pairs whose interval is wider than what it is about, and what the placebo has shown. */
export function comparisonDoubts(plan: Plan, comparisons: readonly Comparison[]): readonly Doubt[] {
  const open = comparisons.filter(({ verdict }) => verdict === 'no-difference');
  const doubts: Doubt[] = [];
  if (open.length > 0) {
    const pairs = open.slice(0, 3).map(({ server, other, users }) => `${server} and ${other} at ${users} users`);
    const more = open.length > pairs.length ? `, and ${open.length - pairs.length} more` : '';
    doubts.push({
      name: 'interval-wider-than-difference',
      message: `These data can show no difference between ${pairs.join(', ')}${more}: the interval includes 1.`,
      remedy: 'Use a larger --repeat or a longer --duration, if so small a difference matters.',
    });
  }
  const fooled = comparisons.filter((pair) => isPlacebo(pair) && pair.verdict === 'more');
  if (fooled.length > 0) {
    const ratios = fooled.map(({ users, ratio }) => `${ratio.median.toFixed(3)} at ${users} users`);
    doubts.push({
      name: 'placebo-differs',
      message: `${plan.placebo} differs from itself, by ${ratios.join(', ')}: so much difference noise alone makes here.`,
      remedy:
        'Believe no difference of that size. One in 20 such intervals misses; more are a sign of a disturbed machine.',
    });
  }
  return doubts;
}
