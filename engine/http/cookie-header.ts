import { quoteCookieValue } from './cookie-jar.ts';
import type { PreparedRequest } from './prepare-request.ts';

/** The Cookie header of a request: the script's own header, its `cookies`, then those of the jar, as k6 joins them. */
export function cookieHeader(request: PreparedRequest, url: string, isFirst: boolean): string {
  const fromJar = request.jar?.headerFor(url) ?? '';
  // What nearly every request is: no cookies of its own.
  if (request.cookies === undefined && request.ownCookieHeader === '') return fromJar;
  const parts: string[] = [];
  if (isFirst && request.ownCookieHeader !== '') parts.push(request.ownCookieHeader);
  const own = request.cookies ?? {};
  for (const [name, { value }] of Object.entries(own)) parts.push(`${name}=${quoteCookieValue(value)}`);
  for (const pair of fromJar === '' ? [] : fromJar.split('; ')) {
    if (own[pair.slice(0, pair.indexOf('='))]?.replace !== true) parts.push(pair);
  }
  return parts.join('; ');
}
