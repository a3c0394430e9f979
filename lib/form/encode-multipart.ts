import { encodeText } from './encode-text.ts';
import type { Encoding } from './encoding.ts';
import { type Entry, withCrlf } from './entry.ts';

/**
 * The entries as multipart/form-data.
 *
 * @param boundary without the leading hyphens; must occur in no entry
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function encodeMultipart(entries: readonly Entry[], boundary: string, encoding: Encoding): Uint8Array {
  const parts: Uint8Array[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') parts.push(encodeText(text, encoding));
    text = '';
  };
  for (const { name, value } of entries) {
    text += `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(withCrlf(name))}"`;
    if (typeof value === 'string') {
      text += `\r\n\r\n${withCrlf(value)}\r\n`;
      continue;
    }
    text += `; filename="${escaped(value.name)}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`;
    flush();
    parts.push(value.bytes);
    text = '\r\n';
  }
  text += `--${boundary}--\r\n`;
  flush();
  return joined(parts);
}

function escaped(name: string): string {
  return /[\n\r"]/.test(name) ? name.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22') : name;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
