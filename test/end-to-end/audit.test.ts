import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRunner, type Runner } from '../../bench/find-k6.ts';
import { readAttempts } from '../../bench/ledger/read-attempts.ts';
import { ROOT } from '../../bench/root.ts';
import type { Audit } from '../../lib/audit/audit.ts';
import { extensionsOf } from '../engine/extensions-of.ts';
import { RUNNERS, runBundle } from './run-bundle.ts';
import { startTarget, type TargetRun } from './target-run.ts';

const FAULTS = { 'thank-without-storing': 7, 'store-twice': 9, 'store-another-answer': 11 } as const;
const STORE = `${ROOT}target/audit/sqlite.json`;
const AUDITORS = [findRunner('engine'), ...RUNNERS.filter((runner) => extensionsOf(runner).includes('k6/x/sql'))];

let target: TargetRun;
beforeAll(async () => {
  target = await startTarget({
    SURVEY_FAULTS: Object.entries(FAULTS)
      .map((fault) => fault.join(':'))
      .join(),
  });
});
afterAll(() => target.server.stop());

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Receipts that the database has, looked for by other means than the audit's. */
function receiptsStored(file: string, name: string): string[] {
  const database = new Database(file);
  const rows = database.prepare('SELECT answers FROM surveys_completion').all() as { answers: string }[];
  database.close();
  return rows.flatMap(({ answers }) => answers.match(new RegExp(`\\b${name}-users\\d+-\\d+-\\d+`)) ?? []);
}

describe.each(RUNNERS)('after a run of $kind', (runner: Runner) => {
  const name = `audit${runner.kind}`;
  const folder = mkdtempSync(join(tmpdir(), 'k6-survey-audit-'));
  const attempts = join(folder, 'attempts.jsonl');
  let before: Readonly<Record<string, number>>;

  test('the target injects its faults and the ledger has every attempt', async () => {
    before = target.counts().faults.injected;
    const variables = {
      BASE_URL: target.server.url,
      LEDGER: 'answers',
      RUN: name,
      USERS: '3',
      ITERATIONS: '40',
      THRESHOLDS: 'none',
    };
    const { code, figures } = await runBundle(runner, 'smoke', variables, ['--console-output', attempts]);
    expect(code).toBe(0);
    expect(figures?.completed).toBe(40);
    expect(readAttempts(attempts).attempts).toHaveLength(40);
  });

  const source = () => ({ ATTEMPTS: attempts, STORE, STORE_DSN: `file:${target.database}?mode=ro` });
  const found: Audit[] = [];

  test.each([
    {
      what: 'npx k6-survey audit',
      command: [process.execPath, `${ROOT}build/cli.js`, 'audit', '--run', folder, '--store', STORE],
    },
    ...AUDITORS.map(({ kind, command }) => ({
      what: `dist/audit.js on ${kind}`,
      command: [...command, 'run', '--quiet', `${ROOT}dist/audit.js`],
    })),
  ])('$what names exactly those that are lost, duplicate and altered', async ({ command }) => {
    const summary = join(folder, 'summary.json');
    const [program = '', ...args] = command;
    const { code, output } = await run(program, args, { ...source(), SUMMARY: summary });
    expect(code, output).toBe(99);
    const isCommand = args.includes('--run');
    const result = JSON.parse(readFileSync(isCommand ? join(folder, 'audit.json') : summary, 'utf8')) as Audit;
    const after = target.counts().faults.injected;
    const injected = (fault: keyof typeof FAULTS) => (after[fault] ?? 0) - (before[fault] ?? 0);
    const kept = receiptsStored(target.database, name);
    const all = readAttempts(attempts).attempts.map(({ receipt }) => receipt);
    expect(result.lost).toEqual(all.filter((receipt) => !kept.includes(receipt)));
    expect(result.lost).toHaveLength(injected('thank-without-storing'));
    expect([...result.duplicate].sort()).toEqual(
      [...new Set(kept.filter((one, at) => kept.indexOf(one) !== at))].sort(),
    );
    expect(result.duplicate).toHaveLength(injected('store-twice'));
    expect(result.altered).toHaveLength(injected('store-another-answer'));
    expect(result).toMatchObject({ completed: 40, failed: 0, phantom: [], cut: [], untraceable: [] });
    for (const receipt of [...result.lost, ...result.duplicate]) expect(output).toContain(receipt);
    found.push({
      ...result,
      altered: result.altered.map(({ receipt, name, sent, stored }) => ({ receipt, name, sent, stored })),
    });
  });

  test('all ways find the same', () => {
    expect(found).toHaveLength(1 + AUDITORS.length);
    for (const other of found) expect(other).toEqual(found[0]);
  });
});

test('of a generator that was killed the ledger is read up to then, and what is stored beyond it is called cut', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'k6-survey-audit-'));
  const file = join(folder, 'attempts.jsonl');
  const [program = '', ...args] = findRunner('engine').command;
  const variables = { SUMMARY: '', LEDGER: 'answers', RUN: 'killed', USERS: '3', ITERATIONS: '1000' };
  const child = spawn(program, [...args, 'run', '--quiet', '--console-output', file, `${ROOT}dist/smoke.js`], {
    env: { ...process.env, BASE_URL: target.server.url, ...variables },
    stdio: 'ignore',
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  while (!existsSync(file) || readAttempts(file).attempts.length < 10) await wait(50);
  child.kill('SIGKILL');
  await closed;
  const { attempts } = readAttempts(file);
  await run(process.execPath, [`${ROOT}build/cli.js`, 'audit', '--run', folder, '--store', STORE], {
    STORE_DSN: `file:${target.database}?mode=ro`,
  });
  const result = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8')) as Audit;
  const kept = new Set(receiptsStored(target.database, 'killed'));
  expect(result.completed).toBe(attempts.length);
  expect(result.kept + result.lost.length).toBe(attempts.length);
  expect(result.kept + result.cut.length).toBeGreaterThanOrEqual(10 - result.lost.length);
  expect(result.kept + result.cut.length).toBeLessThanOrEqual(kept.size);
});

test.each([
  [
    'no ledger',
    ['--run', '/no/such/folder'],
    '--run must be the folder of a run with attempts.jsonl, got "/no/such/folder"',
  ],
  ['no store', ['--run', 'x', '--store', 'none.json'], '--store must be a file, got "none.json"'],
])('%s is told', async (_, args, message) => {
  const { code, output } = await run(process.execPath, [`${ROOT}build/cli.js`, 'audit', ...args], {});
  expect(code).toBe(1);
  expect(output).toContain(message);
});

test('a password stands in no output', async () => {
  const dsn = 'postgres://survey:hunter2@127.0.0.1:1/survey?sslmode=disable';
  const folder = mkdtempSync(join(tmpdir(), 'k6-survey-audit-'));
  const env = {
    ATTEMPTS: join(folder, 'attempts.jsonl'),
    STORE: `${ROOT}target/audit/postgresql.json`,
    STORE_DSN: dsn,
    RUN: 'r1',
  };
  await run('touch', [env.ATTEMPTS], {});
  for (const [program = '', ...args] of [
    [process.execPath, `${ROOT}build/cli.js`, 'audit', '--run', folder, '--store', env.STORE],
    ...AUDITORS.map(({ command }) => [...command, 'run', '--quiet', `${ROOT}dist/audit.js`]),
  ]) {
    const { code, output } = await run(program, args, env);
    expect(code).not.toBe(0);
    expect(output).toContain('The store could not be read: ');
    expect(output).not.toContain('hunter2');
  }
});
