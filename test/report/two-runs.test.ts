import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate, Results, Row } from '../../bench/compare/results.ts';
import { compareRuns } from '../../bench/report/two-runs/compare-runs.ts';
import { ratioOfEstimates } from '../../bench/report/two-runs/ratio-of-estimates.ts';
import { runsAnswer } from '../../bench/report/two-runs/runs-answer.ts';
import { runsMarkdown } from '../../bench/report/two-runs/runs-markdown.ts';
import { hostileResults } from './hostile-results.ts';
import { twoPlausibleRuns } from './two-plausible-runs.ts';

const [before, after] = twoPlausibleRuns({ users: [10, 100], seconds: 20 });

describe('ratio of two estimates', () => {
  const estimate = fc
    .tuple(fc.double({ min: 0.1, max: 1e4, noNaN: true }), fc.double({ min: 1, max: 3, noNaN: true }))
    .map(([median, factor]): Estimate => ({ median, interval: [median / factor, median * factor] }));

  test('its interval is wider than each, and narrower than both together', () => {
    const ratio = ratioOfEstimates({ median: 12, interval: [10, 14.4] }, { median: 10, interval: [10 / 1.3, 13] });
    const factor = Math.exp(Math.hypot(Math.log(1.2), Math.log(1.3)));
    expect(ratio.median).toBeCloseTo(1.2);
    expect(ratio.interval).toEqual([expect.closeTo(1.2 / factor), expect.closeTo(1.2 * factor)]);
  });

  test('the other way round it is the inverse', () => {
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const [one, other] = [ratioOfEstimates(a, b), ratioOfEstimates(b, a)];
        expect(one.median * other.median).toBeCloseTo(1);
        expect((one.interval?.[0] ?? 0) * (other.interval?.[1] ?? 0)).toBeCloseTo(1);
      }),
    );
  });

  test('without an interval of both there is none', () => {
    expect(ratioOfEstimates({ median: 3, interval: null }, { median: 2, interval: [1, 3] }).interval).toBeNull();
  });
});

test('of two runs of one machine, what changed is found and named', () => {
  const { headline, details } = runsAnswer(compareRuns(before, after));
  expect(headline).toMatch(/^At 100 users gunicorn completed in B 1\.[12]\d × \[1\..+\] what it did in A; /);
  expect(headline).toMatch(/; these data show no difference for .*uwsgi/);
  expect(details[0]).toMatch(/^At 10 users gunicorn completed in B 1\.[12]\d × /);
});

test('how servers stand within each run is told whatever differs between them', () => {
  const text = runsMarkdown(compareRuns(before, machine({ cores: 8 })));
  const lines = text
    .split('\n')
    .filter((line) => /^\| (uwsgi|gunicorn) \| 100 \| (1|0\.\d\d × \[.+\]) \| (1|0\.\d\d × \[.+\]) \|$/.test(line));
  expect(lines.length).toBe(2);
});

test('a run beside itself shows no difference', () => {
  const runs = compareRuns(before, before);
  expect(new Set(runs.pairs.map(({ verdict }) => verdict))).toEqual(new Set(['no-difference']));
  expect(runs.pairs.every(({ failsP }) => failsP > 0.99)).toBe(true);
  expect(runsMarkdown(runs)).toContain('Nothing that was recorded differs between the runs.');
});

const machine = (change: Partial<Results['environment']>) => ({
  ...after,
  environment: { ...after.environment, ...change },
});

