import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { type RunningStores, startStores } from '../../bench/stores/start-stores.ts';
import { prepareTarget, storedCounts, TARGET_ENVIRONMENT } from '../../bench/target.ts';
import { runBundle } from '../end-to-end/run-bundle.ts';
import { lacking } from '../lacking.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { openFolder } from '../stores/open-folder.ts';
import { describeEachSetUp } from './each-set-up.ts';

// One that forks after it has loaded the application, and one with threads in an interpreter beside the main one;
// SERVERS_ON_STORES=all for every one.
const SHORT = ['uwsgi', 'apache-worker'];
const isLong = process.env['SERVERS_ON_STORES'] === 'all';
const SURVEYS = 20;

const missing = missingStores();

describe.skipIf(missing.length > 0)(`on PostgreSQL and Cassandra${lacking(...missing)}`, () => {
  const stored = openFolder('k6-survey-on-stores');
  let stores: RunningStores;
  beforeAll(async () => {
    stores = await startStores('postgres+cassandra', `${stored.path}/run`, stored.path);
  });
  afterAll(async () => {
    await stores.stop();
    stored.remove();
  });

  describeEachSetUp((name, folder) => {
    const isRun = isLong || SHORT.includes(name);
    const lacks = isRun ? '' : lacking('SERVERS_ON_STORES=all');
    test.runIf(isRun)(`completes and stores ${SURVEYS} surveys, and stops${lacks}`, async () => {
      const target = { ...TARGET_ENVIRONMENT, ...stores.environment, TARGET_VAR: folder.data };
      prepareTarget(target);
      const before = storedCounts(target).total;
      const run = await folder.setUp(name, stores.environment);
      await run.start();
      const load = await runBundle(findRunner('engine'), 'smoke', {
        ...{ BASE_URL: run.url, SURVEYS: '', ITERATIONS: String(SURVEYS), USERS: '4' },
      });
      expect(run.run('stop')).toMatchObject({ status: 0, stderr: '' });
      expect(load.code, `${load.stdout}${load.stderr}${run.log}`).toBe(0);
      expect(load.figures).toMatchObject({ attempted: SURVEYS, completed: SURVEYS });
      expect(storedCounts(target).total - before).toBe(SURVEYS);
      expect(run.processes()).toEqual([]);
      expect(run.log).not.toMatch(/segmentation fault|SIGSEGV|SIGABRT/i);
    });
  });
});
