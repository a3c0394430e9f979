import { describe, expect, test } from 'vitest';
import type { CellAudit, Comparison, Results, Row } from '../../bench/compare/results.ts';
import { answerOf } from '../../bench/report/answer.ts';
import { plausibleResults } from './plausible-results.ts';

const base = plausibleResults({ users: [100], seconds: 20 });
const [uwsgi, gunicorn, daemon] = ['uwsgi', 'gunicorn', 'apache-daemon'];

/** A run of some servers at 100 users: surveys per second by server, and the pairs that were compared. */
function run(
  rates: Record<string, number>,
  pairs: readonly Comparison[],
  change: (row: Row) => Row = (row) => row,
): Results {
  const rows = Object.entries(rates).map(([server, median]): Row => {
    const row = base.rows.find((one) => one.server === server) ?? base.rows[0];
    if (row === undefined) throw new Error('The fixture has no rows.');
    const clean = { ...row, server, failed: 0, failsPer10000: 0, completed: 1000 };
    return change({ ...clean, surveysPerSecond: { median, interval: [median - 1, median + 1] } });
  });
  const cells = base.cells.filter((cell) => cell.state === 'measured' && cell.server in rates);
  const plan = { ...base.plan, servers: Object.keys(rates) };
  return { ...base, plan, leftOut: [], cells, rows, comparisons: pairs };
}

function pair(server: string, other: string, median: number, low: number, high: number): Comparison {
  const verdict = low > 1 ? 'more' : 'no-difference';
  return { users: 100, server, other, ratio: { median, interval: [low, high] }, verdict, failsP: 1 };
}

const THREE = { [uwsgi]: 52, [gunicorn]: 43, [daemon]: 42 };
const failing = (server: string, rate: number, low: number, high: number) => (row: Row) =>
  row.server === server ? { ...row, failed: 5, failsPer10000: rate, failsPer10000Interval: [low, high] as const } : row;

describe('headline', () => {
  test.each([
    {
      why: 'one is first, and the next is named with how far it is behind',
      results: run(THREE, [pair(uwsgi, gunicorn, 1.21, 1.15, 1.27), pair(uwsgi, daemon, 1.24, 1.2, 1.3)]),
      says: 'At 100 users uwsgi completed 1.21 × [1.15, 1.27] what gunicorn did, the next; none of 3,000 surveys failed.',
    },
    {
      why: 'of two, the other is not called the next',
      results: run({ [uwsgi]: 52, [gunicorn]: 43 }, [pair(uwsgi, gunicorn, 1.21, 1.15, 1.27)]),
      says: 'At 100 users uwsgi completed 1.21 × [1.15, 1.27] what gunicorn did; none of 2,000 surveys failed.',
    },
    {
      why: 'nothing differs, and no server is called the first',
      results: run(THREE, [pair(uwsgi, gunicorn, 1.02, 0.97, 1.08), pair(uwsgi, daemon, 1.03, 0.98, 1.09)]),
      says: 'At 100 users these data show no difference between uwsgi, gunicorn and apache-daemon; none of 3,000 surveys failed.',
    },
    {
      why: 'two are not told apart, the third is behind',
      results: run(THREE, [pair(uwsgi, gunicorn, 1.02, 0.97, 1.08), pair(uwsgi, daemon, 1.3, 1.2, 1.4)]),
      says: 'At 100 users uwsgi completed 1.30 × [1.20, 1.40] what apache-daemon did; these data show no difference between uwsgi and gunicorn; none of 3,000 surveys failed.',
    },
    {
      why: 'two are not told from the highest, but from each other',
      results: run(THREE, [
        pair(uwsgi, gunicorn, 1.1, 0.9, 1.4),
        pair(uwsgi, daemon, 1.3, 0.9, 1.6),
        pair(gunicorn, daemon, 1.15, 1.1, 1.2),
      ]),
      says: 'At 100 users these data show no difference between uwsgi and any of gunicorn and apache-daemon, but gunicorn completed 1.15 × [1.10, 1.20] what apache-daemon did; none of 3,000 surveys failed.',
    },
    {
      why: 'what no block compares with the highest is not taken for its equal',
      results: run(THREE, [pair(uwsgi, gunicorn, 1.21, 1.15, 1.27)]),
      says: 'At 100 users uwsgi completed 1.21 × [1.15, 1.27] what gunicorn did; none of 3,000 surveys failed.',
    },
    {
      why: 'a median that is higher by chance does not lead over a server that beats it within blocks',
      results: run(THREE, [pair(gunicorn, uwsgi, 1.1, 1.05, 1.2), pair(gunicorn, daemon, 1.2, 1.1, 1.3)]),
      says: 'At 100 users gunicorn completed 1.10 × [1.05, 1.20] what uwsgi did, the next; none of 3,000 surveys failed.',
    },
    {
      why: 'a server that doubts forbid to rank is not ranked',
      results: run({ [uwsgi]: 52, [gunicorn]: 43 }, [], (row) => ({ ...row, isRanked: row.server !== uwsgi })),
      says: 'At 100 users gunicorn completed 43.0 [42.0, 44.0] surveys a second; no other server can be ranked; none of 2,000 surveys failed.',
    },
    {
      why: 'nothing can be ranked',
      results: run(THREE, [], (row) => ({ ...row, isRanked: false })),
      says: 'At 100 users no server can be ranked: the doubts say why; none of 3,000 surveys failed.',
    },
    {
      why: 'few fails are bounded',
      results: run(
        { [uwsgi]: 52, [gunicorn]: 43 },
        [pair(uwsgi, gunicorn, 1.2, 1.1, 1.3)],
        failing(gunicorn, 3.4, 1, 9),
      ),
      says: 'At 100 users uwsgi completed 1.20 × [1.10, 1.30] what gunicorn did; no server failed more than 4 in 10,000.',
    },
    {
      why: 'many fails are told with their interval',
      results: run(
        { [uwsgi]: 52, [gunicorn]: 43 },
        [pair(uwsgi, gunicorn, 1.2, 1.1, 1.3)],
        failing(uwsgi, 132, 101, 170),
      ),
      says: 'At 100 users uwsgi completed 1.20 × [1.10, 1.30] what gunicorn did; uwsgi failed 132 in 10,000 [101, 170].',
    },
    {
      why: 'one server alone',
      results: run({ [uwsgi]: 52 }, []),
      says: 'At 100 users uwsgi completed 52.0 [51.0, 53.0] surveys a second; none of 1,000 surveys failed.',
    },
    { why: 'no cell yet', results: run({}, []), says: 'No server has been measured yet.' },
  ])('$why', ({ results, says }) => {
    expect(answerOf(results).headline).toBe(says);
  });
});

