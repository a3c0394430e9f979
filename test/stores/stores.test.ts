import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../bench/free-port.ts';
import { VENV } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';
import { serverNames } from '../../bench/server.ts';
import { canOpen, isClosed } from '../servers/is-closed.ts';
import { openFolder } from './open-folder.ts';
import { StoreRun } from './store-run.ts';

const STORES = readdirSync(`${ROOT}servers`, { withFileTypes: true })
  .filter((entry) => existsSync(`${ROOT}servers/${entry.name}/store.json`))
  .map((entry) => entry.name);
const SCRIPTS = ['install', 'start', 'check', 'stop', 'version'];
const ANY_EXECUTE = 0o111;
const NOBODY_ELSE = 0o600;
const MISSING = 69;

describe.each(STORES)('servers/%s', (name) => {
  const folder = `${ROOT}servers/${name}`;

  test.each(SCRIPTS)('%s is a clean script that can be executed', (script) => {
    const checked = spawnSync(`${VENV}/bin/shellcheck`, ['-x', `${folder}/${script}`], { cwd: ROOT, encoding: 'utf8' });
    expect(checked.status, checked.stdout + checked.stderr).toBe(0);
    expect(statSync(`${folder}/${script}`).mode & ANY_EXECUTE).toBe(ANY_EXECUTE);
  });

  test('describes itself', () => {
    expect(JSON.parse(readFileSync(`${folder}/store.json`, 'utf8'))).toEqual({
      name,
      description: expect.any(String),
      needs: expect.arrayContaining([expect.any(String)]),
      port: expect.any(Number),
    });
  });

  test('is no set-up that serves surveys', () => expect(serverNames()).not.toContain(name));

  test('stop succeeds where nothing runs', () => {
    const stopped = spawnSync(`${folder}/stop`, { env: elsewhere(name, '/nonexistent', 1), encoding: 'utf8' });
    expect(stopped.stderr).toBe('');
    expect(stopped.status).toBe(0);
  });

  test('a wrong port is an error that says what is right', () => {
    const checked = spawnSync(`${folder}/check`, { env: elsewhere(name, '/nonexistent', 'x'), encoding: 'utf8' });
    expect(checked.status).toBe(1);
    expect(checked.stderr).toMatch(/^[A-Z]+_PORT must be a port number, got "x" \(example: [A-Z]+_PORT=\d+\)\.\n$/);
  });
});

const postgresql = `${ROOT}servers/postgresql`;
const isMissing =
  spawnSync(`${postgresql}/check`, { env: elsewhere('postgresql', '/nonexistent', 1) }).status === MISSING;
const cannotStart = isMissing || (isClosed && !canOpen);

/** PostgreSQL with a data folder and a port of its own. */
async function postgresqlIn(folder: string, more: Readonly<Record<string, string>> = {}): Promise<StoreRun> {
  const port = String(await freePort('127.0.0.1', 0));
  return new StoreRun('postgresql', postgresql, { POSTGRESQL_DIR: folder, POSTGRESQL_PORT: port, ...more });
}

test.skipIf(cannotStart)('PostgreSQL keeps what was written over a restart, and its password', async () => {
  const { path, remove } = openFolder('postgresql');
  onTestFinished(remove);
  const store = await postgresqlIn(`${path}/store`);
  onTestFinished(() => void store.run('stop'));
  const sql = (text: string) =>
    spawnSync('psql', ['-XAt', '-h', '127.0.0.1', '-U', 'survey', 'survey', '-c', text], {
      env: {
        ...store.environment,
        PGPASSFILE: `${path}/store/pgpass`,
        PGPORT: store.environment['POSTGRESQL_PORT'],
      },
      encoding: 'utf8',
    }).stdout.trim();

  await store.start();
  const password = readFileSync(`${path}/store/pgpass`, 'utf8');
  expect(statSync(`${path}/store/pgpass`).mode & 0o777).toBe(NOBODY_ELSE);
  expect(sql('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe('f');
  sql(`CREATE TABLE kept (text text); INSERT INTO kept VALUES ('ä')`);
  const second = store.run('start');
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('A store already runs in')]);
  expect((await store.stop()).status).toBe(0);
  expect(store.processes()).toEqual([]);
  expect(store.run('check').status).not.toBe(0);

  await store.start();
  expect(sql('SELECT text FROM kept')).toBe('ä');
  expect(readFileSync(`${path}/store/pgpass`, 'utf8')).toBe(password);
  expect((await store.stop()).status).toBe(0);
});

test.skipIf(cannotStart)('a store ends whole when the runner that started it is killed', async () => {
  const { path, remove } = openFolder('postgresql');
  onTestFinished(remove);
  const store = await postgresqlIn(`${path}/store`, { END_WITH_PARENT: '1' });
  onTestFinished(() => void store.run('stop'));
  const runner = await store.start('runner that waits');
  runner.kill('SIGKILL');
  await expect.poll(() => store.processes(), { timeout: 120_000 }).toEqual([]);
});

/** The environment of a store that lies in `folder`. */
function elsewhere(name: string, folder: string, port: number | string): NodeJS.ProcessEnv {
  const prefix = name.toUpperCase();
  return { ...process.env, [`${prefix}_DIR`]: folder, [`${prefix}_PORT`]: String(port) };
}
