import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../bench/free-port.ts';
import { readAttempts } from '../../bench/ledger/read-attempts.ts';
import { ROOT } from '../../bench/root.ts';
import type { Audit } from '../../lib/audit/audit.ts';
import type { Figures } from '../../lib/results/figures.ts';
import { isRoot } from '../servers/is-closed.ts';
import { RUNNERS } from './run-bundle.ts';

/** Tests that run beside this one start the main job too, on the same data and port if nothing else is said. */
const data = mkdtempSync(join(tmpdir(), 'k6-survey-main-job-'));
chmodSync(data, 0o755);
const port = String(await freePort('127.0.0.1', 0));

/** npm start, but for the set-up that npm's prestart does. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('node', [`${ROOT}build/cli.js`, 'start', '--port', port, ...args], {
    cwd: ROOT,
    env: { ...process.env, TARGET_VAR: join(data, 'target'), ...environment },
    encoding: 'utf8',
  });
  const folder = /^files: (.+)$/m.exec(stdout)?.[1];
  const read = (name: string): unknown => JSON.parse(readFileSync(`${ROOT}${folder}${name}`, 'utf8'));
  return { status, stdout, stderr, folder, read };
}

describe.each(RUNNERS)('on $kind', ({ kind }) => {
  test('the main job completes surveys at each number of users and finds them all stored', () => {
    const run = start(['--users', '2,9', '--duration', '3s', '--engine', kind]);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toMatch(/store: \d+ completed, \d+ stored .*: they agree\./);
    expect(run.stdout).toMatch(
      /audit: \d+ completed, \d+ stored, 0 lost, 0 duplicate, 0 altered \(\d+ answers compared\)/,
    );

    const figures = run.read('summary.json') as Figures;
    expect(figures.engine.name).toBe(kind === 'k6' ? 'k6' : 'k6-survey');
    expect(figures.engine.version).toMatch(/^\d+\.\d+/);
    expect(figures.stages.map((stage) => stage.users)).toEqual([2, 9]);
    for (const counts of [figures, ...figures.stages]) {
      expect(counts.completed).toBeGreaterThan(0);
      expect(counts.completed + counts.failed + counts.cut).toBe(counts.attempted);
    }
    expect(figures.surveys).toHaveLength(7);
    for (const field of ['attempted', 'completed', 'failed'] as const) {
      expect(figures.surveys.reduce((sum, survey) => sum + survey[field], 0)).toBe(figures[field]);
      expect(figures.stages.reduce((sum, stage) => sum + stage[field], 0)).toBe(figures[field]);
    }
    // Each user takes the seven in turn, so no survey is ahead by more than the users.
    const attempts = figures.surveys.map((survey) => survey.attempted);
    expect(Math.max(...attempts) - Math.min(...attempts)).toBeLessThanOrEqual(2 + 9);
    expect(run.read('run.json')).toMatchObject({ isStoredAsCompleted: true, exitCode: 0 });

    const { attempts: ended, otherLines } = readAttempts(`${ROOT}${run.folder}attempts.jsonl`);
    expect(otherLines).toBe(0);
    expect(ended.length).toBeGreaterThanOrEqual(figures.completed);
    expect(new Set(ended.map(({ receipt }) => receipt)).size).toBe(ended.length);
    expect(ended.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(ended.every(({ receipt, answers }) => answers?.some(([, value]) => value.includes(receipt)))).toBe(true);
  });
});

test('a survey that is thanked for and not stored is told, named, and ends in exit code 99', () => {
  const run = start(['--users', '3', '--duration', '2s'], { SURVEY_FAULTS: 'thank-without-storing:2' });
  expect(run.status, run.stderr).toBe(99);
  expect(run.stdout).toMatch(/they DISAGREE, \d+ completed surveys are NOT stored\./);
  const { lost } = run.read('audit.json') as Audit;
  expect(lost.length).toBeGreaterThan(0);
  for (const receipt of lost.slice(0, 20)) expect(run.stdout).toContain(receipt);
});

test.runIf(isRoot)(
  'data that the serving user cannot reach are an error with a cure, no reason to serve as root',
  () => {
    const closed = mkdtempSync(join(tmpdir(), 'k6-survey-closed-'));
    const run = start(['--users', '1', '--duration', '1s'], { TARGET_VAR: join(closed, 'target') });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`the folder ${closed} is closed to that user. Move the project`);
  },
);

test('a wrong option ends before anything starts', () => {
  const run = start(['--server', 'iis']);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('--server must be one of apache-daemon');
  expect(run.stderr).toContain('got "iis"');
});

test('a wrong setting is told by the bundle, and the server is stopped', () => {
  const run = start(['--users', 'ten']);
  expect(run.status).toBe(107);
  expect(run.stderr.replaceAll('\\"', '"')).toContain('USERS must be positive whole numbers');
  expect(existsSync(`${ROOT}${run.folder}`)).toBe(false);
});
