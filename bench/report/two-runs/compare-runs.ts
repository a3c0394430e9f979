import type { Estimate, Results, Row } from '../../compare/results.ts';
import { fisherExact } from '../../statistics/fisher-exact.ts';
import { serverOrder } from '../standing.ts';
import { type Differences, differencesOf } from './differences.ts';
import { ratioOfEstimates } from './ratio-of-estimates.ts';

/** Two runs side by side: before and after a change, or on two machines. */
export interface TwoRuns {
  readonly first: Results;
  readonly second: Results;
  readonly differences: Differences;
  /** Whose a difference between figures may be, besides the server's; null where nothing else is known to differ. */
  readonly blame: 'machine' | 'load' | null;
  /** For each server and number of users that both have: by users, the smallest first, then by server. */
  readonly pairs: readonly Pair[];
  /** Servers that only one of them has. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

export interface Pair {
  readonly server: string;
  readonly users: number;
  readonly first: Row;
  readonly second: Row;
  /** Of the second run over the first. */
  readonly surveysPerSecond: Estimate;
  readonly p95: Estimate;
  readonly verdict: 'more' | 'fewer' | 'no-difference' | 'not-ranked';
  /** Fisher's exact test, two-sided, on failed and completed surveys. */
  readonly failsP: number;
}

export function compareRuns(first: Results, second: Results): TwoRuns {
  const differences = differencesOf(first, second);
  const order = serverOrder(second);
  const users = [...new Set(first.rows.map((row) => row.users))].sort((a, b) => a - b);
  const rowOf = (results: Results, server: string, number: number) =>
    results.rows.find((row) => row.server === server && row.users === number);
  const pairs = users.flatMap((number) =>
    order.flatMap((server) => {
      const [mine, its] = [rowOf(first, server, number), rowOf(second, server, number)];
      return mine === undefined || its === undefined ? [] : [pairOf(mine, its)];
    }),
  );
  const [inFirst, inSecond] = [first, second].map((results) => new Set(results.rows.map(({ server }) => server)));
  return {
    ...{ first, second, differences, pairs },
    blame: differences.machine.length > 0 ? 'machine' : differences.load.length > 0 ? 'load' : null,
    onlyFirst: [...(inFirst ?? [])].filter((server) => !inSecond?.has(server)),
    onlySecond: [...(inSecond ?? [])].filter((server) => !inFirst?.has(server)),
  };
}

function pairOf(first: Row, second: Row): Pair {
  const { server, users } = second;
  const surveysPerSecond = ratioOfEstimates(second.surveysPerSecond, first.surveysPerSecond);
  const p95 = ratioOfEstimates(second.durationMs.p95, first.durationMs.p95);
  const isRanked = first.isRanked && second.isRanked;
  return {
    ...{ server, users, first, second, surveysPerSecond, p95 },
    verdict: isRanked ? verdictOf(surveysPerSecond) : 'not-ranked',
    failsP: fisherExact(first, second),
  };
}

function verdictOf({ interval }: Estimate): Pair['verdict'] {
  if (interval === null) return 'not-ranked';
  if (interval[0] > 1) return 'more';
  return interval[1] < 1 ? 'fewer' : 'no-difference';
}
