import type { Submission } from '../../../lib/form/submission.ts';
import type { Captured } from './lane.ts';
import { multipartParts, type Part } from './multipart.ts';

/** A request as far as two must be equal: byte for byte, but for the boundary that each sender makes up. */
export type Comparable =
  | 'nothing'
  | { readonly method: string; readonly url: string; readonly type: string; readonly body: string | readonly Part[] };

export function theirRequest(captured: Captured | undefined): Comparable {
  if (captured === undefined) return 'nothing';
  const { method, url, contentType = '', body } = captured;
  return { method, url, ...bodyOf(contentType, body) };
}

export function ourRequest(sent: Submission | undefined): Comparable {
  if (sent === undefined) return 'nothing';
  const { method, url } = sent;
  if (sent.method === 'GET') return { method, url, type: '', body: '' };
  return { method, url, ...bodyOf(sent.contentType, Buffer.from(sent.body)) };
}

function bodyOf(contentType: string, body: Uint8Array): { type: string; body: string | readonly Part[] } {
  if (!contentType.startsWith('multipart/')) return { type: contentType, body: Buffer.from(body).toString('latin1') };
  return { type: 'multipart/form-data', body: multipartParts(contentType, body) };
}
