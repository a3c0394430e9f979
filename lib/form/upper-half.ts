import type { Encoding } from './encoding.ts';
import { SINGLE_BYTE } from './single-byte.ts';

export type ByteEncoding = Exclude<Encoding, 'utf-8'>;

/**
 * The 128 characters that bytes from 0x80 on become. In an encoding of more bytes a character each byte becomes one that
 * stands for it alone, so that it is written as it was read. https://encoding.spec.whatwg.org/#x-user-defined-decoder
 */
export function upperHalf(encoding: ByteEncoding): string {
  const known = halves.get(encoding);
  if (known !== undefined) return known;
  const tables: Readonly<Record<string, string>> = SINGLE_BYTE;
  const half = (tables[encoding] ?? BYTES).replace(/(.)-(.)/g, (_, first: string, last: string) => {
    const units = [];
    for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) units.push(unit);
    return String.fromCharCode(...units);
  });
  halves.set(encoding, half);
  return half;
}

const halves = new Map<ByteEncoding, string>();

const BYTES = '\uf780-\uf7ff';
