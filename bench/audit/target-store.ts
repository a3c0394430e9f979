import { readFileSync } from 'node:fs';
import { readStore, type Store } from '../../lib/audit/store.ts';
import { ROOT } from '../root.ts';
import type { StoreChoice } from '../stores/store-choice.ts';

const DESCRIPTIONS: Readonly<Record<StoreChoice, string>> = {
  sqlite: 'sqlite',
  postgres: 'postgresql',
  'postgres+cassandra': 'cassandra',
};

/** Where the target keeps completed answers. */
export interface TargetStore {
  readonly store: Store;
  /** May hold a password: keep it out of output and files. */
  readonly dataSourceName: string;
}

/** @param environment of the target: DATABASE_URL, which counts for more than the choice, CASSANDRA_URL, TARGET_VAR */
export function targetStore(
  choice: StoreChoice,
  environment: Readonly<Record<string, string | undefined>>,
): TargetStore {
  const url = environment['DATABASE_URL'] ?? '';
  const isPostgres = /^postgres(ql)?:/.test(url);
  const kind = choice === 'sqlite' && isPostgres ? 'postgres' : choice;
  const file = `${ROOT}target/audit/${DESCRIPTIONS[kind]}.json`;
  const store = readStore(readFileSync(file, 'utf8'), file);
  if (kind === 'postgres+cassandra') return { store, dataSourceName: environment['CASSANDRA_URL'] ?? '' };
  if (kind === 'postgres') return { store, dataSourceName: isPostgres ? withoutTls(url) : '' };
  const folder = environment['TARGET_VAR'] ?? `${ROOT}var/target`;
  const path = /^sqlite:\/\/\/(.+)$/.exec(url)?.[1] ?? `${folder}/db.sqlite3`;
  return { store, dataSourceName: `file:${encodeURI(path)}?mode=ro` };
}

/** As Django speaks to it unless told, and PostgreSQL on this machine must be spoken to. */
function withoutTls(url: string): string {
  return url.includes('sslmode=') ? url : `${url}${url.includes('?') ? '&' : '?'}sslmode=disable`;
}
