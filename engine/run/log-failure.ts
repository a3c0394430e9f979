import type { IterationOutcome } from '../vu/vu.ts';
import type { RunState } from './run-state.ts';

/** Logs what a function of the script failed with, in k6's words: an exception, or a promise that was rejected. */
export function logFailure(
  run: RunState,
  { error, isUncaught }: Extract<IterationOutcome, { kind: 'failed' }>,
  fields: Record<string, string>,
): void {
  const text = run.script.stack.format(error);
  if (isUncaught) run.log.error(`Uncaught (in promise) ${text}`, fields);
  else run.log.error(text, { ...fields, hint: 'script exception', source: 'stacktrace' });
}
