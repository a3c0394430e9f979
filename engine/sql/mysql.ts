import mysql2, { type FieldPacket, type PoolConnection, type PoolOptions, type ResultSetHeader } from 'mysql2/promise';
import { GoTime } from './go-time.ts';
import {
  dialError,
  GoError,
  namedRows,
  type SqlArgument,
  type SqlDatabase,
  type SqlDriver,
  type SqlResult,
  type SqlRow,
  type SqlValue,
  throwIfEnded,
} from './sql-driver.ts';

/** MySQL and MariaDB by the names and rules of https://github.com/go-sql-driver/mysql. */
export const mysql: SqlDriver = {
  name: 'mysql',
  takes: 'values',
  open: (dataSourceName, { maxOpen }) => new MysqlDatabase(dataSourceName, maxOpen),
};

class MysqlDatabase implements SqlDatabase {
  readonly #pool: ReturnType<typeof mysql2.createPool>;

  constructor(dataSourceName: string, maxOpen: number) {
    this.#pool = mysql2.createPool({ ...optionsOf(dataSourceName), connectionLimit: maxOpen === 0 ? 100 : maxOpen });
  }

  async query(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlRow[]> {
    const [rows, fields] = await this.#run(text, values, signal);
    if (!Array.isArray(rows)) return [];
    return namedRows(fields, rows as SqlValue[][]);
  }

  async exec(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlResult> {
    const [result] = await this.#run(text, values, signal);
    const { affectedRows = 0, insertId = 0 } = result as Partial<ResultSetHeader>;
    return { rowsAffected: () => affectedRows, lastInsertId: () => insertId };
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #run(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<[unknown, FieldPacket[]]> {
    throwIfEnded(signal);
    let connection: PoolConnection | undefined;
    // What the server still works on ends with its connection.
    const cancel = () => connection?.destroy();
    signal.addEventListener('abort', cancel);
    try {
      connection = await this.#pool.getConnection();
      const options = { sql: text, rowsAsArray: true };
      const answered =
        values.length === 0
          ? await connection.query(options)
          : await connection.execute(options, values.map(argumentOf) as never);
      connection.release();
      return answered as [unknown, FieldPacket[]];
    } catch (error) {
      throwIfEnded(signal);
      connection?.release();
      throw goError(error);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }
}

/** user:password@tcp(host:port)/name?parameter=value. https://github.com/go-sql-driver/mysql#dsn-data-source-name */
function optionsOf(dataSourceName: string): PoolOptions {
  const match = /^(?:([^:@]*)(?::(.*))?@)?(?:(tcp|unix)(?:\(([^)]*)\))?)?\/([^?]*)(?:\?(.*))?$/s.exec(dataSourceName);
  if (match === null) {
    throw new GoError(
      'invalid DSN: missing the slash separating the database name (example: user:password@tcp(127.0.0.1:3306)/name)',
    );
  }
  const [, user = '', password = '', network = 'tcp', address = '127.0.0.1:3306', database = '', query = ''] = match;
  const parameters = new URLSearchParams(query);
  const tls = parameters.get('tls') ?? 'false';
  const [, host = '', port = '3306'] = /^(.*?)(?::(\d+))?$/.exec(address) ?? [];
  return {
    ...(network === 'unix' ? { socketPath: address } : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }),
    ...{ user, password, database: decodeURIComponent(database) },
    ...(tls === 'false' ? {} : { ssl: { rejectUnauthorized: tls === 'true' } }),
    multipleStatements: parameters.get('multiStatements') === 'true',
    flags: [parameters.get('clientFoundRows') === 'true' ? '+FOUND_ROWS' : '-FOUND_ROWS'],
    dateStrings: true,
    typeCast: (field, next) => sqlValue(field as unknown as CastField, next, parameters.get('parseTime') === 'true'),
  };
}

interface CastField {
  readonly type: string;
  buffer(): Buffer | null;
}

/** Numbers as numbers, all else as the bytes that the server sent, as the Go driver has it; times where it is told to. */
function sqlValue(field: CastField, read: () => unknown, parsesTime: boolean): SqlValue {
  switch (field.type) {
    case 'TINY':
    case 'SHORT':
    case 'INT24':
    case 'YEAR':
    case 'LONG':
    case 'LONGLONG':
    case 'DOUBLE':
    case 'FLOAT': {
      const number = read();
      return number === null ? null : field.type === 'FLOAT' ? Math.fround(Number(number)) : Number(number);
    }
    case 'DATE':
    case 'DATETIME':
    case 'TIMESTAMP':
    case 'TIME': {
      const text = read();
      if (text === null) return null;
      if (!parsesTime || field.type === 'TIME') return [...Buffer.from(String(text))];
      return GoTime.parse(String(text)) ?? new GoTime(-62_135_596_800_000, 0);
    }
    default: {
      const bytes = field.buffer();
      return bytes === null ? null : [...bytes];
    }
  }
}

function argumentOf(value: SqlArgument): unknown {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

function goError(error: unknown): GoError {
  const { message, errno, sqlState } = error as { message: string; errno?: number; sqlState?: string };
  const dial = dialError(error);
  if (dial !== undefined) return dial;
  const state = sqlState === undefined ? '' : ` (${sqlState.replace('#', '')})`;
  return new GoError(errno === undefined || errno < 1000 ? message : `Error ${errno}${state}: ${message}`);
}
