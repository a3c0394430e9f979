import { expect, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { ROOT } from '../../bench/root.ts';
import { storedCounts, TARGET_ENVIRONMENT } from '../../bench/target.ts';
import { runBundle } from '../end-to-end/run-bundle.ts';
import { describeEachSetUp } from './each-set-up.ts';
import { isRoot } from './is-closed.ts';
import { ended } from './set-up-run.ts';

const SURVEYS = 20;

describeEachSetUp((name, folder) => {
  test(`completes and stores ${SURVEYS} surveys, then stops and leaves no process`, async () => {
    const run = await folder.setUp(name);
    const stored = () => storedCounts({ ...TARGET_ENVIRONMENT, TARGET_VAR: folder.data }).total;
    const before = stored();
    const child = await run.start();
    const load = await runBundle(findRunner('engine'), 'smoke', {
      ...{ BASE_URL: run.url, SURVEYS: '', ITERATIONS: String(SURVEYS), USERS: '4' },
    });
    const processes = run.processes();
    // Who has children looks after them; who has none answers clients, once he has given root's rights up.
    const servesAsRoot = () => run.processes().filter(({ uid, isParent }) => uid === 0 && !isParent);
    if (isRoot) await expect.poll(servesAsRoot, { timeout: 60_000 }).toEqual([]);
    const second = run.run('start');
    expect(run.run('stop')).toMatchObject({ status: 0, stderr: '' });

    expect(load.code, `${load.stdout}${load.stderr}${run.log}`).toBe(0);
    expect(load.figures).toMatchObject({ attempted: SURVEYS, completed: SURVEYS, failed: 0 });
    expect(stored() - before).toBe(SURVEYS);
    expect(processes.map(({ pid }) => pid)).toContain(child.pid);
    expect(run.processes()).toEqual([]);
    expect(await ended(child)).toBe(0);
    expect(run.run('check').status).toBe(1);
    expect([second.status, second.stderr]).toEqual([
      1,
      `A server already runs in ${run.runDir}. Stop it first: ${ROOT}servers/${name}/stop\n`,
    ]);
  });
});
