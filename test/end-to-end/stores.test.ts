import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../bench/free-port.ts';
import { ROOT } from '../../bench/root.ts';
import { storeProcesses } from '../../bench/stores/store-processes.ts';
import { lacking } from '../lacking.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { openFolder } from '../stores/open-folder.ts';

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawnSync('node', [`${ROOT}build/cli.js`, 'start', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
}

const missing = missingStores();

describe.skipIf(missing.length > 0)(`npm start --store${lacking(...missing)}`, () => {
  test('runs the main job on PostgreSQL and Cassandra, finds all stored there, and stops both', async () => {
    const { path, remove } = openFolder('k6-survey-start');
    onTestFinished(remove);
    const port = String(await freePort('127.0.0.1', 0));
    const args = ['--store', 'postgres+cassandra', '--users', '4', '--duration', '3s', '--engine', 'engine'];
    const run = start([...args, '--port', port], { TARGET_VAR: `${path}/target` });
    expect(run.status, run.stderr).toBe(0);
    expect(run.stderr).toMatch(/Store: postgresql 1\d\.\d+, cassandra 5\.0\.\d+, java 17\S*\. Load:/);
    expect(run.stdout).toMatch(/store: [1-9]\d* completed, \d+ stored .*: they agree\./);
    expect(run.stdout).toMatch(
      /audit: [1-9]\d* completed, \d+ stored, 0 lost, 0 duplicate, 0 altered \([1-9]\d* answers compared\)/,
    );
    const folder = /^files: (.+)$/m.exec(run.stdout)?.[1];
    const text = readFileSync(`${ROOT}${folder}run.json`, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      isStoredAsCompleted: true,
      store: { name: 'postgres+cassandra', versions: { postgresql: expect.anything(), cassandra: expect.anything() } },
    });
    expect(`${text}${run.stdout}${run.stderr}`).not.toContain('postgres://');
    for (const store of ['postgresql', 'cassandra']) expect(storeProcesses(`${ROOT}var/stores/${store}`)).toEqual([]);
  });
});

test('a store that nobody knows is an error that says which there are', () => {
  const run = start(['--store', 'mongodb']);
  expect([run.status, run.stderr]).toEqual([
    1,
    'k6-survey: --store must be one of sqlite, postgres, postgres+cassandra, got "mongodb" (example: --store postgres+cassandra).\n',
  ]);
});

test('a part that is missing is named, with what installs it, before anything starts', () => {
  const run = start(['--store', 'postgres+cassandra'], { JAVA_HOME: '/nowhere' });
  expect(run.status).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain(
    'servers/cassandra/install: Cassandra needs Java 17, and "/nowhere/bin/java" does not run (example: apt-get install openjdk-17-jre-headless, or JAVA_HOME=/opt/jdk-17).',
  );
});
