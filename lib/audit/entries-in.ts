import { decodeWindows1252 } from '../form/decode-text.ts';

/**
 * Names and values of a urlencoded text, in order; Windows-1252 where the bytes are no UTF-8, as forms of such pages are sent.
 * Source: https://url.spec.whatwg.org/#concept-urlencoded-parser
 */
export function entriesIn(text: string): readonly (readonly [name: string, value: string])[] {
  return text.split('&').flatMap((pair) => {
    if (pair === '') return [];
    const at = pair.indexOf('=');
    const [name, value] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    return [[decoded(name), decoded(value)] as const];
  });
}

function decoded(text: string): string {
  const plain = text.replace(/\+/g, ' ');
  if (!plain.includes('%')) return plain;
  const escaped = plain.replace(/%(?![\da-f]{2})/gi, '%25');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped.replace(/(?:%[\da-f]{2})+/gi, (run) =>
      decodeWindows1252(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
    );
  }
}
