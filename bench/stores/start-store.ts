import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { ROOT } from '../root.ts';
import { logEnd, untilReady } from '../until-ready.ts';
import { UserError } from '../user-error.ts';
import type { StoreName } from './store-choice.ts';
import { storeProcesses } from './store-processes.ts';

export interface RunningStore {
  /** Where its data lie. */
  readonly folder: string;
  /** Ids of its processes. */
  processes(): readonly number[];
  /** Runs its stop script; throws where anything of it is left. */
  stop(): Promise<void>;
}

/**
 * Runs a store of servers/ and returns when its check script passes.
 * @param folder for its data
 * @param environment more variables of servers/README.md
 * @param logFile gets all that it says
 */
export async function startStore(
  name: StoreName,
  folder: string,
  environment: Readonly<Record<string, string>>,
  logFile: string,
): Promise<RunningStore> {
  const scripts = `${ROOT}servers/${name}`;
  const env = { ...process.env, ...environment, [`${name.toUpperCase()}_DIR`]: folder, END_WITH_PARENT: '1' };
  const log = openSync(logFile, 'a');
  // A process group of its own: Ctrl-C reaches the load first, and the store only through its stop script.
  const child = spawn(`${scripts}/start`, { env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    const { status, stderr } = spawnSync(`${scripts}/stop`, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`servers/${name}/stop failed (${status}): ${stderr.trim()}`);
    await ended;
  };
  const problem = await untilReady(child, () => spawnSync(`${scripts}/check`, { env }).status === 0);
  if (problem !== undefined) {
    await stop().catch(() => undefined);
    throw new UserError(`The store ${name} ${problem}. Its log (${logFile}) ends with:\n${logEnd(logFile)}`);
  }
  return { folder, processes: () => storeProcesses(folder), stop };
}

/** Installs what is missing; throws a UserError that says what to do where it cannot. */
export function installStores(names: readonly StoreName[]): void {
  mkdirSync(`${ROOT}var/stores`, { recursive: true });
  const problems = names.flatMap((name) => {
    const { status, stderr } = spawnSync(`${ROOT}servers/${name}/install`, { encoding: 'utf8' });
    return status === 0 ? [] : [`servers/${name}/install: ${stderr.trim() || `ended with ${status}`}`];
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'));
}
