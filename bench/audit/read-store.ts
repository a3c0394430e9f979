import { loadSqlDriver } from '../../engine/modules/sql-driver.ts';
import type { Attempt } from '../../lib/audit/attempt.ts';
import { parametersOf } from '../../lib/audit/parameters.ts';
import type { Store } from '../../lib/audit/store.ts';
import { type Stored, storedOf } from '../../lib/audit/stored.ts';
import { UserError } from '../user-error.ts';

/**
 * Reads the completions of a run from its store, on the engine's drivers.
 * @throws UserError where the store cannot be read; it never repeats the data source name
 */
export async function readStored(
  store: Store,
  dataSourceName: string,
  run: string,
  attempts: readonly Attempt[],
): Promise<Stored[]> {
  const driver = await loadSqlDriver(store.driver);
  try {
    const database = driver.open(dataSourceName, { maxOpen: 1 });
    try {
      const rows = await database.query(store.query, parametersOf(store, run, attempts), new AbortController().signal);
      return storedOf(rows, store, run);
    } finally {
      await database.close();
    }
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replaceAll(dataSourceName, '(hidden)');
    throw new UserError(`The store could not be read: ${reason}`);
  }
}
