import type { Results } from '../../compare/results.ts';
import { reportData } from '../report-data.ts';
import { ofHighest } from '../summary-rows.ts';
import type { TwoRuns } from './compare-runs.ts';

export const STANDING_HEAD = ['server', 'users', 'A: of the highest there', 'B: of the highest there'] as const;

/**
 * How each server stands within its own run. This holds whatever differs between the runs: servers of one run had the same
 * machine and load.
 */
export function standingRows({ first, second, pairs }: TwoRuns): readonly (readonly string[])[] {
  const [inFirst, inSecond] = [standingIn(first), standingIn(second)];
  return pairs.map(({ server, users }) => [server, String(users), inFirst(server, users), inSecond(server, users)]);
}

function standingIn(results: Results): (server: string, users: number) => string {
  const data = reportData(results);
  return (server, users) => {
    const standing = data.standings.find((one) => one.users === users);
    const row = results.rows.find((one) => one.server === server && one.users === users);
    return standing === undefined || row === undefined ? '' : ofHighest(data, standing, row);
  };
}
