import type { K6Module } from '../script/k6-module.ts';
import { cassandra } from '../sql/cassandra.ts';
import { mysql } from '../sql/mysql.ts';
import { postgres } from '../sql/postgres.ts';
import { GoError, type SqlDriver } from '../sql/sql-driver.ts';
import { sqlite3 } from '../sql/sqlite3.ts';

export const SQL_DRIVERS: readonly SqlDriver[] = [postgres, sqlite3, mysql, cassandra];

const symbols = new Map(SQL_DRIVERS.map((driver) => [Symbol(driver.name), driver]));

/** `k6/x/sql/driver/<name>`, whose default export stands for the driver in open(). */
export const sqlDriverModules: readonly (readonly [string, K6Module])[] = [...symbols].map(([symbol, { name }]) => [
  `k6/x/sql/driver/${name}`,
  { exports: [], create: () => ({ valueOf: () => symbol }) },
]);

/** @throws GoError for anything else than what a driver's module exports */
export function driverOf(value: unknown): SqlDriver {
  const symbol = typeof value === 'object' && value !== null ? value.valueOf() : value;
  const driver = typeof symbol === 'symbol' ? symbols.get(symbol) : undefined;
  if (driver !== undefined) return driver;
  const what = typeof symbol === 'symbol' ? (symbol.description ?? '') : 'invalid driver parameter type';
  throw new GoError(`unsupported database: ${what}`);
}
