import { decodeBytes } from './decode-text.ts';
import type { Encoding } from './encoding.ts';

/**
 * Names and values of a urlencoded text, in order; in the encoding where the bytes are no UTF-8, as forms of such pages are sent.
 * Source: https://url.spec.whatwg.org/#concept-urlencoded-parser
 */
export function entriesIn(text: string, encoding: Encoding = 'utf-8'): (readonly [name: string, value: string])[] {
  return text.split('&').flatMap((pair) => {
    if (pair === '') return [];
    const at = pair.indexOf('=');
    const [name, value] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    return [[decoded(name, encoding), decoded(value, encoding)] as const];
  });
}

function decoded(text: string, encoding: Encoding): string {
  const plain = text.replace(/\+/g, ' ');
  if (!plain.includes('%')) return plain;
  const escaped = plain.replace(/%(?![\da-f]{2})/gi, '%25');
  try {
    return decodeURIComponent(escaped);
  } catch {
    // Windows-1252 where nothing is known.
    const other = encoding === 'utf-8' ? 'windows-1252' : encoding;
    const bytes = [...escaped.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))];
    return decodeBytes(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
      other,
    );
  }
}
