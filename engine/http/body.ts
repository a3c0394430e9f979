import { randomBytes } from 'node:crypto';

/** What http.file() makes: a part of a multipart body. */
export class FileData {
  readonly data: string | ArrayBuffer;
  readonly filename: string;
  readonly content_type: string;

  constructor(data: unknown, filename?: unknown, contentType?: unknown) {
    if (typeof data !== 'string' && !(data instanceof ArrayBuffer)) {
      throw new TypeError(`invalid type ${typeof data}, expected string or ArrayBuffer`);
    }
    this.data = data;
    this.filename = filename === undefined ? `${Date.now()}000000` : String(filename);
    this.content_type = contentType === undefined ? 'application/octet-stream' : String(contentType);
  }
}

export interface EncodedBody {
  body: string | Buffer;
  contentType?: string;
}

/**
 * The body of a request as k6 sends it: text and bytes as they are, objects urlencoded with sorted names, objects that
 * hold a file as multipart.
 */
export function encodeBody(value: unknown, warn: (message: string) => void): EncodedBody | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return { body: value };
  if (value instanceof ArrayBuffer) return { body: Buffer.from(value) };
  if (ArrayBuffer.isView(value)) return { body: Buffer.from(value.buffer, value.byteOffset, value.byteLength) };
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error(`unknown request body type ${typeof value}`);
  const entries = Object.entries(value);
  return entries.some(([, item]) => item instanceof FileData) ? multipart(entries, warn) : urlencoded(entries, warn);
}

function urlencoded(entries: [string, unknown][], warn: (message: string) => void): EncodedBody {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = sorted.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (item) => `${escapeQuery(name)}=${escapeQuery(formValue(item, warn))}`,
    ),
  );
  return { body: pairs.join('&'), contentType: 'application/x-www-form-urlencoded' };
}

function multipart(entries: [string, unknown][], warn: (message: string) => void): EncodedBody {
  const boundary = randomBytes(30).toString('hex');
  const chunks: Buffer[] = [];
  for (const [name, value] of entries) {
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${value instanceof FileData ? name : escapeQuotes(name)}"`;
    let content: Buffer;
    if (value instanceof FileData) {
      head += `; filename="${escapeQuotes(value.filename)}"\r\nContent-Type: ${value.content_type}`;
      content = typeof value.data === 'string' ? Buffer.from(value.data) : Buffer.from(value.data);
    } else content = Buffer.from(formValue(value, warn));
    chunks.push(Buffer.from(`${head}\r\n\r\n`), content, Buffer.from('\r\n'));
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { body: Buffer.concat(chunks), contentType: `multipart/form-data; boundary=${boundary}` };
}

/** As k6 after 2.2.0 has it, which itself writes Go's "<nil>" and "map[…]": https://github.com/grafana/k6/issues/1185 */
function formValue(value: unknown, warn: (message: string) => void): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  warn(
    'cannot urlencode a nested value in a request form body; encoding it as an empty value, ' +
      'use JSON.stringify() to send structured data',
  );
  return '';
}

/** Percent-encoding of Go's url.QueryEscape: everything but letters, digits and `-_.~`; a space becomes `+`. */
function escapeQuery(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

function escapeQuotes(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
