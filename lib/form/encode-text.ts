import type { Encoding } from './encoding.ts';
import { upperHalf } from './upper-half.ts';

/**
 * The bytes of a text; what the encoding lacks becomes a decimal character reference, as forms do it.
 * Source: https://encoding.spec.whatwg.org/#encode with error mode "html"
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  return asciiBytes(text) ?? encodeAny(text, encoding);
}

/** Most texts are ASCII, and a growing list costs k6's engine ten times as much as an array of known length. */
function asciiBytes(text: string): Uint8Array | undefined {
  const { length } = text;
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) return undefined;
    bytes[index] = unit;
  }
  return bytes;
}

function encodeAny(text: string, encoding: Encoding): Uint8Array {
  const bytes: number[] = [];
  const half = encoding === 'utf-8' ? '' : upperHalf(encoding);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes.push(unit);
      continue;
    }
    const point = scalarAt(text, index);
    if (point > 0xffff) index++;
    if (encoding === 'utf-8') pushUtf8(point, bytes);
    else pushByte(point, half, bytes);
  }
  return Uint8Array.from(bytes);
}

const REPLACEMENT = 0xfffd;

/** The code point there; a surrogate alone is replaced. https://infra.spec.whatwg.org/#javascript-string-convert */
function scalarAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? REPLACEMENT;
  return point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
}

function pushUtf8(point: number, bytes: number[]): void {
  if (point < 0x800) {
    bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  } else {
    bytes.push(
      0xf0 | (point >> 18),
      0x80 | ((point >> 12) & 0x3f),
      0x80 | ((point >> 6) & 0x3f),
      0x80 | (point & 0x3f),
    );
  }
}

/** U+FFFD stands in the table where a byte means nothing. https://encoding.spec.whatwg.org/#single-byte-encoder */
function pushByte(point: number, half: string, bytes: number[]): void {
  const index = point >= REPLACEMENT ? -1 : half.indexOf(String.fromCharCode(point));
  if (index !== -1) {
    bytes.push(0x80 + index);
    return;
  }
  for (const character of `&#${point};`) bytes.push(character.charCodeAt(0));
}
