import { existsSync, readFileSync } from 'node:fs';
import { readStore } from '../../lib/audit/store.ts';
import { UserError } from '../user-error.ts';
import type { TargetStore } from './target-store.ts';

/**
 * A store that a file describes, schemas/store.schema.json.
 * @param setting that names the file
 * @param environment has the data source name
 * @throws UserError where one of them is missing or wrong
 */
export function describedStore(
  setting: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): TargetStore {
  if (!existsSync(file)) {
    throw new UserError(`${setting} must be a file, got "${file}" (example: ${setting} target/audit/postgresql.json).`);
  }
  const store = asUserError(() => readStore(readFileSync(file, 'utf8'), file));
  return { store, dataSourceName: givenSource(store.dsn, environment[store.dsn] ?? '') };
}

/**
 * @param name of the variable
 * @throws UserError where it is empty
 */
export function givenSource(name: string, dataSourceName: string): string {
  if (dataSourceName !== '') return dataSourceName;
  throw new UserError(
    `${name} must be the store's data source name, got "" (example: ${name}=postgres://user:password@127.0.0.1:5432/name).`,
  );
}

/** What the work throws is the user's to mend. */
export function asUserError<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}
