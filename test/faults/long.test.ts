import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { lacking } from '../lacking.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { Generator } from './generator.ts';
import { NETWORK_FAULTS } from './network-faults.ts';
import { auditOf, expectNothingLost, numbersOf } from './nothing-lost.ts';
import { Torment } from './torment.ts';
import { installToxiproxy } from './toxiproxy.ts';

// The long form of the other tests of this folder: FAULTS_SURVEYS=10000 npx vitest run test/faults/long.test.ts
const SURVEYS = Number(process.env['FAULTS_SURVEYS'] ?? 0);
const HOUR_MS = 3_600_000;
const AWAY_MS = 10_000;

const program = SURVEYS > 0 ? installToxiproxy() : undefined;
const lacks =
  SURVEYS > 0
    ? [...missingStores(), ...(program === undefined ? ['Toxiproxy, which Go builds'] : [])]
    : ['FAULTS_SURVEYS=10000'];

describe.skipIf(lacks.length > 0)(`the long form on PostgreSQL and Cassandra${lacking(...lacks)}`, () => {
  let torment: Torment;
  let generator: Generator;
  beforeAll(async () => {
    torment = await Torment.start(program ?? '');
  });
  afterEach(() => generator.kill());
  afterAll(() => torment.stop());

  const generate = (variables: Readonly<Record<string, string>> = {}) =>
    new Generator(findRunner('auto'), { BASE_URL: torment.url, TIMEOUT: '5s', ...variables });

  test('with all faults in turn, nothing is lost, stored twice or altered', { timeout: HOUR_MS }, async () => {
    generator = generate();
    const { deployment, postgresql, cassandra, proxies } = torment;
    const faults: (() => Promise<void>)[] = [
      async () => {
        const before = deployment.workers();
        for (const worker of before.slice(0, 2)) process.kill(worker, 'SIGKILL');
        await generator.until(() => deployment.workers().filter((pid) => !before.includes(pid)).length === 2);
      },
      async () => {
        await deployment.stopServer();
        await deployment.startServer();
      },
      async () => {
        await postgresql.run.stop();
        await postgresql.run.start();
      },
      async () => {
        await cassandra.run.stop();
        const stoppedAt = Date.now();
        await generator.until(() => Date.now() >= stoppedAt + AWAY_MS);
        await cassandra.run.start();
      },
      ...Object.values(proxies).flatMap((proxy) => [
        async () => {
          const failed = generator.failed();
          await proxy.cut();
          await generator.until(() => generator.failed() > failed);
          await proxy.heal();
        },
        ...Object.values(NETWORK_FAULTS)
          // Nothing but Gunicorn would end the wait of PostgreSQL's client.
          .filter((fault) => proxy !== proxies.postgresql || fault !== NETWORK_FAULTS.silent)
          .map(({ toxic, isBearable }) => async () => {
            const failed = generator.failed();
            await proxy.add(toxic);
            if (isBearable) await generator.completesMore(20);
            else await generator.until(() => generator.failed() > failed + 20);
            await proxy.heal();
          }),
      ]),
    ];
    const between = Math.ceil(SURVEYS / (faults.length + 1));
    await generator.completesMore(between);
    for (const fault of faults) {
      await fault();
      await generator.completesMore(between);
    }
    const { figures, audit } = await expectNothingLost(generator, deployment);
    const { attempted, completed, failed, cut, causes } = figures;
    say({ faults: faults.length, attempted, completed, failed, cut, causes, audit: numbersOf(audit) });
    expect(completed).toBeGreaterThanOrEqual(SURVEYS);
  });

  test('a generator that is killed leaves a ledger that adds up', { timeout: HOUR_MS }, async () => {
    generator = generate();
    await generator.completesMore(Math.ceil(SURVEYS / 20));
    await generator.kill();
    const found = await auditOf(generator, torment.deployment);
    say({ completed: generator.completed(), audit: numbersOf(found) });
    expect(found).toMatchObject({ lost: [], duplicate: [], altered: [], phantom: [], untraceable: [] });
    expect(found.cut.length).toBeLessThanOrEqual(8);
  });

  test('what the target loses, doubles and alters is found in exact number', { timeout: HOUR_MS }, async () => {
    await torment.deployment.stopServer();
    await torment.deployment.startServer({
      SURVEY_FAULTS: 'thank-without-storing:97,store-twice:89,store-another-answer:83',
    });
    generator = generate({ ITERATIONS: String(Math.max(200, Math.ceil(SURVEYS / 10))), TIMEOUT: '60s' });
    await generator.finish();
    const found = numbersOf(await auditOf(generator, torment.deployment));
    const { injected } = torment.deployment.counts().faults;
    say({ completed: generator.completed(), injected, audit: found });
    expect(found).toMatchObject({
      lost: injected['thank-without-storing'],
      duplicate: injected['store-twice'],
      altered: injected['store-another-answer'],
      phantom: 0,
      untraceable: 0,
    });
  });
});

/** Figures to report, which the test's own output would keep to itself. */
function say(figures: unknown): void {
  process.stderr.write(`${JSON.stringify(figures)}\n`);
}
