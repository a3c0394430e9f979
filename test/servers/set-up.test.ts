import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../bench/free-port.ts';
import { serverNames } from '../../bench/server.ts';
import { prepareTarget, TARGET_ENVIRONMENT } from '../../bench/target.ts';
import { isClosed, isRoot } from './is-closed.ts';
import { ended, SetUpRun } from './set-up-run.ts';

const OPEN_TO_ALL = 0o755;
const OPEN_TO_OWNER = 0o700;

let folder: string;
let data: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'k6-survey-servers-')));
  chmodSync(folder, OPEN_TO_ALL);
  data = join(folder, 'target');
  prepareTarget({ ...TARGET_ENVIRONMENT, TARGET_VAR: data });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function setUp(name: string, more: Readonly<Record<string, string>> = {}): Promise<SetUpRun> {
  const port = await freePort('127.0.0.1', 0);
  const runDir = join(folder, `${name}-${port}`);
  const user: Record<string, string> = isClosed ? { SERVER_USER: 'root' } : {};
  return new SetUpRun(name, {
    ...{ RUN_DIR: runDir, PORT: String(port), WORKERS: '2', TARGET_VAR: data },
    ...user,
    ...more,
  });
}

describe.each(serverNames())('servers/%s', (name) => {
  test('serves a survey page until it is stopped, then leaves no process', async () => {
    const run = await setUp(name);
    const child = await run.start();
    const processes = run.processes();
    expect(processes.map(({ pid }) => pid)).toContain(child.pid);
    expect(processes.length).toBeGreaterThan(1);
    expect(run.run('stop')).toMatchObject({ status: 0, stderr: '' });
    expect(run.processes()).toEqual([]);
    expect(await ended(child)).toBe(0);
    expect(run.run('check').status).toBe(1);
  });

  test.runIf(isRoot && !isClosed)('gives up root in all but its main process', async () => {
    const run = await setUp(name);
    const child = await run.start();
    const children = run.processes().filter(({ pid }) => pid !== child.pid);
    run.run('stop');
    expect(children.length).toBeGreaterThan(0);
    expect(children.filter(({ uid }) => uid === 0)).toEqual([]);
  });

  test('is stopped whole although its main process was killed', async () => {
    const run = await setUp(name);
    const child = await run.start();
    child.kill('SIGKILL');
    await ended(child);
    expect(run.run('stop').status).toBe(0);
    expect(run.processes()).toEqual([]);
  });

  test('has nothing against a stop when it does not run', async () => {
    expect((await setUp(name)).run('stop')).toMatchObject({ status: 0, stderr: '' });
  });

  test('says that the data folder is not prepared', async () => {
    const { status, stderr } = (await setUp(name, { TARGET_VAR: join(folder, 'nothing') })).run('start');
    expect(status).toBe(1);
    expect(stderr).toMatch(/nothing is not prepared\. Run first: .*manage\.py prepare/);
  });

  test('says that the virtual environment is missing', async () => {
    const { status, stderr } = (await setUp(name, { VENV: join(folder, 'nothing') })).run('start');
    expect(status).toBe(1);
    expect(stderr).toContain('VENV must be a virtual environment');
  });

  test.runIf(isRoot && !isClosed)('says which folder keeps the serving user out', async () => {
    const closed = join(folder, 'closed');
    prepareTarget({ ...TARGET_ENVIRONMENT, TARGET_VAR: join(closed, 'target') });
    chmodSync(closed, OPEN_TO_OWNER);
    const { status, stderr } = (await setUp(name, { TARGET_VAR: join(closed, 'target') })).run('start');
    expect(status).toBe(77);
    expect(stderr).toContain(`the folder ${closed} is closed to that user. Move the project`);
  });

  test.runIf(isRoot)('says that the serving user does not exist', async () => {
    const { status, stderr } = (await setUp(name, { SERVER_USER: 'nobody-at-all' })).run('start');
    expect(status).toBe(1);
    expect(stderr).toContain('SERVER_USER must be a user of this machine, got "nobody-at-all"');
  });
});
