import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import { plausibleResults } from './plausible-results.ts';
import { twoPlausibleRuns } from './two-plausible-runs.ts';

const dir = mkdtempSync(join(tmpdir(), 'report-command-'));
afterAll(() => rmSync(dir, { recursive: true }));
writeFileSync(`${dir}/results.json`, JSON.stringify(plausibleResults({ users: [10], seconds: 20 })));

const report = (...given: string[]) =>
  spawnSync('node', [`${ROOT}build/cli.js`, 'report', ...given], { encoding: 'utf8', cwd: dir });

test('renders a run into its folder, and prints the answer and the files', () => {
  const { status, stdout, stderr } = report(dir);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^At 10 users uwsgi completed .+\n/);
  expect(stdout).toMatch(/\nreport\.html\nreport\.md\nresults\.csv\n$/);
  expect(status).toBe(0);
  expect(readdirSync(dir).sort()).toEqual(['report.html', 'report.md', 'results.csv', 'results.json']);
});

test('renders it elsewhere, from its file', () => {
  expect(report('results.json', '--out', 'else/where').status).toBe(0);
  expect(readFileSync(`${dir}/else/where/report.html`, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/);
});

test('sets two runs side by side, in the folder of the second', () => {
  const [before, after] = twoPlausibleRuns({ users: [10], seconds: 20 });
  for (const [name, results] of Object.entries({ before, after })) {
    mkdirSync(`${dir}/${name}`);
    writeFileSync(`${dir}/${name}/results.json`, JSON.stringify(results));
  }
  const { status, stdout, stderr } = report('before', 'after');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^At 10 users gunicorn completed in B .+\nafter\/comparison\.html\nafter\/comparison\.md\n$/s);
  expect(status).toBe(0);
});

test('says what is wrong with a folder', () => {
  const { status, stderr } = report('nowhere');
  expect(stderr).toMatch(/^k6-survey: DIR must be the folder of a run of compare, got "nowhere": ENOENT/);
  expect(status).toBe(1);
});
