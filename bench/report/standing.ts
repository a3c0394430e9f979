import type { Comparison, Estimate, Results, Row } from '../compare/results.ts';

/** How the servers stand at one number of users. */
export interface Standing {
  readonly users: number;
  /** The highest, and those that these data cannot tell from it; empty where no server is ranked. */
  readonly first: readonly Row[];
  /** Among those told from each other all the same: one may be told from another, and neither from the highest. */
  readonly withinFirst: readonly Comparison[];
  /** Those that completed fewer than the highest, the best of them before the others. */
  readonly behind: readonly Behind[];
  /** Ranked neither way: doubts forbid it, or no block has both it and the highest. */
  readonly unranked: readonly Row[];
}

export interface Behind {
  readonly row: Row;
  /** Surveys per second of the highest over its own. */
  readonly ratio: Estimate;
}

/** The second name of the server that runs twice; it takes no part in the ranking. */
export function isPlacebo(results: Results, server: string): boolean {
  return results.plan.placebo !== null && server === `${results.plan.placebo}~placebo`;
}

/** Standings by number of users, the smallest first. */
export function standings(results: Results): readonly Standing[] {
  const users = [...new Set(results.rows.map((row) => row.users))].sort((a, b) => a - b);
  return users.map((number) => standingAt(results, number));
}

function standingAt(results: Results, users: number): Standing {
  const rows = results.rows
    .filter((row) => row.users === users && !isPlacebo(results, row.server))
    .sort((a, b) => b.surveysPerSecond.median - a.surveysPerSecond.median);
  const [ranked, unranked] = [rows.filter((row) => row.isRanked), rows.filter((row) => !row.isRanked)];
  const isIn = (some: readonly Row[], label: string) => some.some(({ server }) => server === label);
  const pairs = results.comparisons.filter((pair) => pair.users === users && pair.verdict !== 'not-ranked');
  const more = pairs.filter((pair) => pair.verdict === 'more' && isIn(ranked, pair.server) && isIn(ranked, pair.other));
  const leader = ranked.find((row) => !more.some((pair) => pair.other === row.server)) ?? ranked[0];
  if (leader === undefined) return { users, first: [], withinFirst: [], behind: [], unranked };
  const others = ranked.filter((row) => row !== leader);
  const behind = others.flatMap((row) => {
    const pair = more.find((one) => one.server === leader.server && one.other === row.server);
    return pair === undefined ? [] : [{ row, ratio: pair.ratio }];
  });
  const open = others.filter((row) => !behind.some((one) => one.row === row));
  const isCompared = ({ server }: Row) =>
    pairs.some(
      (pair) => [pair.server, pair.other].includes(server) && [pair.server, pair.other].includes(leader.server),
    );
  const first = [leader, ...open.filter(isCompared)];
  return {
    ...{ users, first, behind },
    withinFirst: more.filter((pair) => isIn(first, pair.server) && isIn(first, pair.other)),
    unranked: [...open.filter((row) => !isCompared(row)), ...unranked],
  };
}

/** All servers in the order of the reports: as they stand at the greatest number of users, the placebo last. */
export function serverOrder(results: Results): readonly string[] {
  const last = standings(results).at(-1);
  const standing = last ? [...last.first, ...last.behind.map(({ row }) => row), ...last.unranked] : [];
  const labels = [...standing.map((row) => row.server), ...results.servers.map(({ label }) => label)];
  const order = [...new Set(labels)];
  return [
    ...order.filter((label) => !isPlacebo(results, label)),
    ...order.filter((label) => isPlacebo(results, label)),
  ];
}
