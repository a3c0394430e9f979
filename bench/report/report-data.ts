import type { Results, Row } from '../compare/results.ts';
import { count } from './numbers.ts';
import { type Standing, serverOrder, standings } from './standing.ts';

/** The results, and in which order the report shows them. */
export interface ReportData {
  readonly results: Results;
  readonly servers: readonly string[];
  readonly standings: readonly Standing[];
  readonly users: readonly number[];
}

export function reportData(results: Results): ReportData {
  const all = standings(results);
  return { results, servers: serverOrder(results), standings: all, users: all.map(({ users }) => users) };
}

export function rowOf({ results }: ReportData, server: string, users: number): Row | undefined {
  return results.rows.find((row) => row.server === server && row.users === users);
}

/** Is it the highest there, or not told from the highest? */
export function isFirst(standing: Standing, server: string): boolean {
  return standing.first.some((row) => row.server === server);
}

export function usersWord(users: number): string {
  return users === 1 ? '1 user' : `${count(users)} users`;
}