describe('what differs', () => {
  test.each([
    { why: 'another CPU', second: machine({ cpu: 'Other' }), blame: 'machine' },
    { why: 'more cores', second: machine({ cores: 8 }), blame: 'machine' },
    { why: 'twice the memory', second: machine({ memoryMiB: 48_000 }), blame: 'machine' },
    { why: 'another kernel', second: machine({ kernel: 'Linux 6.12' }), blame: 'machine' },
    { why: 'memory as another boot counts it', second: machine({ memoryMiB: 24_005 }), blame: null },
    {
      why: 'another Python',
      second: machine({ versions: { ...after.environment.versions, python: '3.13' } }),
      blame: null,
    },
    { why: "the project's engine for k6", second: machine({ versions: { engine: '0.1.0' } }), blame: 'load' },
    { why: 'other surveys', second: { ...after, plan: { ...after.plan, surveys: ['/s/library/'] } }, blame: 'load' },
    { why: 'another store', second: { ...after, plan: { ...after.plan, store: 'postgres' } }, blame: 'load' },
    { why: 'a longer run', second: { ...after, plan: { ...after.plan, durationSeconds: 300 } }, blame: null },
  ])('$why: the blame is $blame', ({ second, blame }) => {
    const runs = compareRuns(before, second);
    expect(runs.blame).toBe(blame);
    const refusal = /^The runs .*: no difference between them is called a server's\.$/;
    if (blame === null) expect(runsAnswer(runs).headline).not.toMatch(refusal);
    else expect(runsAnswer(runs).headline).toMatch(refusal);
    const told = runsMarkdown(runs).includes(`more, but the ${blame} differs too`);
    expect(told).toBe(blame !== null);
  });

  test('programs, settings and files of configuration are told', () => {
    const { differences } = compareRuns(before, after);
    expect(differences.programs).toEqual([
      { name: 'django', first: '5.2.19', second: '5.2.20' },
      { name: 'gunicorn: threads', first: '1', second: '4' },
    ]);
    expect(differences.configuration.map(({ server, path }) => [server, path])).toEqual([
      ['gunicorn', 'servers/gunicorn/gunicorn.conf.py'],
    ]);
    expect(runsMarkdown(compareRuns(before, after))).toContain(
      "\n workers = 9\n+threads = 4\n+worker_class = 'gthread'\n",
    );
  });
});

describe('rows that cannot be compared are told', () => {
  const change = (of: (row: Row) => Row): Results => ({ ...after, rows: after.rows.map(of) });
  test.each([
    {
      why: 'one is not ranked in its run',
      second: change((row) => ({ ...row, isRanked: row.server !== 'gunicorn' })),
      says: /; gunicorn cannot be compared: the doubts of the runs say why\.$/,
    },
    {
      why: 'one has no figures',
      second: change((row) => (row.server === 'uwsgi' ? { ...row, isRanked: false, surveysPerSecond: NONE } : row)),
      says: /; uwsgi cannot be compared/,
    },
    {
      why: 'nothing is in both',
      second: change((row) => ({ ...row, users: 7 })),
      says: /^The two runs have no server and number of users in common\.$/,
    },
  ])('$why', ({ second, says }) => {
    const runs = compareRuns(before, second);
    expect(runsAnswer(runs).headline).toMatch(says);
    expect(runsMarkdown(runs)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('a server of one run alone', () => {
    const second = {
      ...after,
      rows: after.rows.map((row) => (row.server === 'uwsgi' ? { ...row, server: 'new' } : row)),
    };
    const { details } = runsAnswer(compareRuns(before, second));
    expect(details).toEqual(expect.arrayContaining(['Only A has uwsgi.', 'Only B has new.']));
  });
});

const NONE: Estimate = { median: 0, interval: null };

test('fails that differ are told with their rates', () => {
  const second = {
    ...after,
    rows: after.rows.map((row) => (row.server === 'uwsgi' ? { ...row, failed: 200, failsPer10000: 2000 } : row)),
  };
  expect(runsAnswer(compareRuns(before, second)).details).toContainEqual(
    expect.stringMatching(/^At 100 users uwsgi failed 2,000 .* in 10,000 in B, .* in A \(p < 0\.001\)\.$/),
  );
});

test('a run with lost answers is told', () => {
  const cells = after.cells.map((cell) => (cell.audit ? { ...cell, audit: { ...cell.audit, lost: 1 } } : cell));
  expect(runsAnswer(compareRuns(before, { ...after, cells })).details).toContainEqual(
    expect.stringMatching(
      /^In B not every completed survey is stored as it was sent: \d+ lost, 0 duplicate, 0 altered of /,
    ),
  );
});

test('text of data stays text in comparison.md', () => {
  const text = runsMarkdown(compareRuns(hostileResults(before), hostileResults(after)));
  const outsideOfFiles = text.replace(/(`{3,})diff\n[\s\S]*?\n\1\n/g, '');
  expect(outsideOfFiles.match(/<[^>]*>/g)).toEqual(['<details>', '<summary>', '</summary>', '</details>']);
});
