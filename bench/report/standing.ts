import type { Comparison, Estimate, Results, Row } from '../compare/results.ts';

/** How the servers stand at one number of users. */
export interface Standing {
  readonly users: number;
  /** The first, and those that these data cannot tell from it; empty where no server is ranked. */
  readonly first: readonly Row[];
  /** Those that completed fewer than the first, the best of them before the others. */
  readonly behind: readonly Behind[];
  /** Ranked neither way: doubts forbid it. */
  readonly unranked: readonly Row[];
}

export interface Behind {
  readonly row: Row;
  /** Surveys per second of the first over its own. */
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
  const pairs = results.comparisons.filter((pair) => pair.users === users && pair.verdict === 'more');
  const isBeaten = (row: Row) =>
    pairs.some((pair) => pair.other === row.server && ranked.some(({ server }) => server === pair.server));
  const leader = ranked.find((row) => !isBeaten(row)) ?? ranked[0];
  if (leader === undefined) return { users, first: [], behind: [], unranked };
  const lead = (row: Row): Comparison | undefined =>
    pairs.find((pair) => pair.server === leader.server && pair.other === row.server);
  const others = ranked.filter((row) => row !== leader);
  return {
    users,
    first: [leader, ...others.filter((row) => lead(row) === undefined)],
    behind: others.flatMap((row) => {
      const pair = lead(row);
      return pair === undefined ? [] : [{ row, ratio: pair.ratio }];
    }),
    unranked,
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
