import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { VENV } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';
import { isClosed } from '../servers/is-closed.ts';

const STORES = readdirSync(`${ROOT}stores`, { withFileTypes: true })
  .filter((entry) => existsSync(`${ROOT}stores/${entry.name}/store.json`))
  .map((entry) => entry.name);
const SCRIPTS = ['install', 'start', 'check', 'stop'];
const ANY_EXECUTE = 0o111;
const NOBODY_ELSE = 0o600;
const MISSING = 69;

describe.each(STORES)('stores/%s', (name) => {
  const folder = `${ROOT}stores/${name}`;

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

const postgresql = `${ROOT}stores/postgresql`;
const isMissing =
  spawnSync(`${postgresql}/check`, { env: elsewhere('postgresql', '/nonexistent', 1) }).status === MISSING;

test.skipIf(isClosed || isMissing)('PostgreSQL keeps what was written over a restart, and its password', async () => {
  const parent = mkdtempSync('/tmp/postgresql-');
  onTestFinished(() => rmSync(parent, { recursive: true }));
  spawnSync('chmod', ['755', parent]);
  const env = elsewhere('postgresql', `${parent}/store`, await freePort());
  const run = (script: string) => spawnSync(`${postgresql}/${script}`, { env, encoding: 'utf8' });
  onTestFinished(() => void run('stop'));
  const sql = (text: string) =>
    spawnSync('psql', ['-XAt', '-h', '127.0.0.1', '-U', 'survey', 'survey', '-c', text], {
      env: { ...env, PGPASSFILE: `${parent}/store/pgpass`, PGPORT: env['POSTGRESQL_PORT'] },
      encoding: 'utf8',
    }).stdout.trim();

  const first = await started(`${postgresql}/start`, run, env);
  const password = readFileSync(`${parent}/store/pgpass`, 'utf8');
  expect(statSync(`${parent}/store/pgpass`).mode & 0o777).toBe(NOBODY_ELSE);
  expect(sql('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe('f');
  sql(`CREATE TABLE kept (text text); INSERT INTO kept VALUES ('ä')`);
  const second = run('start');
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('A store already runs in')]);
  expect(run('stop').status).toBe(0);
  await first.end;
  expect(run('check').status).not.toBe(0);

  const again = await started(`${postgresql}/start`, run, env);
  expect(sql('SELECT text FROM kept')).toBe('ä');
  expect(readFileSync(`${parent}/store/pgpass`, 'utf8')).toBe(password);
  expect(run('stop').status).toBe(0);
  await again.end;
});

/** The environment of a store that lies in `folder`. */
function elsewhere(name: string, folder: string, port: number | string): NodeJS.ProcessEnv {
  const prefix = name.toUpperCase();
  return { ...process.env, [`${prefix}_DIR`]: folder, [`${prefix}_PORT`]: String(port) };
}

/** Starts a store; what comes back resolves at its end. */
async function started(
  start: string,
  run: (script: string) => { status: number | null },
  env: NodeJS.ProcessEnv,
): Promise<{ readonly end: Promise<unknown> }> {
  const child = spawn(start, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (text: Buffer) => {
    log += String(text);
  });
  const end = once(child, 'exit');
  while (run('check').status !== 0) {
    if (child.exitCode !== null) throw new Error(`${start} ended with ${child.exitCode}:\n${log}`);
    await wait(50);
  }
  return { end };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
