import { GoError, type SqlArgument, type SqlDriver } from './sql-driver.ts';

/**
 * The values for a statement's placeholders, as Go's database/sql converts them before a driver sees them.
 * @throws GoError in its words for one that no driver takes
 */
export function sqlArguments(values: readonly unknown[], { takes }: SqlDriver): SqlArgument[] {
  return values.map((value, index) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'bigint') return Number(value);
    if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
    if (value instanceof Date || value instanceof Uint8Array) return value;
    if (value instanceof ArrayBuffer) {
      if (takes === 'objects') return new Uint8Array(value);
      throw unsupported(index, 'sobek.ArrayBuffer, a struct');
    }
    if (takes === 'objects' || (takes === 'arrays' && Array.isArray(value))) return value as object;
    throw unsupported(
      index,
      Array.isArray(value) ? '[]interface {}, a slice of interface' : 'map[string]interface {}, a map',
    );
  });
}

function unsupported(index: number, type: string): GoError {
  return new GoError(`sql: converting argument $${index + 1} type: unsupported type ${type}`);
}
