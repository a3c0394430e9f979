import { entriesIn } from '../../form/decode-urlencoded.ts';
import { encodeUrlencoded } from '../../form/encode-urlencoded.ts';
import type { Encoding } from '../../form/encoding.ts';
import { type Entry, withCrlf } from '../../form/entry.ts';
import { constructEntryList } from '../../form/entry-list.ts';
import type { PageRequest } from '../exchange.ts';
import type { Filler } from '../fill-in.ts';

/**
 * The entries that the robot sent last, as it answered the controls, else read from its request; line breaks are CR LF, as they
 * were sent.
 * @param encoding of the page
 */
export function sentEntries(given: Filler['given'], request: PageRequest, encoding: Encoding): Entry[] {
  if (given !== undefined) return entriesOf(given, encoding);
  return entriesIn(urlencodedIn(request), encoding).map(([name, value]) => ({ name, value }));
}

/** The entries of answered controls. */
export function entriesOf({ form, answers, submitter }: NonNullable<Filler['given']>, encoding: Encoding): Entry[] {
  return constructEntryList(form, answers, submitter, encoding).map(({ name, value }) => ({
    name: withCrlf(name),
    value: typeof value === 'string' ? withCrlf(value) : value,
  }));
}

/** The same urlencoded in UTF-8, a file by its name. */
export function sentText(given: Filler['given'], request: PageRequest, encoding: Encoding): string {
  if (given === undefined && encoding === 'utf-8') return urlencodedIn(request);
  return encodeUrlencoded(sentEntries(given, request, encoding), 'utf-8');
}

function urlencodedIn(request: PageRequest): string {
  return request.method === 'GET' ? request.url.slice(request.url.indexOf('?') + 1) : String(request.body);
}
