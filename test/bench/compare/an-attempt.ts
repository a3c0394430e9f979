import type { Attempt } from '../../../bench/ledger/attempt.ts';

/** An attempt of user 0 that completed, but for what is given. */
export function anAttempt(given: Partial<Attempt>): Attempt {
  return {
    ...{ receipt: 'run-users1-0-0', survey: 'library', stage: 'users1', user: 0, iteration: 0, startedAt: 0 },
    ...{ durationMs: 100, outcome: 'completed', cause: null, isMarked: false },
    ...given,
  };
}
