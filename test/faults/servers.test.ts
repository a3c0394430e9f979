import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { RUNNERS } from '../end-to-end/run-bundle.ts';
import { Deployment } from './deployment.ts';
import { Generator } from './generator.ts';
import { auditOf, expectNothingLost } from './nothing-lost.ts';

let deployment: Deployment;
let generator: Generator;
beforeAll(async () => {
  deployment = await Deployment.start();
});
afterEach(() => generator.kill());
afterAll(() => deployment.stop());

const generate = (runner = findRunner('engine')) => {
  generator = new Generator(runner, { BASE_URL: `http://127.0.0.1:${deployment.port}` });
};

test('a worker that is killed in the middle of a run loses nothing', async () => {
  generate();
  await generator.completesMore(20);
  const before = deployment.workers();
  for (const worker of before.slice(0, 2)) process.kill(worker, 'SIGKILL');
  await generator.until(() => deployment.workers().filter((pid) => !before.includes(pid)).length === 2);
  await generator.completesMore(20);
  await expectNothingLost(generator, deployment);
});

test('a server that is restarted loses nothing', async () => {
  generate();
  await generator.completesMore(20);
  await deployment.stopServer();
  await generator.until(() => generator.failed() > 0);
  await deployment.startServer();
  await generator.completesMore(20);
  const { figures } = await expectNothingLost(generator, deployment);
  expect(figures.causes['connection']).toBeGreaterThan(0);
});

test.each(RUNNERS)('the ledger of $kind that was killed can be read, and adds up', async (runner) => {
  generate(runner);
  await generator.completesMore(30);
  await generator.kill();
  const audit = await auditOf(generator, deployment);
  expect(generator.completed()).toBeGreaterThanOrEqual(30);
  expect(audit).toMatchObject({ failed: 0, lost: [], duplicate: [], altered: [], phantom: [], untraceable: [] });
  // No more than one for each user.
  expect(audit.cut.length).toBeLessThanOrEqual(8);
  expect(audit.stored).toBe(generator.completed() + audit.cut.length);
});
