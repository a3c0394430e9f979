import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { lacking } from '../lacking.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { Generator } from './generator.ts';
import { causeBefore, NETWORK_FAULTS, type NetworkFault, partly } from './network-faults.ts';
import { expectNothingLost } from './nothing-lost.ts';
import { type Place, Torment } from './torment.ts';
import { installToxiproxy } from './toxiproxy.ts';

const program = installToxiproxy();
const lacks = [...missingStores(), ...(program === undefined ? ['Toxiproxy, which Go builds'] : [])];

const { late, slow, reset, cutShort, closed, silent } = NETWORK_FAULTS;
// A part of the connections between load and server, where each request has its own; else all, since the few that a worker
// keeps may be those that are spared. Nothing ends a wait of PostgreSQL's client but Gunicorn, after 30 s: it is not silenced.
const PLACES: readonly { readonly place: Place; readonly faults: readonly NetworkFault[] }[] = [
  { place: 'server', faults: [late, slow, ...[reset, cutShort, closed].map(partly), silent] },
  { place: 'postgresql', faults: [late, reset, cutShort] },
  { place: 'cassandra', faults: [late, reset, silent] },
];

describe.skipIf(lacks.length > 0)(`the network${lacking(...lacks)}`, () => {
  let torment: Torment;
  let generator: Generator;
  beforeAll(async () => {
    torment = await Torment.start(program ?? '');
    generator = new Generator(findRunner('engine'), { BASE_URL: torment.url, TIMEOUT: '5s' });
    await generator.completesMore(10);
  });
  afterEach(() => torment.heal());
  afterAll(async () => {
    await generator.kill();
    await torment.stop();
  });

  describe.each(PLACES)('on the way to $place', ({ place, faults }) => {
    test.each(faults)('$why: surveys are completed in it or after it', async (fault) => {
      const cause = place === 'server' ? causeBefore(fault) : 'http-5xx';
      const failed = generator.failed(cause);
      await torment.proxies[place].add(fault.toxic);
      if (fault.isBearable) await generator.completesMore(5);
      else await generator.until(() => generator.failed(cause) > failed);
      await torment.proxies[place].heal();
      await generator.completesMore(10);
    });

    test('cut: surveys are completed after it', async () => {
      const failed = generator.failed();
      await torment.proxies[place].cut();
      await generator.until(() => generator.failed() > failed);
      await torment.proxies[place].heal();
      await generator.completesMore(10);
    });
  });

  test('Cassandra is stopped and started: surveys are completed after it', async () => {
    const failed = generator.failed('http-5xx');
    // Stopping takes it six seconds and starting five: it is away for the ten of an administrator's restart.
    await torment.cassandra.run.stop();
    await generator.until(() => generator.failed('http-5xx') > failed);
    await torment.cassandra.run.start();
    await generator.completesMore(10);
  });

  test('in all of that nothing was lost, stored twice or altered', async () => {
    await expectNothingLost(generator, torment.deployment);
  });
});
