import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { lacking } from '../lacking.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { openFolder } from '../stores/open-folder.ts';
import { Deployment } from './deployment.ts';
import { Generator } from './generator.ts';
import { expectNothingLost } from './nothing-lost.ts';
import { startPostgresql, type TormentedStore } from './stores.ts';

const missing = missingStores().filter((name) => name === 'postgresql');

describe.skipIf(missing.length > 0)(`on PostgreSQL${lacking(...missing)}`, () => {
  const folder = openFolder('k6-survey-postgresql');
  let store: TormentedStore;
  let deployment: Deployment;
  let generator: Generator;
  beforeAll(async () => {
    store = await startPostgresql(folder.path);
    deployment = await Deployment.start(store.environment(store.port));
    generator = new Generator(findRunner('engine'), { BASE_URL: `http://127.0.0.1:${deployment.port}` });
  });
  afterEach(() => generator.kill());
  afterAll(async () => {
    await deployment.stop();
    await store.run.stop();
    folder.remove();
  });

  test('a restart of the store loses nothing, and the server goes on by itself', async () => {
    await generator.completesMore(20);
    await store.run.stop();
    await generator.until(() => generator.failed() > 0);
    await store.run.start();
    await generator.completesMore(20);
    const { figures } = await expectNothingLost(generator, deployment);
    expect(figures.causes['http-5xx']).toBeGreaterThan(0);
  });
});
