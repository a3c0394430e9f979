import { encodeUrlencoded } from '../../form/encode-urlencoded.ts';
import type { Entry } from '../../form/entry.ts';
import { constructEntryList } from '../../form/entry-list.ts';
import type { PageRequest } from '../exchange.ts';
import type { Filler } from '../fill-in.ts';

/** The entries that the robot sent last: as it answered the controls, else read from its request. */
export function sentEntries(given: Filler['given'], request: PageRequest): Entry[] {
  if (given !== undefined) return constructEntryList(given.form, given.answers, given.submitter);
  return sentText(given, request)
    .split('&')
    .flatMap((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
      return name === undefined || value === undefined ? [] : [{ name, value }];
    });
}

/** The same urlencoded, a file by its name; as it was sent, where it was sent so. */
export function sentText(given: Filler['given'], request: PageRequest): string {
  if (given !== undefined) return encodeUrlencoded(sentEntries(given, request), 'utf-8');
  return request.method === 'GET' ? request.url.slice(request.url.indexOf('?') + 1) : String(request.body);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}
