import type { Log } from './log.ts';

/** The `console` that a script gets: log, info, debug, warn, error in k6's format. */
export function createConsole(log: Log, fields: Record<string, string>, isHeard: () => boolean) {
  const writer =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...args: unknown[]) => {
      if (isHeard()) log[level](args.map(formatTop).join(' '), fields);
    };
  return {
    log: writer('info'),
    info: writer('info'),
    debug: writer('debug'),
    warn: writer('warn'),
    error: writer('error'),
  };
}

function formatTop(value: unknown): string {
  return typeof value === 'object' && value !== null ? formatNested(value, new Set()) : formatPlain(value);
}

function formatPlain(value: unknown): string {
  return typeof value === 'function' ? '[object Function]' : String(value);
}

function formatNested(value: unknown, seen: Set<object>): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value !== 'object') return formatPlain(value);
  if (value instanceof Error) return String(value);
  if (seen.has(value)) return '[Circular]';
  seen.add(value);
  try {
    if (value instanceof Date) return `"${value.toISOString()}"`;
    if (value instanceof ArrayBuffer) return formatBytes('ArrayBuffer', new Uint8Array(value));
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      return formatBytes(value.constructor.name, value as Uint8Array);
    }
    if (Array.isArray(value)) {
      return value.length === 0 ? '[]' : `[ ${value.map((item) => formatNested(item, seen)).join(', ')} ]`;
    }
    const entries = Object.entries(value);
    if (entries.length === 0) return '{}';
    return `{ ${entries.map(([key, item]) => `${key}: ${formatNested(item, seen)}`).join(', ')} }`;
  } finally {
    seen.delete(value);
  }
}

function formatBytes(type: string, bytes: ArrayLike<number>): string {
  return `${type}(${bytes.length}) { ${Array.from(bytes).join(', ')} }`;
}
