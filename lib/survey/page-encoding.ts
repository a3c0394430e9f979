import { type Encoding, encodingOf } from '../form/encoding.ts';

/**
 * The encoding that a page says it is in: a byte order mark, then the header, then the first meta element; UTF-8 without.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding, without guessing.
 *
 * @param text the page read as UTF-8: its markup is ASCII in every encoding that is known here
 */
export function pageEncoding(contentType: string, text: string): Encoding {
  if (contentType === USUAL_TYPE) return 'utf-8';
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) return 'utf-8';
  const declared = CHARSET.exec(contentType)?.[1] ?? META.exec(text.slice(0, PRESCANNED))?.[1];
  return (declared === undefined ? undefined : encodingOf(declared)) ?? 'utf-8';
}

/** What nearly every page says. A byte order mark would be UTF-8's then, too. */
export const USUAL_TYPE = 'text/html; charset=utf-8';

export const BYTE_ORDER_MARK = 0xfeff;

/** Bytes that are looked through for a meta element. */
const PRESCANNED = 1024;

const CHARSET = /charset\s*=\s*["']?([^\s"';]+)/i;
const META = /<meta\b[^>]*?\bcharset\s*=\s*["']?([^\s"'/>;]+)/i;
