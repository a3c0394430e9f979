import { encodeText } from './encode-text.ts';
import type { Encoding } from './encoding.ts';
import { type Entry, valueText, withCrlf } from './entry.ts';

/**
 * The entries as text/plain.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#plain-text-form-data
 */
export function encodeTextPlain(entries: readonly Entry[], encoding: Encoding): Uint8Array {
  let text = '';
  for (const entry of entries) text += `${withCrlf(entry.name)}=${withCrlf(valueText(entry))}\r\n`;
  return encodeText(text, encoding);
}
