import { Client, type types } from 'cassandra-driver';
import { type CassandraSettings, cassandraSettings } from './cassandra-dsn.ts';
import { cassandraValue } from './cassandra-value.ts';
import {
  GoError,
  type SqlArgument,
  type SqlDatabase,
  type SqlDriver,
  type SqlResult,
  type SqlRow,
  throwIfEnded,
} from './sql-driver.ts';

/** Cassandra by the names and rules of extension/driver. */
export const cassandra: SqlDriver = {
  name: 'cassandra',
  takes: 'objects',
  open: (dataSourceName) => new CassandraDatabase(cassandraSettings(dataSourceName)),
};

class CassandraDatabase implements SqlDatabase {
  readonly #settings: CassandraSettings;
  #client: Promise<Client> | undefined;

  constructor(settings: CassandraSettings) {
    this.#settings = settings;
  }

  async query(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlRow[]> {
    const rows: SqlRow[] = [];
    let pageState: string | undefined;
    do {
      const page = await this.#execute(text, values, signal, pageState);
      const names = (page.columns ?? []).map(({ name }) => name);
      for (const row of page.rows ?? []) {
        rows.push(Object.fromEntries(names.map((name) => [name, cassandraValue(row.get(name))])));
      }
      pageState = page.pageState;
      // The protocol has no message that ends a request: no further page is asked for.
      throwIfEnded(signal);
    } while (typeof pageState === 'string');
    return rows;
  }

  async exec(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlResult> {
    const { columns, rows } = await this.#execute(text, values, signal, undefined);
    const isConditional = columns?.[0]?.name === '[applied]' && rows.length > 0;
    const isApplied = isConditional && rows[0]?.get('[applied]') === true;
    const isBatch = /^\s*BEGIN\b/i.test(text);
    return {
      rowsAffected() {
        if (isConditional && !isApplied) return 0;
        if (isApplied && !isBatch) return 1;
        throw new GoError(
          'cassandra: Cassandra does not tell how many rows a statement changed; read them, or use IF NOT EXISTS or IF EXISTS',
        );
      },
      lastInsertId() {
        throw new GoError('cassandra: Cassandra makes no ids; choose the key before the insert (example: uuid())');
      },
    };
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.shutdown();
  }

  async #execute(
    text: string,
    values: readonly SqlArgument[],
    signal: AbortSignal,
    pageState: string | undefined,
  ): Promise<types.ResultSet> {
    throwIfEnded(signal);
    const { consistency, serialConsistency, pageSize, timeoutMs } = this.#settings;
    const client = await this.#connected();
    try {
      return await client.execute(text, values.map(argumentOf), {
        prepare: values.length > 0,
        fetchSize: pageSize,
        readTimeout: timeoutMs,
        consistency,
        ...(serialConsistency === undefined ? {} : { serialConsistency }),
        ...(pageState === undefined ? {} : { pageState }),
      });
    } catch (error) {
      throw new GoError(`cassandra: ${firstLine(error)}`);
    }
  }

  /** A connection that failed is tried again by the next call. */
  #connected(): Promise<Client> {
    this.#client ??= connect(this.#settings).catch((error: unknown) => {
      this.#client = undefined;
      throw new GoError(`cassandra: cannot connect: ${firstLine(error)}`);
    });
    return this.#client;
  }
}

async function connect({ options }: CassandraSettings): Promise<Client> {
  const client = new Client(options);
  await client.connect().catch(async (error: unknown) => {
    await client.shutdown().catch(() => undefined);
    throw error;
  });
  return client;
}

function argumentOf(value: SqlArgument): unknown {
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

/** Without the errors of each host that the driver appends. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
