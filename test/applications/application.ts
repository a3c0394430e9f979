import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
  counts(): Promise<Counts>;
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
  const { status, stderr } = spawnSync(python, ['application.py', 'prepare'], { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}/application.py prepare failed:\n${stderr}`);
  const counter = startCounter(python, options);

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
    await Promise.all([ended, counter.stop()]);
    rmSync(state, { recursive: true });
  };
  try {
    await untilAnswered(url, server);
  } catch (error) {
    const words = readFileSync(logFile, 'utf8');
    await stop();
    throw new Error(`${name} did not start:\n${words}`, { cause: error });
  }
  return { url, counts: counter.counts, stop };
}

/** The application's command that counts what is stored, kept running: to load an application takes longer than a survey. */
function startCounter(python: string, options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const child = spawn(python, ['application.py', 'count'], { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    counts: async () => {
      child.stdin.write('\n');
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`application.py count ended with ${child.exitCode}`);
      return JSON.parse(value) as Counts;
    },
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
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
