import { entriesIn } from '../form/decode-urlencoded.ts';
import { CAUSE_NAMES, type Cause } from '../survey/outcome.ts';
import { consoleMessage } from './console-message.ts';

/** One attempt that ended: a line of attempts.jsonl, which has its answers urlencoded as `sent`. */
export interface Attempt {
  /** `<run>-<stage>-<user>-<iteration>` */
  readonly receipt: string;
  readonly survey: string;
  readonly stage: string;
  readonly user: number;
  readonly iteration: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly outcome: 'completed' | 'failed';
  /** Null unless it failed. */
  readonly cause: Cause | null;
  /** Whether a free-text answer holds the receipt. */
  readonly isMarked: boolean;
  /** Names and values as they were sent last, a file by its name; absent with LEDGER=outcomes. */
  readonly answers?: readonly (readonly [name: string, value: string])[];
}

/** The attempt that a line of the log tells; undefined for another line. */
export function attemptIn(line: string): Attempt | undefined {
  const message = consoleMessage(line);
  if (!message.startsWith('{"receipt":')) return undefined;
  try {
    const { sent, ...told } = JSON.parse(message) as Record<string, unknown>;
    const value = typeof sent === 'string' ? { ...told, answers: entriesIn(sent) } : told;
    return isAttempt(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Record<string, unknown>;
  const isCompleted = line['outcome'] === 'completed' && line['cause'] === null;
  return (
    ['receipt', 'survey', 'stage'].every((name) => typeof line[name] === 'string') &&
    ['user', 'iteration', 'startedAt', 'durationMs'].every((name) => typeof line[name] === 'number') &&
    (isCompleted || (line['outcome'] === 'failed' && CAUSE_NAMES.includes(line['cause'] as Cause))) &&
    typeof line['isMarked'] === 'boolean'
  );
}
