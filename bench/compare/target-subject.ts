import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { targetStore } from '../audit/target-store.ts';
import { VENV } from '../python-environment.ts';
import { ROOT } from '../root.ts';
import { type RunningStores, startStores } from '../stores/start-stores.ts';
import type { StoreChoice } from '../stores/store-choice.ts';
import { prepareTarget, storedCounts, TARGET_ENVIRONMENT } from '../target.ts';
import { pythonVersions, sqliteVersion } from './python-versions.ts';
import type { Subject } from './subject.ts';

/** The bundle's own surveys, whatever the user's environment says. */
const LOAD = { SURVEYS: '', DONE_WHEN: '', LOGIN_URL: '', LOGIN_USERNAME: '', LOGIN_PASSWORD: '', LOGIN_ACCOUNTS: '' };

/** The target. Each cell finds it empty: a store that grows from cell to cell would make later ones slower. */
export async function targetSubject(store: StoreChoice): Promise<Subject> {
  const folder = `${ROOT}var/compare/${process.pid}`;
  mkdirSync(folder, { recursive: true });
  return store === 'sqlite' ? onSqlite(folder) : await onStores(store, folder);
}

/** A copy of a data folder that was prepared once. */
function onSqlite(folder: string): Subject {
  const template = `${folder}/template`;
  const data = `${folder}/target`;
  const environment = { ...TARGET_ENVIRONMENT, TARGET_VAR: data };
  prepareTarget({ ...TARGET_ENVIRONMENT, TARGET_VAR: template });
  return {
    load: LOAD,
    venv: VENV,
    versions: { ...pythonVersions(VENV, ['django']), sqlite: sqliteVersion(VENV) },
    storePids: undefined,
    prepareCell: async () => {
      rmSync(data, { recursive: true, force: true });
      // Node's cpSync leaves out who owns a file: root has given them to the serving user.
      const { status, stderr } = spawnSync('cp', ['-a', template, data], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`cp -a ${template} ${data} failed: ${stderr}`);
      return environment;
    },
    stored: async () => storedCounts(environment).total,
    answerStore: () => targetStore('sqlite', { ...process.env, ...environment }),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Stores with empty folders of their own, started anew. */
async function onStores(store: StoreChoice, folder: string): Promise<Subject> {
  const data = `${folder}/stores`;
  const logs = `${folder}/logs`;
  let running: RunningStores | undefined;
  let environment: Readonly<Record<string, string>> = TARGET_ENVIRONMENT;

  async function stop(): Promise<void> {
    await running?.stop();
    running = undefined;
    rmSync(data, { recursive: true, force: true });
  }

  async function start(): Promise<RunningStores> {
    await stop();
    running = await startStores(store, logs, data);
    environment = { ...TARGET_ENVIRONMENT, TARGET_VAR: `${folder}/target`, ...running.environment };
    prepareTarget(environment);
    return running;
  }

  const { versions } = await start();
  return {
    load: LOAD,
    venv: VENV,
    versions: { ...pythonVersions(VENV, ['django', 'psycopg', 'cassandra-driver']), ...versions },
    storePids: () => running?.processes() ?? [],
    prepareCell: async () => {
      await start();
      return environment;
    },
    stored: async () => storedCounts(environment).total,
    answerStore: () => targetStore(store, { ...process.env, ...environment }),
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
