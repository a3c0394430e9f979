import { encodeText } from './encode-text.ts';
import type { Encoding } from './encoding.ts';
import { type Entry, valueText, withCrlf } from './entry.ts';

/**
 * The entries as application/x-www-form-urlencoded.
 * Source: https://url.spec.whatwg.org/#concept-urlencoded-serializer
 */
export function encodeUrlencoded(entries: readonly Entry[], encoding: Encoding): string {
  let text = '';
  for (const entry of entries) {
    if (text !== '') text += '&';
    text += `${urlencodedText(entry.name, encoding)}=${urlencodedText(valueText(entry), encoding)}`;
  }
  return text;
}

/** One name or value of it. */
export function urlencodedText(text: string, encoding: Encoding): string {
  return encoding === 'utf-8' ? encodeUtf8(text) : encodeOther(withCrlf(text), encoding);
}

// Not in the functions: k6's engine makes an expression anew each time it comes by.
const NOTHING_TO_ENCODE = /^[A-Za-z0-9*._-]*$/;
const ONLY_SPACES_TO_ENCODE = /^[A-Za-z0-9*._ -]*$/;
/** What encodeURIComponent leaves and the application/x-www-form-urlencoded percent-encode set does not. */
const LEFT_BY_COMPONENT = /[!'()~]/;
const ALL_LEFT_BY_COMPONENT = /[!'()~]/g;
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** The engine's own encodeURIComponent does the work, since a loop in JavaScript is many times slower in k6. */
function encodeUtf8(text: string): string {
  if (ONLY_SPACES_TO_ENCODE.test(text)) return text.includes(' ') ? text.replaceAll(' ', '+') : text;
  const encoded = encodeComponent(withCrlf(text)).replaceAll('%20', '+');
  return LEFT_BY_COMPONENT.test(encoded) ? encoded.replace(ALL_LEFT_BY_COMPONENT, percentEncoded) : encoded;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function encodeComponent(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return encodeURIComponent(text.replace(SURROGATES, (found) => (found.length === 2 ? found : '\ufffd')));
  }
}

function encodeOther(text: string, encoding: Encoding): string {
  if (NOTHING_TO_ENCODE.test(text)) return text;
  let encoded = '';
  for (const byte of encodeText(text, encoding)) {
    const character = String.fromCharCode(byte);
    if (byte === 0x20) encoded += '+';
    else if (byte < 0x80 && NOTHING_TO_ENCODE.test(character)) encoded += character;
    else encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
