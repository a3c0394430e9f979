import { spawnSync } from 'node:child_process';
import { VENV } from './python-environment.ts';
import { ROOT } from './root.ts';

/** Whether a set-up of servers/ can run on this machine, as `servers/available --json` tells it. */
export interface Availability {
  readonly name: string;
  /** Of the parts that are there, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Names of the parts that are not. */
  readonly missing: readonly string[];
  /** What installs them; null where nothing is missing. */
  readonly install: string | null;
}

/** @param venv virtual environment of the servers in Python */
export function availableServers(venv = VENV): readonly Availability[] {
  const { stdout, stderr } = spawnSync(`${ROOT}servers/available`, ['--json'], {
    env: { ...process.env, VENV: venv },
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(`servers/available failed: ${stderr}`);
  return JSON.parse(stdout) as readonly Availability[];
}

/** Installs what set-ups lack, as far as this user may; the rest is named on standard error. */
export function installServers(): void {
  spawnSync(`${ROOT}servers/install`, {
    env: { ...process.env, VENV },
    stdio: ['ignore', 'ignore', 2],
  });
}
