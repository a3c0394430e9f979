import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Longest time from a start script to the first answer: Cassandra's are 8 s of a quiet machine, a minute of a busy one. */
const READY_WITHIN_MS = 180_000;
const POLL_MS = 50;
const LOG_LINES = 15;

/**
 * Waits until a process that was started answers.
 * @param check one try
 * @returns undefined once it answers, else what happened instead
 */
export async function untilReady(child: ChildProcess, check: () => boolean): Promise<string | undefined> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    if (check()) return undefined;
    if (Date.now() > deadline) return `did not answer within ${READY_WITHIN_MS / 1000} s`;
    await wait(POLL_MS);
  }
  return `ended with ${child.exitCode ?? child.signalCode} before it answered`;
}

/** The end of a log, where the reason usually stands. */
export function logEnd(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-LOG_LINES).join('\n');
}
