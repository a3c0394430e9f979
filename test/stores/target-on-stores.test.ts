import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningStores, startStores } from '../../bench/stores/start-stores.ts';
import { prepareTarget, storedCounts, TARGET_ENVIRONMENT } from '../../bench/target.ts';
import { lacking } from '../lacking.ts';
import { python } from '../target/python.ts';
import { missingStores } from './missing-parts.ts';
import { openFolder } from './open-folder.ts';

const missing = missingStores();

describe.skipIf(missing.length > 0)(`the target on PostgreSQL and Cassandra${lacking(...missing)}`, () => {
  const folder = openFolder('k6-survey-stores');
  const start = () => startStores('postgres+cassandra', `${folder.path}/run`, folder.path);
  const environment = () => ({
    ...TARGET_ENVIRONMENT,
    ...stores.environment,
    TARGET_VAR: `${folder.path}/target`,
  });
  let stores: RunningStores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(async () => {
    await stores.stop();
    folder.remove();
  });

  test('passes its own tests of what it stores', async () => {
    const tests = ['answer_store', 'cassandra_store', 'flow'].map((name) => `tests/test_${name}.py`);
    const { code, output } = await python(['-m', 'pytest', '-rs', ...tests], {
      TARGET_VAR: `${folder.path}/target`,
      TEST_DATABASE_URL: stores.environment['DATABASE_URL'] ?? '',
      TEST_CASSANDRA_URL: (stores.environment['CASSANDRA_URL'] ?? '').replace(/\/\w+$/, ''),
    });
    expect(code, output).toBe(0);
    expect(output).not.toContain('SKIPPED');
  });

  test('is prepared twice alike, and finds what was stored after a restart of both', async () => {
    prepareTarget(environment());
    const saved = await python(['manage.py', 'shell', '-c', SAVE_ONE], environment());
    expect(saved.code, saved.output).toBe(0);
    const before = storedCounts(environment());
    expect(before.surveys).toMatchObject({ library: 1 });

    const pids = stores.processes();
    expect(pids.length).toBeGreaterThanOrEqual(2);
    await stores.stop();
    expect(stores.processes()).toEqual([]);
    stores = await start();
    expect(prepareTarget(environment())).toEqual(before);
    expect(storedCounts(environment())).toEqual(before);
  });

  test('tells the versions, and its password to nobody', () => {
    expect(stores.versions).toEqual({
      postgresql: expect.stringMatching(/^1[5-9]/),
      cassandra: expect.stringMatching(/^5\.0\./),
      java: expect.stringMatching(/^17/),
    });
    const password = new URL(stores.environment['DATABASE_URL'] ?? '').password;
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    for (const name of ['postgresql', 'cassandra']) {
      expect(readFileSync(`${folder.path}/run/${name}.log`, 'utf8')).not.toContain(password);
    }
  });
});

const SAVE_ONE = `
from django.utils import timezone
from surveys.answer_store.interface import CompletedSurvey
from surveys.answer_store.select import answer_store
from surveys.receipts import new_receipt
answer_store().save(CompletedSurvey(new_receipt(), "library", {"why": "test"}, timezone.now()))
`;
