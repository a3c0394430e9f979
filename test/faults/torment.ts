import { openFolder } from '../stores/open-folder.ts';
import { Deployment } from './deployment.ts';
import { startCassandra, startPostgresql, type TormentedStore } from './stores.ts';
import { type NetworkProxy, startToxiproxy, type Toxiproxy } from './toxiproxy.ts';

/** Where a connection can be disturbed: between the load and the server, or between the server and a store. */
export type Place = 'server' | 'postgresql' | 'cassandra';

/** The target on PostgreSQL and Cassandra, with a Toxiproxy on each of its connections. */
export class Torment {
  readonly deployment: Deployment;
  readonly postgresql: TormentedStore;
  readonly cassandra: TormentedStore;
  readonly proxies: Readonly<Record<Place, NetworkProxy>>;
  private readonly toxiproxy: Toxiproxy;
  private readonly removeFolder: () => void;

  private constructor(parts: Pick<Torment, 'deployment' | 'postgresql' | 'cassandra' | 'proxies'>, rest: Rest) {
    const { deployment, postgresql, cassandra, proxies } = parts;
    this.deployment = deployment;
    this.postgresql = postgresql;
    this.cassandra = cassandra;
    this.proxies = proxies;
    this.toxiproxy = rest.toxiproxy;
    this.removeFolder = rest.removeFolder;
  }

  /** @param program of Toxiproxy's server */
  static async start(program: string): Promise<Torment> {
    const { path, remove } = openFolder('k6-survey-torment');
    const toxiproxy = await startToxiproxy(program);
    const [postgresql, cassandra] = await Promise.all([startPostgresql(path), startCassandra(path)]);
    const toPostgresql = await toxiproxy.proxy('postgresql', postgresql.port);
    const toCassandra = await toxiproxy.proxy('cassandra', cassandra.port);
    const deployment = await Deployment.start({
      ...postgresql.environment(toPostgresql.port),
      ...cassandra.environment(toCassandra.port),
    });
    const toServer = await toxiproxy.proxy('server', deployment.port);
    const proxies = { server: toServer, postgresql: toPostgresql, cassandra: toCassandra };
    return new Torment({ deployment, postgresql, cassandra, proxies }, { toxiproxy, removeFolder: remove });
  }

  /** Of the server, by way of its proxy. */
  get url(): string {
    return `http://127.0.0.1:${this.proxies.server.port}`;
  }

  /** As if no connection had ever been disturbed. */
  async heal(): Promise<void> {
    for (const proxy of Object.values(this.proxies)) await proxy.heal();
  }

  async stop(): Promise<void> {
    await this.deployment.stop();
    await Promise.all([this.postgresql.run.stop(), this.cassandra.run.stop()]);
    await this.toxiproxy.stop();
    this.removeFolder();
  }
}

interface Rest {
  readonly toxiproxy: Toxiproxy;
  readonly removeFolder: () => void;
}
