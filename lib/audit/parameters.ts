import type { Attempt } from './attempt.ts';
import type { Store } from './store.ts';

const MARGIN_MS = 60_000;

/** The values for the placeholders of the store's query; moments as JSON has dates. */
export function parametersOf({ parameters }: Store, run: string, attempts: readonly Attempt[]): readonly string[] {
  let [start, end] = [Number.MAX_SAFE_INTEGER, 0];
  for (const { startedAt, durationMs } of attempts) {
    start = Math.min(start, startedAt);
    end = Math.max(end, startedAt + durationMs);
  }
  const moment = (ms: number) => isoText(Math.max(0, Math.min(ms, LATEST_MS)));
  const values = { run, start: moment(attempts.length === 0 ? 0 : start - MARGIN_MS), end: moment(end + MARGIN_MS) };
  return parameters.map((name) => values[name]);
}

/** The year 9999 ends. */
const LATEST_MS = 253_402_300_799_999;

// biome-ignore lint/style/noRestrictedGlobals: no clock is read
const isoText = (ms: number) => new Date(ms).toISOString();

/**
 * The run that a ledger is of, by its first receipt.
 * @throws Error where no attempt tells
 */
export function runOf(attempts: readonly Attempt[]): string {
  const run = attempts[0]?.receipt.split('-')[0];
  if (run !== undefined) return run;
  throw new Error(
    'The ledger has no attempt that ended, so RUN must tell whose answers to look for, got "" (example: RUN=monday1).',
  );
}
