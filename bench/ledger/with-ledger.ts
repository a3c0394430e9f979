import type { Runner } from '../find-k6.ts';
import { runLoad } from '../run-load.ts';
import { followLines } from './follow-lines.ts';
import { ledgerFlags } from './ledger-flags.ts';

/** Names a run in its receipts: 8 of a-z and 0-9, another one each millisecond. */
export function newRunName(): string {
  return Date.now().toString(36);
}

/**
 * Runs a bundle with its console in a file, the ledger, whose lines are JSON alone; all other words of the script go on
 * to stderr as they come.
 * @param environment LEDGER and RUN among it
 * @returns k6's exit code
 */
export async function runWithLedger(
  runner: Runner,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  ledgerFile: string,
): Promise<number> {
  const stop = followLines(ledgerFile, (line) => {
    if (!line.startsWith('{"receipt":')) process.stderr.write(`${line}\n`);
  });
  try {
    return await runLoad(runner, [...ledgerFlags(ledgerFile), ...args], environment);
  } finally {
    stop();
  }
}
