import exec from 'k6/execution';

/** Whose attempt this is: with the seed it decides every answer. */
export interface Turn {
  /** From 0, in the order in which the stage's users began; alike on every server and engine. */
  readonly user: number;
  /** From 0, within the stage. */
  readonly iteration: number;
  readonly stage: string;
}

/** k6 makes it anew each time that it is asked for; what it says is always of now. */
let scenario: typeof exec.scenario | undefined;
let current: Turn | undefined;

/**
 * The turn of the running iteration. k6's own VU numbers differ from run to run, since any idle VU may join a stage; the
 * stage's count of iterations at a VU's first one does not.
 */
export function takeTurn(): Turn {
  scenario ??= exec.scenario;
  const { name } = scenario;
  const last = current;
  current =
    last?.stage === name
      ? { stage: name, user: last.user, iteration: last.iteration + 1 }
      : { stage: name, user: scenario.iterationInTest, iteration: 0 };
  return current;
}
