import type { K6Module } from '../script/k6-module.ts';

type Encoding = 'std' | 'rawstd' | 'url' | 'rawurl';

/** @see https://grafana.com/docs/k6/latest/javascript-api/k6-encoding/ */
export const encodingModule: K6Module = {
  exports: ['b64decode', 'b64encode'],
  create: () => ({ b64encode, b64decode }),
};

function b64encode(input: unknown, encoding?: unknown): string {
  const bytes = toBytes(input);
  switch (readEncoding(encoding)) {
    case 'std':
      return bytes.toString('base64');
    case 'rawstd':
      return bytes.toString('base64').replace(/=+$/, '');
    case 'rawurl':
      return bytes.toString('base64url');
    case 'url': {
      const text = bytes.toString('base64url');
      return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
    }
  }
}

function b64decode(input: unknown, encoding?: unknown, format?: unknown): string | ArrayBuffer {
  const kind = readEncoding(encoding);
  const text = String(input);
  const alphabet = kind === 'std' || kind === 'rawstd' ? /^[A-Za-z0-9+/\s]*={0,2}$/ : /^[A-Za-z0-9_\-\s]*={0,2}$/;
  const wrong = [...text].findIndex((_, index) => !alphabet.test(text.slice(0, index + 1)));
  const length = text.replace(/\s/g, '').length;
  if (wrong >= 0 || (!kind.startsWith('raw') && length % 4 !== 0)) {
    throw new Error(`illegal base64 data at input byte ${wrong < 0 ? length : wrong}`);
  }
  const bytes = Buffer.from(text, kind.endsWith('url') ? 'base64url' : 'base64');
  return format === 's' ? bytes.toString('utf8') : new Uint8Array(bytes).buffer;
}

function readEncoding(value: unknown): Encoding {
  return value === 'rawstd' || value === 'url' || value === 'rawurl' ? value : 'std';
}

function toBytes(input: unknown): Buffer {
  if (typeof input === 'string') return Buffer.from(input);
  if (input instanceof ArrayBuffer) return Buffer.from(input);
  if (ArrayBuffer.isView(input)) return Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (Array.isArray(input)) return Buffer.from(input);
  throw new TypeError(`invalid type ${typeof input}, expected string, []byte or ArrayBuffer`);
}
