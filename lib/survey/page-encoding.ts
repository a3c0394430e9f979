import { type Encoding, encodingOf } from '../form/encoding.ts';

/**
 * The encoding that a page says it is in: a byte order mark, then the header, then the first meta element that names one
 * we know.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 *
 * @param text the page read as UTF-8: its markup is ASCII in every encoding that is known here
 */
export function declaredEncoding(contentType: string, text: string): Encoding | undefined {
  if (contentType === USUAL_TYPE) return 'utf-8';
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) return 'utf-8';
  const declared = CHARSET.exec(contentType)?.[1];
  return declared === undefined ? metaEncoding(text) : encodingOf(declared);
}

/**
 * That of a page that says none: UTF-8, or windows-1252 where most of it is none. Whatever that page is in, its bytes are
 * sent back as they came.
 * @param text the page read as UTF-8
 */
export function guessedEncoding(text: string): Encoding {
  if (!text.includes(LOST)) return 'utf-8';
  const beyondAscii = text.match(/[^\0-\x7f]/gu) ?? [];
  const lost = beyondAscii.filter((character) => character === LOST);
  return lost.length * 2 > beyondAscii.length ? 'windows-1252' : 'utf-8';
}

/** What bytes become that are no UTF-8. */
export const LOST = '\ufffd';

/** What nearly every page says. A byte order mark would be UTF-8's then, too. */
export const USUAL_TYPE = 'text/html; charset=utf-8';

export const BYTE_ORDER_MARK = 0xfeff;

/** https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding */
function metaEncoding(text: string): Encoding | undefined {
  const head = text.slice(0, PRESCANNED).replace(UNSEEN, '');
  for (const [, attributes = ''] of head.matchAll(METAS)) {
    const isContentType = CONTENT_TYPE.test(attributes);
    const named = CHARSET.exec(isContentType ? attributes : attributes.replace(CONTENT, ''))?.[1];
    const encoding = named === undefined ? undefined : encodingOf(named);
    if (encoding !== undefined) return encoding;
  }
  return undefined;
}

/** Bytes that are looked through. */
const PRESCANNED = 1024;

/** The Standard looks into scripts and titles, too; browsers do not. */
const UNSEEN = /<!--[\s\S]*?-->|<(script|style|title)\b[\s\S]*?<\/\1\b/gi;
const METAS = /<meta\b([^>]*)>/gi;
const CONTENT_TYPE = /http-equiv\s*=\s*["']?content-type/i;
const CONTENT = /\bcontent\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i;
const CHARSET = /charset\s*=\s*["']?([^\s"';>]+)/i;
