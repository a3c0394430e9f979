import { existsSync } from 'node:fs';
import Database from 'libsql';
import { GoTime } from './go-time.ts';
import {
  GoError,
  type SqlArgument,
  type SqlDatabase,
  type SqlDriver,
  type SqlResult,
  type SqlRow,
  type SqlValue,
  throwIfEnded,
} from './sql-driver.ts';

type Connection = InstanceType<typeof Database>;

interface Column {
  readonly name: string;
  /** As its table declares it; null for an expression. */
  readonly type: string | null;
}

/**
 * SQLite by the names and rules of https://github.com/mattn/go-sqlite3, on SQLite's own code: it reads a database in use,
 * write-ahead log included, as any other program does.
 */
export const sqlite3: SqlDriver = {
  name: 'sqlite3',
  takes: 'values',
  open: (dataSourceName) => new SqliteDatabase(dataSourceName),
};

class SqliteDatabase implements SqlDatabase {
  readonly #dataSourceName: string;
  #connection: Connection | undefined;

  constructor(dataSourceName: string) {
    this.#dataSourceName = dataSourceName;
  }

  async query(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlRow[]> {
    const rows = this.#run(signal, (connection) => {
      const statement = connection.prepare(text);
      const args = bound(text, values);
      if (!statement.reader) {
        statement.run(args);
        return [];
      }
      const columns = statement.columns() as Column[];
      const read = statement.raw(true).safeIntegers(true).all(args) as unknown as unknown[][];
      return read.map((row) =>
        Object.fromEntries(columns.map(({ name, type }, index) => [name, sqlValue(row[index], type)])),
      );
    });
    throwIfEnded(signal);
    return rows;
  }

  async exec(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlResult> {
    return this.#run(signal, (connection) => {
      if (values.length === 0) connection.exec(text);
      else connection.prepare(text).run(bound(text, values));
      const [row] = connection.prepare('SELECT changes() AS rows, last_insert_rowid() AS id').all() as unknown as [
        { rows: number; id: number },
      ];
      return { rowsAffected: () => row.rows, lastInsertId: () => row.id };
    });
  }

  async close(): Promise<void> {
    this.#connection?.close();
    this.#connection = undefined;
  }

  #run<Result>(signal: AbortSignal, work: (connection: Connection) => Result): Result {
    throwIfEnded(signal);
    try {
      this.#connection ??= connect(this.#dataSourceName);
      return work(this.#connection);
    } catch (error) {
      if (error instanceof GoError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      const isUnopened = /^ConnectionFailed/.test(message);
      throw new GoError(isUnopened ? 'unable to open database file: no such file or directory' : message);
    }
  }
}

/** A path, or file:path?parameters. https://www.sqlite.org/uri.html */
function connect(dataSourceName: string): Connection {
  const [, path = '', query = ''] = /^(?:file:)?([^?]*)(?:\?(.*))?$/s.exec(dataSourceName) ?? [];
  const parameters = new URLSearchParams(query);
  const file = dataSourceName.startsWith('file:')
    ? decodeURIComponent(path).replace(/^\/\/(localhost)?(?=\/)/, '')
    : path;
  const mode = parameters.get('mode');
  if ((mode === 'ro' || mode === 'rw') && !existsSync(file)) {
    throw new GoError('unable to open database file: no such file or directory');
  }
  const connection = new Database(mode === 'memory' || file === '' ? ':memory:' : file);
  const busy = parameters.get('_busy_timeout') ?? parameters.get('_timeout') ?? '5000';
  if (!/^\d+$/.test(busy))
    throw new GoError(`Invalid _busy_timeout: ${busy}: strconv.ParseInt: parsing "${busy}": invalid syntax`);
  connection.exec(`PRAGMA busy_timeout = ${busy}`);
  if (mode === 'ro') connection.exec('PRAGMA query_only = ON');
  return connection;
}

/** Whole numbers as SQLite's integers: a number of JavaScript would be a float. */
function bound(text: string, values: readonly SqlArgument[]): unknown[] {
  const wanted = placeholders(text);
  if (values.length < wanted)
    throw new GoError(`not enough args to execute query: want ${wanted} got ${values.length}`);
  return values.slice(0, wanted).map((value) => {
    if (typeof value === 'boolean') return value ? 1n : 0n;
    if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
    if (value instanceof Date)
      return value
        .toISOString()
        .replace('T', ' ')
        .replace(/\.?0*Z$/, '+00:00');
    return value instanceof Uint8Array ? Buffer.from(value) : value;
  });
}

/** How many values a statement wants; what stands in quotes or comments is none. https://www.sqlite.org/lang_expr.html#varparam */
function placeholders(text: string): number {
  const names = new Set<string>();
  let count = 0;
  for (const [token] of text.matchAll(
    /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|\?\d+|\?|[:@$]\w+/g,
  )) {
    if (token === '?') count++;
    else if (token.startsWith('?')) count = Math.max(count, Number(token.slice(1)));
    else if (/^[:@$]/.test(token) && !names.has(token)) {
      names.add(token);
      count++;
    }
  }
  return count;
}

const TIMES = new Set(['timestamp', 'datetime', 'date']);

/** By the column's declared type, as the Go driver does. */
function sqlValue(value: unknown, declared: string | null): SqlValue {
  const type = (declared ?? '').toLowerCase();
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    if (type === 'boolean') return value > 0n;
    if (!TIMES.has(type)) return Number(value);
    // Seconds, or milliseconds where seconds would be too far away.
    const ms = value > 1_000_000_000_000n || value < -1_000_000_000_000n ? Number(value) : Number(value) * 1000;
    return GoTime.fromDate(new Date(ms));
  }
  if (typeof value === 'string') {
    return TIMES.has(type) ? (GoTime.parse(value) ?? new GoTime(-62_135_596_800_000, 0)) : value;
  }
  if (typeof value === 'number') return value;
  return [...new Uint8Array(value as ArrayBuffer)];
}
