import type { Answer } from '../answer.ts';
import { unsoundClause } from '../audit-rows.ts';
import { count, interval, list, rate, times } from '../numbers.ts';
import type { Pair, TwoRuns } from './compare-runs.ts';

const MOST_NAMES = 4;
/** Each server at each number of users has a test of its own: by chance alone one in a hundred is below. */
const FAILS_P = 0.01;

/** What the second run, B, shows against the first, A. */
export function runsAnswer(runs: TwoRuns): Answer {
  const { pairs, blame } = runs;
  const users = [...new Set(pairs.map((pair) => pair.users))].reverse();
  const sentences = users.map((number) => usersSentence(pairs.filter((pair) => pair.users === number)));
  const [first, ...others] = sentences;
  const details = [...others, ...failsLines(pairs), ...unsoundLines(runs), ...onlyLines(runs)];
  if (first === undefined) return { headline: 'The two runs have no server and number of users in common.', details };
  if (blame === null) return { headline: first, details };
  const headline =
    blame === 'machine'
      ? "The runs were made on different machines: no difference between them is called a server's."
      : "The runs were not asked for the same load: no difference between them is called a server's.";
  return { headline, details: [first, ...details] };
}

function usersSentence(pairs: readonly Pair[]): string {
  const changed = pairs.filter(({ verdict }) => verdict === 'more' || verdict === 'fewer').sort(byChange);
  const same = pairs.filter(({ verdict }) => verdict === 'no-difference').map(({ server }) => server);
  const open = pairs.filter(({ verdict }) => verdict === 'not-ranked').map(({ server }) => server);
  const clauses = [
    changesClause(changed),
    same.length === 0 ? '' : `these data show no difference for ${list(same, MOST_NAMES)}`,
    open.length === 0 ? '' : `${list(open, MOST_NAMES)} cannot be compared: the doubts of the runs say why`,
  ];
  return `At ${count(pairs[0]?.users ?? 0)} users ${clauses.filter((clause) => clause !== '').join('; ')}.`;
}

function changesClause(changed: readonly Pair[]): string {
  const [one] = changed;
  if (one === undefined) return '';
  if (changed.length === 1) return `${one.server} completed in B ${times(one.surveysPerSecond)} what it did in A`;
  const shown = changed.map(({ server, surveysPerSecond }) => `${server} ${times(surveysPerSecond)}`);
  return `these completed in B, of what they did in A: ${list(shown, MOST_NAMES)}`;
}

function byChange(one: Pair, other: Pair): number {
  const size = ({ surveysPerSecond }: Pair) => Math.abs(Math.log(surveysPerSecond.median));
  return size(other) - size(one);
}

function unsoundLines({ first, second }: TwoRuns): string[] {
  return [unsoundClause(first), unsoundClause(second)].flatMap((clause, index) =>
    clause === '' ? [] : [`In ${index === 0 ? 'A' : 'B'} ${clause}.`],
  );
}

function failsLines(pairs: readonly Pair[]): string[] {
  return pairs
    .filter(({ failsP }) => failsP < FAILS_P)
    .map(({ server, users, first, second, failsP }) => {
      const [a, b] = [first, second].map(
        (row) => `${rate(row.failsPer10000)} ${interval(row.failsPer10000Interval, rate)}`,
      );
      return `At ${count(users)} users ${server} failed ${b} in 10,000 in B, ${a} in A (p ${pWord(failsP)}).`;
    });
}

export function pWord(p: number): string {
  return p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`;
}

function onlyLines({ onlyFirst, onlySecond }: TwoRuns): string[] {
  return [
    onlyFirst.length === 0 ? '' : `Only A has ${list(onlyFirst)}.`,
    onlySecond.length === 0 ? '' : `Only B has ${list(onlySecond)}.`,
  ].filter((line) => line !== '');
}
