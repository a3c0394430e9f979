import pg from 'pg';
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

/** PostgreSQL by the names and rules of https://github.com/lib/pq. */
export const postgres: SqlDriver = {
  name: 'postgres',
  takes: 'arrays',
  open: (dataSourceName, { maxOpen }) => new PostgresDatabase(dataSourceName, maxOpen),
};

class PostgresDatabase implements SqlDatabase {
  readonly #pool: pg.Pool;
  readonly #config: pg.ClientConfig;

  constructor(dataSourceName: string, maxOpen: number) {
    this.#config = configOf(dataSourceName);
    this.#pool = new pg.Pool({ ...this.#config, max: maxOpen === 0 ? 100 : maxOpen, allowExitOnIdle: true });
    // A connection that breaks while nobody uses it is made anew when it is needed.
    this.#pool.on('error', () => undefined);
  }

  async query(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlRow[]> {
    const result = first(await this.#run(text, values, signal));
    return namedRows(result.fields, result.rows as SqlValue[][]);
  }

  async exec(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlResult> {
    const { rowCount, command } = last(await this.#run(text, values, signal));
    return {
      rowsAffected: () => (/^(INSERT|UPDATE|DELETE|MERGE|SELECT|COPY|FETCH|MOVE)/.test(command) ? (rowCount ?? 0) : 0),
      lastInsertId() {
        throw new GoError('LastInsertId is not supported by this driver');
      },
    };
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #run(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<pg.QueryArrayResult> {
    throwIfEnded(signal);
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw goError(error, text);
    });
    const cancel = () => void this.#cancel(client);
    signal.addEventListener('abort', cancel);
    let failure: unknown;
    try {
      const query = {
        text,
        rowMode: 'array' as const,
        types: { getTypeParser: parserOf as pg.CustomTypesConfig['getTypeParser'] },
      };
      return await client.query(values.length === 0 ? query : { ...query, values: values.map(argumentOf) });
    } catch (error) {
      failure = error;
      throw goError(error, text);
    } finally {
      signal.removeEventListener('abort', cancel);
      client.release(
        (failure as { severity?: string } | undefined)?.severity === 'ERROR' ? undefined : (failure as Error),
      );
    }
  }

  /** The server itself ends the statement, so that it does not work on for nobody. */
  async #cancel(client: pg.PoolClient): Promise<void> {
    const { processID } = client as unknown as { processID: number };
    const other = new pg.Client(this.#config);
    try {
      await other.connect();
      await other.query('SELECT pg_cancel_backend($1)', [processID]);
    } catch {
      // The statement ends with its connection then.
    } finally {
      await other.end().catch(() => undefined);
    }
  }
}

/** Several statements in one text give several results. */
function first(result: pg.QueryArrayResult): pg.QueryArrayResult {
  return Array.isArray(result) ? (result[0] as pg.QueryArrayResult) : result;
}

function last(result: pg.QueryArrayResult): pg.QueryArrayResult {
  return Array.isArray(result) ? (result.at(-1) as pg.QueryArrayResult) : result;
}

/** postgres://user:password@host:port/name?sslmode=…, or the same as key=value pairs. TLS is on unless told, as in lib/pq. */
function configOf(dataSourceName: string): pg.ClientConfig {
  const words: Record<string, string> = {};
  if (/^postgres(ql)?:\/\//.test(dataSourceName)) {
    const url = URL.canParse(dataSourceName) ? new URL(dataSourceName) : undefined;
    if (url === undefined)
      throw new GoError('pq: the data source name is no URL (example: postgres://user:password@127.0.0.1:5432/name)');
    Object.assign(words, Object.fromEntries(url.searchParams));
    const given = {
      user: url.username,
      password: url.password,
      host: url.hostname,
      port: url.port,
      dbname: url.pathname.slice(1),
    };
    for (const [name, value] of Object.entries(given)) if (value !== '') words[name] = decodeURIComponent(value);
  } else {
    for (const [, name = '', quoted, plain] of dataSourceName.matchAll(/(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))/g)) {
      words[name] = (quoted ?? plain ?? '').replace(/\\(.)/g, '$1');
    }
  }
  const mode = words['sslmode'] ?? process.env['PGSSLMODE'] ?? 'require';
  const { host, port, user, password, dbname, application_name } = words;
  return {
    ...(host === undefined ? {} : { host: host.replace(/^\[|\]$/g, '') }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(dbname === undefined ? {} : { database: dbname }),
    ...(application_name === undefined ? {} : { application_name }),
    ...(words['connect_timeout'] === undefined
      ? {}
      : { connectionTimeoutMillis: Number(words['connect_timeout']) * 1000 }),
    ssl: mode === 'disable' || mode === 'allow' ? false : { rejectUnauthorized: mode.startsWith('verify') },
  };
}

function argumentOf(value: SqlArgument): unknown {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/\.?0*Z$/, 'Z');
  if (Array.isArray(value)) return arrayText(value);
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
function arrayText(items: readonly unknown[]): string {
  const texts = items.map((item) => {
    if (Array.isArray(item)) return arrayText(item);
    if (item === null || item === undefined) return 'NULL';
    return typeof item === 'string' ? `"${item.replace(/["\\]/g, '\\$&')}"` : String(item);
  });
  return `{${texts.join(',')}}`;
}

type Parser = (text: string) => SqlValue;

const asText: Parser = (text) => text;
const asNumber: Parser = Number;
const asTime: Parser = (text) => GoTime.parse(text, '+0000') ?? text;
const asInstant: Parser = (text) => GoTime.parse(text) ?? text;
const asClock: Parser = (text) => GoTime.parse(`0000-01-01 ${text}`) ?? text;

/** By the type's number. https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat */
const PARSERS: Readonly<Record<number, Parser>> = {
  ...{ 16: (text) => text === 't', 17: (text) => [...Buffer.from(text.slice(2), 'hex')] },
  ...{ 18: asText, 25: asText, 1042: asText, 1043: asText },
  ...{ 20: asNumber, 21: asNumber, 23: asNumber, 700: asNumber, 701: asNumber },
  ...{ 1082: asTime, 1114: asTime, 1184: asInstant, 1083: asClock, 1266: asClock },
};

/** All other types are bytes of text, as lib/pq leaves them. */
function parserOf(oid: number): Parser {
  return PARSERS[oid] ?? ((text) => [...Buffer.from(text)]);
}

function goError(error: unknown, text: string): GoError {
  const { message, code, position } = error as { message: string; code?: string; position?: string };
  const dial = dialError(error);
  if (dial !== undefined) return dial;
  if (/does not support SSL/.test(message)) return new GoError('pq: SSL is not enabled on the server');
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return new GoError(`pq: ${message}`);
  return new GoError(`pq: ${message}${position === undefined ? '' : placeOf(text, Number(position))} (${code})`);
}

function placeOf(text: string, position: number): string {
  const before = [...text]
    .slice(0, position - 1)
    .join('')
    .split('\n');
  const column = [...(before.at(-1) ?? '')].length + 1;
  return text.includes('\n') ? ` at position ${before.length}:${column}` : ` at column ${column}`;
}
