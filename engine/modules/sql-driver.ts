import type { K6Module } from '../script/k6-module.ts';
import { GoError, type SqlDriver } from '../sql/sql-driver.ts';

/** Each brings a database's client along, which no script without a database shall wait for. */
const DRIVERS: Readonly<Record<string, () => Promise<SqlDriver>>> = {
  postgres: async () => (await import('../sql/postgres.ts')).postgres,
  sqlite3: async () => (await import('../sql/sqlite3.ts')).sqlite3,
  mysql: async () => (await import('../sql/mysql.ts')).mysql,
  cassandra: async () => (await import('../sql/cassandra.ts')).cassandra,
};

const symbols = new Map(Object.keys(DRIVERS).map((name) => [name, Symbol(name)]));
const loaded = new Map<symbol, SqlDriver>();

/** All of them: a script may ask for its own by a name that it reads when it runs. */
export async function loadSqlDrivers(): Promise<void> {
  await Promise.all([...symbols].map(async ([name, symbol]) => loaded.set(symbol, await loadSqlDriver(name))));
}

/** @throws Error where there is none of this name */
export async function loadSqlDriver(name: string): Promise<SqlDriver> {
  const load = DRIVERS[name];
  if (load === undefined) throw new Error(`There is no driver ${name}.`);
  return load();
}

/** `k6/x/sql/driver/<name>`, whose default export stands for the driver in open(). */
export const sqlDriverModules: readonly (readonly [string, K6Module])[] = [...symbols].map(([name, symbol]) => [
  `k6/x/sql/driver/${name}`,
  { exports: [], create: () => ({ valueOf: () => symbol }) },
]);

/** @throws GoError for anything else than what a driver's module exports */
export function driverOf(value: unknown): SqlDriver {
  const symbol = typeof value === 'object' && value !== null ? value.valueOf() : value;
  const driver = typeof symbol === 'symbol' ? loaded.get(symbol) : undefined;
  if (driver !== undefined) return driver;
  const what = typeof symbol === 'symbol' ? (symbol.description ?? '') : 'invalid driver parameter type';
  throw new GoError(`unsupported database: ${what}`);
}
