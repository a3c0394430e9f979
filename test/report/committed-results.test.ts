import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readResults } from '../../bench/report/read-results.ts';
import { reportMarkdown } from '../../bench/report/report-markdown.ts';
import { resultsCsv } from '../../bench/report/results-csv.ts';
import { ROOT } from '../../bench/root.ts';

const FOLDER = `${ROOT}results`;
const runs = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const told = readFileSync(`${FOLDER}/README.md`, 'utf8');

test('the README tells of each run, and of none that is not there', () => {
  const headings = [...told.matchAll(/^### (\S+)$/gm)].map(([, name]) => name);
  expect(headings.sort()).toEqual(runs.sort());
});

describe.each(runs)('%s', (name) => {
  const read = (file: string) => readFileSync(`${FOLDER}/${name}/${file}`, 'utf8');

  test('keeps the schema, is finished, and was made of a committed revision', () => {
    const { endedAt, environment } = readResults(`${FOLDER}/${name}`);
    expect(endedAt).not.toBeNull();
    expect(environment.git).toMatchObject({ isDirty: false });
  });

  test('its reports are those that k6-survey report makes of it', () => {
    const results = readResults(`${FOLDER}/${name}`);
    expect(read('report.md')).toBe(reportMarkdown(results));
    expect(read('results.csv')).toBe(resultsCsv(results));
    expect(existsSync(`${FOLDER}/${name}/report.html`)).toBe(true);
  });
});
