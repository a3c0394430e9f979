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

/** @param environment of the target: DATABASE_URL, CASSANDRA_URL, TARGET_VAR */
export function targetStore(
  choice: StoreChoice,
  environment: Readonly<Record<string, string | undefined>>,
): TargetStore {
  const file = `${ROOT}target/audit/${DESCRIPTIONS[choice]}.json`;
  const store = readStore(readFileSync(file, 'utf8'), file);
  if (choice === 'postgres+cassandra') return { store, dataSourceName: environment['CASSANDRA_URL'] ?? '' };
  // On this machine alone, where PostgreSQL speaks without TLS.
  if (choice === 'postgres') return { store, dataSourceName: `${environment['DATABASE_URL']}?sslmode=disable` };
  const folder = environment['TARGET_VAR'] ?? `${ROOT}var/target`;
  return { store, dataSourceName: `file:${encodeURI(folder)}/db.sqlite3?mode=ro` };
}
