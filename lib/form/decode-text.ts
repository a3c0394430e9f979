import { WINDOWS_1252 } from './encode-text.ts';

/** The text of windows-1252 bytes: every byte is one character. https://encoding.spec.whatwg.org/#single-byte-decoder */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...Array.from(bytes.subarray(start, start + CHUNK), unitOf));
  }
  return text;
}

/** Arguments of one call: engines limit them. */
const CHUNK = 4096;

function unitOf(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
}
