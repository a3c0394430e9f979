import { FILES } from '../answer/file.ts';

/**
 * Whether a stored file is the one that was sent. The ledger has its name alone, by which the robot's own files are known:
 * of these size and content count, too, where the store keeps them.
 *
 * @param stored an object with `name`, and perhaps `size` in bytes and `content` in base64
 */
export function isSameFile(sent: string, stored: object): boolean {
  const { name, size, content } = stored as { name?: unknown; size?: unknown; content?: unknown };
  if (name !== sent) return false;
  const bytes = FILES.find((file) => file.name === sent)?.bytes;
  if (bytes === undefined) return true;
  if (typeof size === 'number' && size !== bytes.length) return false;
  return typeof content !== 'string' || content === base64(bytes);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Source: https://www.rfc-editor.org/rfc/rfc4648#section-4; k6's interpreter has no btoa. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += DIGITS.charAt((bits >> shift) & 63);
  }
  const left = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - left) + '='.repeat(left);
}
