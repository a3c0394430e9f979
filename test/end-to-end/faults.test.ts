import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RUNNERS, runBundle } from './run-bundle.ts';
import { startTarget, type TargetRun } from './target-run.ts';

// Every Nth final submission goes wrong. The hang outlasts the robot's patience, and ends before Gunicorn's.
const FAULTS = { SURVEY_FAULTS: 'error:7,drop:11,hang:13', FAULT_HANG_SECONDS: '9' };

let target: TargetRun;
beforeAll(async () => {
  target = await startTarget(FAULTS);
});
afterAll(() => target.server.stop());

describe.each(RUNNERS)('on $kind', (runner) => {
  test('every injected fault is one failed survey under its own cause, and nothing else is', async () => {
    const before = target.counts();
    const run = await runBundle(runner, 'smoke', {
      ...{ BASE_URL: target.server.url, ITERATIONS: '140', USERS: '4', DURATION: '5m', TIMEOUT: '6s' },
      THRESHOLDS: 'strict',
    });
    const after = target.counts();
    const injected = (kind: string) => (after.faults.injected[kind] ?? 0) - (before.faults.injected[kind] ?? 0);
    const causes = { 'http-5xx': injected('error'), connection: injected('drop'), timeout: injected('hang') };

    expect(
      Object.values(causes).every((count) => count > 5),
      JSON.stringify(causes),
    ).toBe(true);
    expect(run.figures?.causes, run.stderr).toEqual(causes);
    expect(run.figures).toMatchObject({ attempted: 140, cut: 0, completed: after.total - before.total });
    expect(run.code).toBe(99);
  });
});
