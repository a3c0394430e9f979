import { decodeWindows1252 } from '../../lib/form/decode-text.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Names and values of a urlencoded text, in order; Windows-1252 where the bytes are no UTF-8, as forms of such pages are sent.
 * Source: https://url.spec.whatwg.org/#concept-urlencoded-parser
 */
export function entriesIn(text: string): readonly (readonly [name: string, value: string])[] {
  return text.split('&').flatMap((pair) => {
    if (pair === '') return [];
    const at = pair.indexOf('=');
    return at === -1
      ? [[decoded(pair), ''] as const]
      : [[decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))] as const];
  });
}

function decoded(text: string): string {
  const plain = text.replaceAll('+', ' ');
  if (!plain.includes('%')) return plain;
  const bytes = Buffer.from(
    Buffer.from(plain, 'utf8')
      .toString('latin1')
      .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
