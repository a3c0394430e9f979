import { count, estimate, interval, rate, times } from '../numbers.ts';
import type { Pair, TwoRuns } from './compare-runs.ts';
import { pWord } from './runs-answer.ts';

export const PAIR_HEAD = [
  ...['server', 'users', 'surveys/s A', 'surveys/s B', 'B of A', 'verdict'],
  ...['p95 ms A', 'p95 ms B', 'p95: B of A', 'fails/10,000 A', 'fails/10,000 B', 'fails differ'],
] as const;
/** Which columns are words. */
export const PAIR_WORDS = [5, 11] as const;

const VERDICTS = {
  more: 'more',
  fewer: 'fewer',
  'no-difference': 'no difference that these data can show',
  'not-ranked': 'cannot be compared',
} as const satisfies Record<Pair['verdict'], string>;

/** One line for each server and number of users, as PAIR_HEAD names its cells. */
export function pairRows({ pairs, blame }: TwoRuns): readonly (readonly string[])[] {
  return pairs.map(({ server, users, first, second, surveysPerSecond, p95, verdict, failsP }) => {
    const isDifferent = verdict === 'more' || verdict === 'fewer';
    const suffix = blame !== null && isDifferent ? `, but the ${blame} differs too` : '';
    const fails = [first, second].map(
      (row) => `${rate(row.failsPer10000)} ${interval(row.failsPer10000Interval, rate)}`,
    );
    return [
      ...[server, String(users), estimate(first.surveysPerSecond), estimate(second.surveysPerSecond)],
      ...[ratioWord(verdict, surveysPerSecond), `${VERDICTS[verdict]}${suffix}`],
      ...[count(first.durationMs.p95.median), count(second.durationMs.p95.median), ratioWord(verdict, p95)],
      ...[...fails, `p ${pWord(failsP)}`],
    ];
  });
}

/** Without a rate in both runs there is no ratio. */
function ratioWord(verdict: Pair['verdict'], of: Pair['p95']): string {
  return verdict === 'not-ranked' && !Number.isFinite(of.median) ? '' : times(of);
}
