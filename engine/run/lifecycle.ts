import { formatDuration } from '../duration.ts';
import { exitCode } from '../exit-code.ts';
import type { Vu } from '../vu/vu.ts';
import { groupSeparator } from './check-tree.ts';
import { logFailure } from './log-failure.ts';
import { initialize } from './run-script.ts';
import type { RunState } from './run-state.ts';

export interface LifecycleResult {
  value: unknown;
  /** The exit code that its exception or time limit calls for. */
  failure: number | undefined;
}

type Stage = 'setup' | 'teardown' | 'handleSummary';

/** Runs setup(), teardown() or handleSummary() in a VU of its own; undefined when the script has none. */
export async function callLifecycle(
  run: RunState,
  stage: Stage,
  argument: unknown,
  timeoutMs: number,
): Promise<LifecycleResult | undefined> {
  const vu = initialize(run, 0);
  const fn = vu.exports[stage];
  if (typeof fn !== 'function') return undefined;
  vu.tags.reset(run.requireOptions().tags, undefined);
  vu.tags.group = `${groupSeparator}${stage}`;
  // An abort ends setup at once; teardown and the summary come after it.
  const removeListener = stage === 'setup' ? run.onStop(() => vu.interrupt()) : () => {};
  const result = await callWithin(run, vu, stage, fn as (data: unknown) => unknown, argument, timeoutMs);
  removeListener();
  await vu.close();
  return result;
}

async function callWithin(
  run: RunState,
  vu: Vu,
  stage: Stage,
  fn: (data: unknown) => unknown,
  argument: unknown,
  timeoutMs: number,
): Promise<LifecycleResult> {
  let value: unknown;
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    vu.interrupt();
  }, timeoutMs);
  const outcome = await vu.call(fn, argument, (result) => {
    value = result;
  });
  clearTimeout(timer);
  if (isTimedOut) {
    const hint = `You can increase the time limit via the ${stage}Timeout option`;
    run.log.error(`${stage}() execution timed out after ${formatDuration(timeoutMs)}`, { hint });
    return { value: undefined, failure: stage === 'setup' ? exitCode.setupTimeout : exitCode.teardownTimeout };
  }
  if (outcome.kind === 'failed') {
    logFailure(run, outcome, {});
    return { value: undefined, failure: outcome.isUncaught ? exitCode.other : exitCode.scriptException };
  }
  return { value, failure: undefined };
}
