import { parseDuration } from '../duration.ts';
import type { K6Module } from '../script/k6-module.ts';
import { sqlArguments } from '../sql/arguments.ts';
import {
  endReason,
  GoError,
  type SqlArgument,
  type SqlDatabase,
  type SqlDriver,
  type SqlResult,
  type SqlRow,
} from '../sql/sql-driver.ts';
import { Awaitable, guardMembers } from '../vu/awaitable.ts';
import type { Vu } from '../vu/vu.ts';
import { forbidInInit } from './init-context.ts';
import { driverOf, loadSqlDrivers } from './sql-driver.ts';

/** @see https://github.com/grafana/xk6-sql */
export const sqlModule: K6Module = {
  exports: ['open'],
  load: loadSqlDrivers,
  create: (vu) => ({
    open: (driver: unknown, dataSourceName: unknown, options?: unknown) => {
      const found = driverOf(driver);
      return new Database(vu, found, found.open(String(dataSourceName), readOptions(options)));
    },
  }),
};

/** Go's names of these have no underscores. */
function readOptions(options: unknown): { maxOpen: number } {
  const given = (options ?? {}) as Record<string, unknown>;
  for (const name of ['conn_max_idle_time', 'conn_max_lifetime'])
    if (given[name] !== undefined) durationMs(given[name]);
  return { maxOpen: Number(given['max_open_conns'] ?? 0) };
}

function durationMs(text: unknown): number {
  const ms = parseDuration(String(text));
  if (ms === undefined) throw new GoError(`time: invalid duration ${JSON.stringify(String(text))}`);
  return ms;
}

type Call<Result> = (text: string, values: readonly SqlArgument[], signal: AbortSignal) => Promise<Result>;

/** What open() gives to a script. */
class Database {
  readonly #vu: Vu;
  readonly #driver: SqlDriver;
  readonly #database: SqlDatabase;
  #isClosed = false;

  constructor(vu: Vu, driver: SqlDriver, database: SqlDatabase) {
    this.#vu = vu;
    this.#driver = driver;
    this.#database = database;
    vu.closers.add(this.#close);
  }

  query(text: unknown, ...values: unknown[]): Awaitable<SqlRow[]> {
    return this.#start('query', undefined, text, values, this.#query, RowsAwaitable);
  }

  queryWithTimeout(timeout: unknown, text: unknown, ...values: unknown[]): Awaitable<SqlRow[]> {
    return this.#start('queryWithTimeout', durationMs(timeout), text, values, this.#query, RowsAwaitable);
  }

  exec(text: unknown, ...values: unknown[]): Awaitable<SqlResult> {
    return this.#start('exec', undefined, text, values, this.#exec, ResultAwaitable);
  }

  execWithTimeout(timeout: unknown, text: unknown, ...values: unknown[]): Awaitable<SqlResult> {
    return this.#start('execWithTimeout', durationMs(timeout), text, values, this.#exec, ResultAwaitable);
  }

  close(): void {
    void this.#close();
  }

  readonly #close = async (): Promise<void> => {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#vu.closers.delete(this.#close);
    await this.#database.close().catch(() => undefined);
  };

  readonly #query: Call<SqlRow[]> = (...call) => this.#database.query(...call);
  readonly #exec: Call<SqlResult> = (...call) => this.#database.exec(...call);

  #start<Result>(
    name: string,
    timeoutMs: number | undefined,
    text: unknown,
    values: readonly unknown[],
    call: Call<Result>,
    Kind: new (call: string, promise: Promise<Result>, onAwait: Vu['operations']['onAwait']) => Awaitable<Result>,
  ): Awaitable<Result> {
    forbidInInit(this.#vu, 'Asking a database');
    const { operations } = this.#vu;
    const pending = new Kind(
      `db.${name}(…)`,
      this.#isClosed
        ? Promise.reject(new GoError('sql: database is closed'))
        : this.#run(timeoutMs, (signal) => call(String(text), sqlArguments(values, this.#driver), signal)),
      operations.onAwait,
    );
    operations.expectAwait(pending);
    return pending;
  }

  /** Goes on only where its iteration does; what is cut is ended in the database, too. */
  #run<Result>(timeoutMs: number | undefined, call: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { operations } = this.#vu;
    const context = new AbortController();
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => context.abort('deadline'), timeoutMs);
    const operation = { cancel: () => context.abort('cut') };
    operations.start(operation);
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer);
        if (operations.finish(operation)) end();
      };
      // A database that does not end a call at the deadline is left to it.
      context.signal.addEventListener('abort', () =>
        setTimeout(() => settle(() => reject(new GoError(endReason(context.signal)))), 1000),
      );
      const asked =
        timeoutMs !== undefined && timeoutMs < 1
          ? Promise.reject(new GoError('context deadline exceeded'))
          : start(call, context.signal);
      asked.then(
        (value) => settle(() => resolve(value)),
        (error: unknown) => settle(() => reject(error)),
      );
    });
  }
}

async function start<Result>(call: (signal: AbortSignal) => Promise<Result>, signal: AbortSignal): Promise<Result> {
  return call(signal);
}

class RowsAwaitable extends Awaitable<SqlRow[]> {}
guardMembers(RowsAwaitable.prototype, ['0', '1', '2', 'length', 'forEach', 'map', Symbol.iterator]);

class ResultAwaitable extends Awaitable<SqlResult> {}
guardMembers(ResultAwaitable.prototype, ['rowsAffected', 'lastInsertId']);
