import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { VENV } from './python-environment.ts';
import { ROOT } from './root.ts';
import { logEnd, untilReady } from './until-ready.ts';
import { UserError } from './user-error.ts';

/** A set-up of servers/ that is running. */
export interface RunningServer {
  readonly url: string;
  /** Whether its main process has ended. */
  hasEnded(): boolean;
  /** Runs its stop script; throws where anything of it is left. */
  stop(): Promise<void>;
}

export interface ServerWishes {
  /** Name of its folder in servers/. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly workers: number | undefined;
  /** Folder for its log and pid files. */
  readonly runDir: string;
  /** More environment, such as the target's. */
  readonly environment: Readonly<Record<string, string>>;
}

export function serverNames(): readonly string[] {
  const folders = readdirSync(`${ROOT}servers`, { withFileTypes: true });
  return folders.filter((entry) => existsSync(`${ROOT}servers/${entry.name}/server.json`)).map((entry) => entry.name);
}

/** Starts a set-up and returns when its check script passes: a survey page answers. */
export async function startServer(wishes: ServerWishes): Promise<RunningServer> {
  if (!serverNames().includes(wishes.name)) {
    throw new UserError(`--server must be one of ${serverNames().join(', ')}, got "${wishes.name}".`);
  }
  mkdirSync(wishes.runDir, { recursive: true });
  const folder = `${ROOT}servers/${wishes.name}`;
  const env = {
    ...process.env,
    ...wishes.environment,
    HOST: wishes.host,
    PORT: String(wishes.port),
    ...(wishes.workers === undefined ? {} : { WORKERS: String(wishes.workers) }),
    RUN_DIR: wishes.runDir,
    VENV: wishes.environment['VENV'] ?? VENV,
    END_WITH_PARENT: '1',
  };
  const logFile = `${wishes.runDir}/${wishes.name}.log`;
  const log = openSync(logFile, 'a');
  // A process group of its own: Ctrl-C reaches the load first, and the server only through its stop script.
  const child = spawn(`${folder}/start`, { env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));

  const stop = async () => {
    const { status, stderr } = spawnSync(`${folder}/stop`, { env, encoding: 'utf8' });
    await ended;
    if (status !== 0) throw new Error(`servers/${wishes.name}/stop failed (${status}): ${stderr.trim()}`);
  };
  const problem = await untilReady(child, () => spawnSync(`${folder}/check`, { env }).status === 0);
  if (problem !== undefined) {
    await stop().catch(() => undefined);
    throw new UserError(`The server ${wishes.name} ${problem}. Its log (${logFile}) ends with:\n${logEnd(logFile)}`);
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { url: `http://${wishes.host}:${wishes.port}`, hasEnded, stop };
}
