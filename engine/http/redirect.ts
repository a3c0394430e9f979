import type { PreparedRequest } from './prepare-request.ts';
import { parseTargetUrl, type TargetUrl } from './target-url.ts';

/** One request of a chain of redirects. */
export interface Hop {
  method: string;
  url: TargetUrl;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
}

const sensitive = ['Authorization', 'Www-Authenticate', 'Cookie2', 'Proxy-Authorization', 'Proxy-Authenticate'];
const describesBody = ['Content-Encoding', 'Content-Language', 'Content-Location', 'Content-Type'];

/**
 * The request that follows a redirect, as Go's net/http makes it: 301, 302 and 303 turn into GET without body, 307 and
 * 308 repeat the request; credentials do not go to another host.
 * @returns undefined where the response is not to be followed
 * @throws when the Location header is no URL
 * @see https://pkg.go.dev/net/http#Client.Do
 */
export function nextHop(
  hop: Hop,
  first: PreparedRequest,
  status: number,
  location: string | undefined,
): Hop | undefined {
  const repeats = status === 307 || status === 308;
  if (!repeats && status !== 301 && status !== 302 && status !== 303) return undefined;
  if (location === undefined || location === '') return undefined;
  const url = resolve(location, hop.url);
  const changesMethod = !repeats && hop.method !== 'GET' && hop.method !== 'HEAD';
  const headers = { ...hop.headers };
  if (!repeats) for (const name of describesBody) delete headers[name];
  if (!isSameHost(first.url.authority, url.authority)) for (const name of sensitive) delete headers[name];
  delete headers['Host'];
  if (!(hop.url.scheme === 'https' && url.scheme === 'http')) {
    const { credentials, text } = hop.url;
    headers['Referer'] = (credentials === '' ? text : text.replace(`${credentials}@`, '')).replace(/#.*$/s, '');
  }
  return {
    method: changesMethod ? 'GET' : hop.method,
    url,
    headers,
    body: repeats ? hop.body : undefined,
  };
}

function resolve(location: string, base: TargetUrl): TargetUrl {
  let url: TargetUrl | undefined;
  // A location with scheme is taken as it is; resolving the others is the URL Standard's work.
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) url = URL.canParse(location) ? parseTargetUrl(location) : undefined;
  else if (URL.canParse(location, base.text)) url = parseTargetUrl(new URL(location, base.text).href);
  if (url === undefined) throw new Error(`failed to parse Location header ${JSON.stringify(location)}`);
  return url;
}

/** Go keeps credentials for subdomains of the first host. */
function isSameHost(first: string, next: string): boolean {
  const [from, to] = [first, next].map((authority) => authority.replace(/:\d*$/, '').toLowerCase());
  return to === from || (to?.endsWith(`.${from}`) ?? false);
}
