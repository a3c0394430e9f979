import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { reportPage } from '../../bench/report/html/report-page.tsx';
import { reportMarkdown } from '../../bench/report/report-markdown.ts';
import { resultsCsv } from '../../bench/report/results-csv.ts';
import { compareRuns } from '../../bench/report/two-runs/compare-runs.ts';
import { runsMarkdown } from '../../bench/report/two-runs/runs-markdown.ts';
import { runsPage } from '../../bench/report/two-runs/runs-page.tsx';
import { ODD_RESULTS } from './odd-results.ts';
import { plausibleResults } from './plausible-results.ts';

/** What a number that is none, or a field that is not there, looks like in a text or a path. */
const HOLES = /NaN|Infinity|undefined|\[object|\bnull\b/;

describe.each(ODD_RESULTS)('$why', ({ results }) => {
  test('each report is whole', () => {
    const errors: string[] = [];
    const page = reportPage(results).replace(/base64,[^)]*/, '');
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    for (const text of [page, reportMarkdown(results), resultsCsv(results)]) expect(HOLES.exec(text)).toBeNull();
  });

  test('so is the comparison with a run that is as one would wish', () => {
    const runs = compareRuns(plausibleResults({ users: [10, 100], seconds: 20 }), results);
    for (const text of [runsPage(runs).replace(/base64,[^)]*/, ''), runsMarkdown(runs)]) {
      expect(HOLES.exec(text)).toBeNull();
    }
  });
});
