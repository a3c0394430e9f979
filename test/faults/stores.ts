import { readFileSync } from 'node:fs';
import { freePort } from '../../bench/free-port.ts';
import { ROOT } from '../../bench/root.ts';
import { StoreRun } from '../stores/store-run.ts';

const HOST = '127.0.0.1';
const anyPort = () => freePort(HOST, 0);

/** A store of its own that runs, and what the target needs to reach it, also by way of a proxy. */
export interface TormentedStore {
  readonly run: StoreRun;
  readonly port: number;
  /** Variables of the target that lead to this port. */
  environment(port: number): Readonly<Record<string, string>>;
}

export async function startPostgresql(folder: string): Promise<TormentedStore> {
  const port = await anyPort();
  const variables = { POSTGRESQL_DIR: `${folder}/postgresql`, POSTGRESQL_PORT: String(port) };
  const run = new StoreRun('postgresql', `${ROOT}servers/postgresql`, variables);
  await run.start();
  const password = readFileSync(`${folder}/postgresql/pgpass`, 'utf8').trim().split(':').at(-1);
  return { run, port, environment: (at) => ({ DATABASE_URL: `postgres://survey:${password}@${HOST}:${at}/survey` }) };
}

export async function startCassandra(folder: string): Promise<TormentedStore> {
  const port = await anyPort();
  const run = new StoreRun('cassandra', `${ROOT}servers/cassandra`, {
    CASSANDRA_DIR: `${folder}/cassandra`,
    CASSANDRA_PORT: String(port),
    CASSANDRA_STORAGE_PORT: String(await anyPort()),
  });
  await run.start();
  return { run, port, environment: (at) => ({ CASSANDRA_URL: `cassandra://${HOST}:${at}/survey?timeout=2s` }) };
}
