import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from '../find-k6.ts';
import { ledgerFlags } from '../ledger/ledger-flags.ts';

/** A generator that runs. */
export interface Load {
  readonly pid: number;
  /** Exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it, by force where it does not listen. */
  stop(): Promise<void>;
}

export interface LoadWishes {
  readonly runner: Runner;
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where its ledger goes. */
  readonly attemptsFile: string;
  /** Where all else goes that it says. */
  readonly logFile: string;
}

const LISTENS_WITHIN_MS = 3000;

/** Starts a bundle in a process group of its own, so that Ctrl-C reaches it through `stop` alone. */
export function startLoad({ runner, bundle, environment, attemptsFile, logFile }: LoadWishes): Load {
  const [program = '', ...rest] = runner.command;
  const log = openSync(logFile, 'a');
  const child = spawn(program, [...rest, 'run', '--quiet', ...ledgerFlags(attemptsFile), bundle], {
    env: { ...process.env, K6_NO_USAGE_REPORT: 'true', K6_NO_COLOR: 'true', ...runner.environment, ...environment },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  return { pid: child.pid ?? 0, ended, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const closed = once(child, 'close');
  process.kill(-child.pid, 'SIGTERM');
  const isLate = await Promise.race([closed.then(() => false), wait(LISTENS_WITHIN_MS, true)]);
  if (isLate) process.kill(-child.pid, 'SIGKILL');
  await closed;
}
