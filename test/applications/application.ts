import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../bench/free-port.ts';
import { prepareEnvironment } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';
import { UserError } from '../../bench/user-error.ts';

/** Submissions that an application has stored, by the name of the form. */
export type Counts = Readonly<Record<string, number>>;

/** An application of this folder, with a database of its own, behind Gunicorn. */
export interface RunningApplication {
  readonly url: string;
  /** Asked of the application itself, by its command. */
  counts(): Counts;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 300_000;

/**
 * Installs what the application needs, once.
 * @returns why it cannot be installed here; undefined where it is
 */
export function install(name: string): string | undefined {
  try {
    prepareEnvironment(`${ROOT}var/applications/${name}/venv`, [`${folderOf(name)}/requirements.txt`]);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** Fills a new database, starts the server and returns when it answers. */
export async function startApplication(name: string): Promise<RunningApplication> {
  const state = mkdtempSync(join(tmpdir(), `k6-survey-${name}-`));
  const python = `${ROOT}var/applications/${name}/venv/bin/python`;
  const environment = { STATE: state, PYTHONPATH: folderOf('scaffold'), PYTHONDONTWRITEBYTECODE: '1' };
  const options = { cwd: folderOf(name), env: { ...process.env, ...environment } };
  const command = (word: string): string => {
    const { status, stdout, stderr } = spawnSync(python, ['application.py', word], { ...options, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}/application.py ${word} failed:\n${stderr}`);
    return stdout;
  };
  command('prepare');

  const port = await freePort('127.0.0.1', 0);
  const logFile = `${state}/server.log`;
  const log = openSync(logFile, 'a');
  const settings = [
    '--bind',
    `127.0.0.1:${port}`,
    '--workers',
    '2',
    '--threads',
    '2',
    '--preload',
    '--no-control-socket',
  ];
  const server = spawn(python, ['-m', 'gunicorn', ...settings, 'application:application'], {
    ...options,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(state, { recursive: true });
  };
  try {
    await untilAnswered(url, server);
  } catch (error) {
    const words = readFileSync(logFile, 'utf8');
    await stop();
    throw new Error(`${name} did not start:\n${words}`, { cause: error });
  }
  return { url, counts: () => JSON.parse(command('count')) as Counts, stop };
}

function folderOf(name: string): string {
  return `${ROOT}test/applications/${name}`;
}

async function untilAnswered(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (server.exitCode === null && Date.now() < deadline) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await wait(50);
  }
  throw new Error(server.exitCode === null ? 'no answer in time' : `ended with ${server.exitCode}`);
}
