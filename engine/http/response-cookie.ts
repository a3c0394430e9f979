/** A cookie that a response set, with k6's names. */
export interface ResponseCookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  http_only: boolean;
  secure: boolean;
  max_age: number;
  expires: number;
}

/** What Go's zero time is in Unix milliseconds as k6 computes it: the `expires` of a cookie without one. */
const noExpiry = -6795364578871.345;

/** The Set-Cookie headers of a response, by cookie name. */
export function responseCookies(headers: readonly string[]): Record<string, ResponseCookie[]> {
  const cookies: Record<string, ResponseCookie[]> = {};
  for (const header of headers) {
    const cookie = parseSetCookie(header);
    if (cookie === undefined) continue;
    cookies[cookie.name] ??= [];
    cookies[cookie.name]?.push(cookie);
  }
  return cookies;
}

function parseSetCookie(header: string): ResponseCookie | undefined {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  if (equals <= 0) return undefined;
  const cookie: ResponseCookie = {
    name: pair.slice(0, equals).trim(),
    value: pair.slice(equals + 1).replace(/^"(.*)"$/, '$1'),
    domain: '',
    path: '',
    http_only: false,
    secure: false,
    max_age: 0,
    expires: Math.trunc(noExpiry),
  };
  for (const attribute of attributes) {
    const [name = '', value = ''] = splitOnce(attribute);
    switch (name.toLowerCase()) {
      case 'domain':
        cookie.domain = value;
        break;
      case 'path':
        cookie.path = value;
        break;
      case 'httponly':
        cookie.http_only = true;
        break;
      case 'secure':
        cookie.secure = true;
        break;
      case 'max-age':
        cookie.max_age = Number(value) <= 0 ? -1 : Number(value);
        break;
      case 'expires':
        cookie.expires = Date.parse(value);
        break;
    }
  }
  return cookie;
}

function splitOnce(text: string): [string, string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}
