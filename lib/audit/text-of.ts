/** What a column holds, as a query gives it: Go's drivers give some types as bytes, and times as objects. */
export type ColumnValue = unknown;

/** A column's value as text; the empty string for NULL. */
export function textOf(value: ColumnValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (isBytes(value)) return utf8(value);
  if (typeof value !== 'object') return String(value);
  // A time's JSON is its text between quotes.
  return JSON.stringify(value).replace(/^"|"$/g, '');
}

/** A column's value, with text for bytes and for times. */
export function plainValue(value: ColumnValue): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value);
}

function isBytes(value: unknown): value is ArrayLike<number> {
  const { length } = value as { length?: unknown };
  return typeof value === 'object' && typeof length === 'number';
}

/** k6's engine has no TextDecoder, but a decodeURIComponent of its own. */
function utf8(bytes: ArrayLike<number>): string {
  let escaped = '';
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    escaped += byte >= 0x80 || byte === PERCENT ? `%${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte);
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}

const PERCENT = 0x25;
