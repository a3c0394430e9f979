import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Results } from '../../../bench/compare/results.ts';
import { ROOT } from '../../../bench/root.ts';

/** One run of the shipped command line. */
export interface CompareRun {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** `k6-survey compare`, or another command, with the project's engine. */
export function runCompare(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  command = 'compare',
): CompareRun {
  const child = spawn(process.execPath, [`${ROOT}build/cli.js`, command, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails leaves nothing running.
  onTestFinished(() => void child.kill('SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended };
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'k6-survey-compare-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Undefined while there are none. */
export function readResults(folder: string): Results | undefined {
  const file = join(folder, 'results.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined;
}
