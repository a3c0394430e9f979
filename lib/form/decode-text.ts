import { type ByteEncoding, upperHalf } from './upper-half.ts';

/** The text of bytes of which each is one character. https://encoding.spec.whatwg.org/#single-byte-decoder */
export function decodeBytes(bytes: Uint8Array, encoding: ByteEncoding): string {
  const half = upperHalf(encoding);
  const unitOf = (byte: number) => (byte < 0x80 ? byte : half.charCodeAt(byte - 0x80));
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...Array.from(bytes.subarray(start, start + CHUNK), unitOf));
  }
  return text;
}

/** Arguments of one call: engines limit them. */
const CHUNK = 4096;
