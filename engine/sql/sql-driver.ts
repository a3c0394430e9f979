import type { GoTime } from './go-time.ts';

/** What a column's value is to a script: what Go's database/sql gives k6, as its JavaScript engine shows it. */
export type SqlValue = null | boolean | number | string | readonly number[] | GoTime;

export type SqlRow = Record<string, SqlValue>;

/** What may stand for a placeholder, after arguments.ts. */
export type SqlArgument = null | boolean | number | string | Date | Uint8Array | readonly unknown[] | object;

export interface SqlResult {
  /** @throws GoError where the database does not tell */
  rowsAffected(): number;
  /** @throws GoError where the database does not tell */
  lastInsertId(): number;
}

/** An open database: a pool of connections that are made when they are needed. */
export interface SqlDatabase {
  /** All rows, or an error: never fewer. */
  query(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlRow[]>;
  exec(text: string, values: readonly SqlArgument[], signal: AbortSignal): Promise<SqlResult>;
  close(): Promise<void>;
}

export interface SqlDriver {
  readonly name: string;
  /** Whether arrays, or objects too, may stand for a placeholder. */
  readonly takes: 'values' | 'arrays' | 'objects';
  /**
   * Connects to nothing yet.
   * @throws GoError for a data source name that cannot be read; it never repeats a password
   */
  open(dataSourceName: string, options: { readonly maxOpen: number }): SqlDatabase;
}

/** Rows of values in the order of their fields, by the fields' names: of two with one name the last counts, as in Go. */
export function namedRows(
  fields: readonly { readonly name: string }[],
  rows: readonly (readonly (SqlValue | undefined)[])[],
): SqlRow[] {
  return rows.map((row) => Object.fromEntries(fields.map(({ name }, index) => [name, row[index] ?? null])));
}

/** An error of the Go side: k6 throws these under this name. */
export class GoError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GoError';
  }
}

/** What a context that ended does. */
export function throwIfEnded(signal: AbortSignal): void {
  if (signal.aborted) throw new GoError(endReason(signal));
}

export function endReason(signal: AbortSignal): string {
  return signal.reason === 'deadline' ? 'context deadline exceeded' : 'context canceled';
}

/** Node's words for an address that does not answer, as Go has them. */
export function dialError(error: unknown, network = 'tcp'): GoError | undefined {
  const { code, syscall, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  const inner = (error as { errors?: unknown[] }).errors?.[0];
  if (inner !== undefined) return dialError(inner, network);
  if (syscall === 'getaddrinfo')
    return new GoError(`dial tcp: lookup ${(error as { hostname?: string }).hostname}: no such host`);
  if (syscall !== 'connect') return undefined;
  const what = code === 'ECONNREFUSED' ? 'connection refused' : (code ?? 'failed');
  return new GoError(`dial ${network} ${address}:${port}: connect: ${what}`);
}
