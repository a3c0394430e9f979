import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { freePort } from '../free-port.ts';
import { ROOT } from '../root.ts';
import { installStores, type RunningStore, startStore } from './start-store.ts';
import { type StoreChoice, type StoreName, storesOf } from './store-choice.ts';

/** The stores that a target is to use, running. */
export interface RunningStores {
  /** For the target: DATABASE_URL and CASSANDRA_URL. It holds a password: keep it out of output and files. */
  readonly environment: Readonly<Record<string, string>>;
  /** Version by name; empty for SQLite, which is a part of Python. */
  readonly versions: Readonly<Record<string, string>>;
  /** Ids of all processes of the stores. */
  processes(): readonly number[];
  /** Ends all stores; throws where anything of one is left. */
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

const HOST = '127.0.0.1';
const PORTS: Readonly<Record<StoreName, Readonly<Record<string, number>>>> = {
  postgresql: { POSTGRESQL_PORT: 55432 },
  cassandra: { CASSANDRA_PORT: 19042, CASSANDRA_STORAGE_PORT: 17000 },
};

/** Where data stay from run to run, at the ports of servers/README.md. */
const STANDARD_DATA = `${ROOT}var/stores`;

/**
 * Installs and starts what --store names.
 * @param runDir folder for their logs
 * @param data folder that holds a folder for each store; stores of another folder than the standard take any free ports
 */
export async function startStores(choice: StoreChoice, runDir: string, data = STANDARD_DATA): Promise<RunningStores> {
  const names = storesOf(choice);
  if (names.length > 0) installStores(names);
  mkdirSync(runDir, { recursive: true });
  const started = await Promise.allSettled(names.map((name) => startOne(name, runDir, data)));
  const stores = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const stop = async () => {
    await Promise.all(stores.map(({ store }) => store.stop()));
  };
  for (const result of started) {
    if (result.status === 'fulfilled') continue;
    await stop();
    throw result.reason;
  }
  return {
    environment: Object.assign({}, ...stores.map(({ environment }) => environment)),
    versions: Object.assign({}, ...names.map(versionsOf)),
    processes: () => stores.flatMap(({ store }) => store.processes()),
    stop,
  };
}

async function startOne(
  name: StoreName,
  runDir: string,
  data: string,
): Promise<{ readonly store: RunningStore; readonly environment: Environment }> {
  const ports: Record<string, string> = {};
  for (const [variable, standard] of Object.entries(PORTS[name])) {
    const wished = data === STANDARD_DATA ? standard : 0;
    ports[variable] = process.env[variable] ?? String(await freePort(HOST, wished));
  }
  const store = await startStore(name, `${data}/${name}`, ports, `${runDir}/${name}.log`);
  return { store, environment: targetEnvironment(name, store.folder, ports) };
}

function targetEnvironment(name: StoreName, folder: string, ports: Environment): Environment {
  if (name === 'cassandra') return { CASSANDRA_URL: `cassandra://${HOST}:${ports['CASSANDRA_PORT']}/survey` };
  const password = readFileSync(`${folder}/pgpass`, 'utf8').trim().split(':').at(-1);
  return { DATABASE_URL: `postgres://survey:${password}@${HOST}:${ports['POSTGRESQL_PORT']}/survey` };
}

/** What the store's version script prints: one `name version` a line. */
function versionsOf(name: StoreName): Environment {
  const { status, stdout, stderr } = spawnSync(`${ROOT}servers/${name}/version`, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`servers/${name}/version failed: ${stderr.trim()}`);
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ', 2)),
  );
}
