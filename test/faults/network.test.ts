import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import type { Cause } from '../../lib/survey/outcome.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { openFolder } from '../stores/open-folder.ts';
import { Deployment } from './deployment.ts';
import { Generator } from './generator.ts';
import { type NetworkFault, networkFaults, silent } from './network-faults.ts';
import { expectNothingLost } from './nothing-lost.ts';
import { startCassandra, startPostgresql, type TormentedStore } from './stores.ts';
import { installToxiproxy, type NetworkProxy, startToxiproxy, type Toxiproxy } from './toxiproxy.ts';

const program = installToxiproxy();
const lacks = [...missingStores(), ...(program === undefined ? ['Toxiproxy, which Go builds'] : [])];

const PLACES: readonly { readonly name: Place; readonly cause: Cause; readonly faults: readonly NetworkFault[] }[] = [
  { name: 'load and server', cause: 'connection', faults: [...networkFaults(0.3, 'connection'), silent('timeout')] },
  // Nothing ends a wait of PostgreSQL's client but Gunicorn, after 30 s.
  { name: 'server and PostgreSQL', cause: 'http-5xx', faults: networkFaults(1, 'http-5xx') },
  { name: 'server and Cassandra', cause: 'http-5xx', faults: [...networkFaults(1, 'http-5xx'), silent('http-5xx')] },
];
type Place = 'load and server' | 'server and PostgreSQL' | 'server and Cassandra';

describe.skipIf(lacks.length > 0)(`the network (lacks: ${lacks.join(', ')})`, () => {
  const folder = openFolder('k6-survey-network');
  let toxiproxy: Toxiproxy;
  let stores: readonly TormentedStore[] = [];
  let deployment: Deployment;
  let proxies: Readonly<Record<Place, NetworkProxy>>;
  let generator: Generator;
  beforeAll(async () => {
    toxiproxy = await startToxiproxy(program ?? '');
    const [postgresql, cassandra] = await Promise.all([startPostgresql(folder.path), startCassandra(folder.path)]);
    stores = [postgresql, cassandra];
    const toPostgresql = await toxiproxy.proxy('postgresql', postgresql.port);
    const toCassandra = await toxiproxy.proxy('cassandra', cassandra.port);
    deployment = await Deployment.start({
      ...postgresql.environment(toPostgresql.port),
      ...cassandra.environment(toCassandra.port),
    });
    const toServer = await toxiproxy.proxy('server', deployment.port);
    proxies = {
      'load and server': toServer,
      'server and PostgreSQL': toPostgresql,
      'server and Cassandra': toCassandra,
    };
    generator = new Generator(findRunner('engine'), {
      BASE_URL: `http://127.0.0.1:${toServer.port}`,
      TIMEOUT: '5s',
    });
    await generator.completesMore(10);
  });
  afterEach(async () => {
    for (const proxy of Object.values(proxies)) await proxy.heal();
  });
  afterAll(async () => {
    await generator.kill();
    await deployment.stop();
    await Promise.all(stores.map(({ run }) => run.stop()));
    await toxiproxy.stop();
    folder.remove();
  });

  describe.each(PLACES)('between $name', ({ name, cause, faults }) => {
    test.each(faults)('$why: surveys are completed in it or after it', async (fault) => {
      const failed = generator.failed(fault.cause);
      await proxies[name].add(fault.toxic);
      if (fault.cause === undefined) await generator.completesMore(5);
      else await generator.until(() => generator.failed(fault.cause) > failed);
      await proxies[name].heal();
      await generator.completesMore(10);
    });

    test('cut: surveys are completed after it', async () => {
      const failed = generator.failed(cause);
      await proxies[name].cut();
      await generator.until(() => generator.failed(cause) > failed);
      await proxies[name].heal();
      await generator.completesMore(10);
    });
  });

  test('Cassandra is stopped and started: surveys are completed after it', async () => {
    const failed = generator.failed('http-5xx');
    const cassandra = stores[1]?.run;
    // Stopping takes it six seconds and starting five: it is away for the ten of an administrator's restart.
    await cassandra?.stop();
    await generator.until(() => generator.failed('http-5xx') > failed);
    await cassandra?.start();
    await generator.completesMore(10);
  });

  test('in all of that nothing was lost, stored twice or altered', async () => {
    await expectNothingLost(generator, deployment);
  });
});
