import { readFileSync } from 'node:fs';
import { type Attempt, isAttempt } from './attempt.ts';
import { consoleMessage } from './console-message.ts';
import { entriesIn } from './entries-in.ts';

export interface Ledger {
  readonly attempts: readonly Attempt[];
  /** Lines that are none of the ledger's: other words of the script, or a last line that was cut short. */
  readonly otherLines: number;
}

/**
 * Reads a file of k6's --console-output, in whatever --log-format.
 * @throws the system's error where the file cannot be read
 */
export function readAttempts(file: string): Ledger {
  const attempts: Attempt[] = [];
  let otherLines = 0;
  for (const line of linesOf(readFileSync(file))) {
    if (line === '') continue;
    const attempt = attemptIn(line);
    if (attempt === undefined) otherLines++;
    else attempts.push(attempt);
  }
  return { attempts, otherLines };
}

/** The attempt that a line of the log tells; undefined for another line. */
export function attemptIn(line: string): Attempt | undefined {
  const message = consoleMessage(line);
  if (!message.startsWith('{"receipt":')) return undefined;
  try {
    const { sent, ...line } = JSON.parse(message) as Record<string, unknown>;
    const value = typeof sent === 'string' ? { ...line, answers: entriesIn(sent) } : line;
    return isAttempt(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Line by line, since a long run's ledger is longer than a string may be. */
function* linesOf(bytes: Buffer): Generator<string> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}