const AUDIT = {
  ...{ completed: 1000, stored: 1000, lost: 0, phantom: 0, duplicate: 0, altered: 0, cutButStored: 0 },
  ...{ untraceable: 0, compared: 19_000 },
};

/** The first of nine cells has this audit, the others none. */
function audited(audit: CellAudit | null): Results {
  const results = run(THREE, [pair(uwsgi, gunicorn, 1.21, 1.15, 1.27)]);
  const [first] = results.cells.filter(({ server }) => server === gunicorn);
  return { ...results, cells: results.cells.map((cell) => ({ ...cell, audit: cell === first ? audit : null })) };
}

test.each([
  { why: 'lost', audit: { ...AUDIT, lost: 3 }, says: '3 lost, 0 duplicate, 0 altered' },
  { why: 'duplicate', audit: { ...AUDIT, duplicate: 1 }, says: '0 lost, 1 duplicate, 0 altered' },
  { why: 'altered', audit: { ...AUDIT, altered: 2 }, says: '0 lost, 0 duplicate, 2 altered' },
])('the sentence on top says that answers are $why', ({ audit, says }) => {
  expect(answerOf(audited(audit)).headline).toMatch(
    new RegExp(`; not every completed survey is stored as it was sent: ${says} of 1,000, on gunicorn\\.$`),
  );
});

describe('details', () => {
  test.each([
    { why: 'further numbers of users', results: plausibleResults(), says: /^At 50 users uwsgi completed 1\.\d\d × / },
    { why: 'what was left out', results: plausibleResults(), says: 'bjoern was left out: bjoern cannot be imported.' },
    {
      why: 'that each survey is stored',
      results: plausibleResults(),
      says: /^Each of [\d,]+ completed surveys was looked up in its store: 0 lost, 0 duplicate, 0 altered \([\d,]+ answers compared\)\.$/,
    },
    {
      why: 'that nobody looked',
      results: audited(null),
      says: 'Not audited: whether each completed survey is stored was not looked up.',
    },
    {
      why: 'that some cells were not audited, and answers not compared',
      results: audited({ ...AUDIT, altered: null, untraceable: 100, compared: 0 }),
      says: 'Each of 900 completed surveys was looked up in its store: 0 lost, 0 duplicate, no answer was compared. 100 more had no answer that could hold a receipt. 8 of 9 cells were not audited.',
    },
    { why: 'cells that are void', results: plausibleResults(), says: /^1 cell is void/ },
    {
      why: 'which servers are not ranked where others are',
      results: run({ [uwsgi]: 52, [gunicorn]: 43 }, [], (row) => ({ ...row, isRanked: row.server !== uwsgi })),
      says: 'uwsgi is not ranked at 100 users: the doubts say why.',
    },
    {
      why: 'that the run is unfinished',
      results: { ...run(THREE, []), endedAt: null },
      says: /^The run is unfinished: \d+ of 9 cells are there\.$/,
    },
    {
      why: 'how far a server differs from itself',
      results: placebo(pair(`${uwsgi}~placebo`, uwsgi, 1.01, 0.98, 1.04)),
      says: 'At 100 users noise alone made a difference of 1.01 × [0.98, 1.04], between uwsgi and itself.',
    },
    {
      why: 'that a run which tells a server from itself is not to be trusted',
      results: placebo(pair(uwsgi, `${uwsgi}~placebo`, 1.1, 1.04, 1.16)),
      says: /do not trust differences of this run\.$/,
    },
  ])('tell $why', ({ results, says }) => {
    expect(answerOf(results).details).toContainEqual(typeof says === 'string' ? says : expect.stringMatching(says));
  });

  test('the placebo takes no part in the ranking', () => {
    const results = placebo(pair(`${uwsgi}~placebo`, uwsgi, 1.1, 1.04, 1.16));
    expect(answerOf(results).headline).toMatch(/^At 100 users uwsgi completed [\d.]+ \[/);
  });
});

function placebo(between: Comparison): Results {
  const results = run({ [uwsgi]: 52, [`${uwsgi}~placebo`]: 54 }, [between]);
  return { ...results, plan: { ...results.plan, placebo: uwsgi } };
}
