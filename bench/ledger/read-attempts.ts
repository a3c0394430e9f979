import { readFileSync } from 'node:fs';
import { type Attempt, attemptIn } from '../../lib/audit/attempt.ts';

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
