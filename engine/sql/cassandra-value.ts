import { types } from 'cassandra-driver';
import { GoTime } from './go-time.ts';
import type { SqlValue } from './sql-driver.ts';

/** A value of CQL as extension/driver/README.md lists them. */
export function cassandraValue(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof types.Long) return safe(value) ? value.toNumber() : value.toString();
  if (value instanceof Date) return GoTime.fromDate(value);
  if (Buffer.isBuffer(value)) return [...value];
  return isComposite(value) ? cassandraJson(value) : textOf(value);
}

/** A value as a part of JSON text. */
function cassandraJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : JSON.stringify(String(value));
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof types.Long) return safe(value) ? value.toString() : `"${value.toString()}"`;
  if (value instanceof Date) return JSON.stringify(value);
  if (Buffer.isBuffer(value)) return `"0x${value.toString('hex')}"`;
  if (value instanceof types.Tuple) return `[${value.values().map(cassandraJson).join(',')}]`;
  if (value instanceof Map)
    return `{${[...value].map(([key, item]) => `${keyText(key)}:${cassandraJson(item)}`).join(',')}}`;
  if (Array.isArray(value) || value instanceof Set || value instanceof types.Vector) {
    return `[${Array.from(value as ArrayLike<unknown>)
      .map(cassandraJson)
      .join(',')}]`;
  }
  if (!isComposite(value)) return JSON.stringify(textOf(value));
  const fields = Object.entries(value as object);
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${cassandraJson(item)}`).join(',')}}`;
}

/** A key that is no text is its JSON text as a string. */
function keyText(key: unknown): string {
  const json = cassandraJson(key);
  return json.startsWith('"') ? json : JSON.stringify(json);
}

const TEXTUAL = [
  ...[types.Uuid, types.InetAddress, types.LocalDate, types.LocalTime, types.BigDecimal, types.Integer, types.Duration],
];

function isComposite(value: unknown): boolean {
  return !TEXTUAL.some((type) => value instanceof (type as unknown as new () => unknown));
}

function textOf(value: unknown): string {
  // Nine digits of the second, always.
  if (value instanceof types.LocalTime) {
    const [clock = '', fraction = ''] = value.toString().split('.');
    return `${clock}.${fraction.padEnd(9, '0')}`;
  }
  return String(value);
}

function safe(value: types.Long): boolean {
  return Number.isSafeInteger(value.toNumber());
}
