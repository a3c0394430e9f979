import { expect, test } from 'vitest';
import { describeEachSetUp } from './each-set-up.ts';
import { ended } from './set-up-run.ts';

// A set-up waits 10 s for requests in progress; the rest is for a machine that is busy with other things.
const WITHIN = { timeout: 120_000 };

describeEachSetUp((name, folder) => {
  test('ends whole on Ctrl-C, which reaches the whole process group', async () => {
    const run = await folder.setUp(name);
    const child = await run.start();
    process.kill(-Number(child.pid), 'SIGINT');
    await ended(child);
    await expect.poll(() => run.processes(), WITHIN).toEqual([]);
  });

  test('ends whole when the runner that started it is killed', async () => {
    const run = await folder.setUp(name, { END_WITH_PARENT: '1' });
    const runner = await run.start('runner that waits');
    runner.kill('SIGKILL');
    await ended(runner);
    await expect.poll(() => run.processes(), WITHIN).toEqual([]);
  });

  test('is stopped whole although its main process was killed', async () => {
    const run = await folder.setUp(name);
    const child = await run.start();
    child.kill('SIGKILL');
    await ended(child);
    expect(run.run('stop').status).toBe(0);
    expect(run.processes()).toEqual([]);
  });
});
