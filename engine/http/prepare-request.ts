import { parseDuration } from '../duration.ts';
import { type TagView, userTags } from '../metrics/tags.ts';
import { encodeBody } from './body.ts';
import { compressBody } from './compression.ts';
import { CookieJar } from './cookie-jar.ts';
import { ExpectedStatuses } from './expected-statuses.ts';
import { canonicalHeader } from './headers.ts';
import type { HttpHost } from './http-host.ts';
import { parseTargetUrl, type TargetUrl } from './target-url.ts';

/** A request of a script, read and checked. */
export interface PreparedRequest {
  method: string;
  url: TargetUrl;
  urlName: string | undefined;
  /** By canonical name, without Cookie. */
  headers: Record<string, string>;
  /** The Cookie header that the script set itself. */
  ownCookieHeader: string;
  cookies: Record<string, { value: string; replace: boolean }> | undefined;
  jar: CookieJar | undefined;
  /** As the script gave it, before compression. */
  bodyText: string | Buffer | undefined;
  body: string | Buffer | undefined;
  timeoutMs: number;
  maxRedirects: number;
  isMaxRedirectsSet: boolean;
  responseType: 'text' | 'binary' | 'none';
  expected: ExpectedStatuses | undefined;
  throws: boolean;
  ownTags: Record<string, string> | undefined;
  baseTags: TagView;
}

/** A request that k6 answers with a failed response instead of sending it. */
export class RequestFault extends Error {
  readonly code: number;

  constructor(message: string, code = 0) {
    super(message);
    this.code = code;
  }
}

/** What http.url`…` makes. */
export class NamedUrl {
  readonly url: string;
  readonly name: string;

  constructor(url: string, name: string) {
    this.url = url;
    this.name = name;
  }
}

const defaultTimeoutMs = 60_000;
const supportedParams =
  'compression, cookies, headers, jar, redirects, responseCallback, responseType, tags, throw, timeout';
/** Go's net/http writes these itself. */
const writtenByTransport = new Set(['Content-Length', 'Transfer-Encoding', 'Trailer']);
const responseTypes = ['text', 'binary', 'none'] as const;

/**
 * Reads the arguments of http.request().
 * @throws RequestFault for what k6 answers with a failed response; Error for what this engine lacks
 * @see https://grafana.com/docs/k6/latest/javascript-api/k6-http/params/
 */
export function prepareRequest(
  host: HttpHost,
  defaults: { jar: CookieJar | undefined; expected: ExpectedStatuses | undefined },
  method: unknown,
  url: unknown,
  body: unknown,
  params: unknown,
): PreparedRequest {
  const { settings } = host;
  const target = readUrl(url);
  const request: PreparedRequest = {
    method: String(method),
    url: target,
    urlName: url instanceof NamedUrl ? url.name : undefined,
    headers: {},
    ownCookieHeader: '',
    cookies: undefined,
    jar: defaults.jar,
    bodyText: undefined,
    body: undefined,
    timeoutMs: defaultTimeoutMs,
    maxRedirects: settings.maxRedirects,
    isMaxRedirectsSet: settings.isMaxRedirectsSet,
    responseType: settings.discardResponseBodies ? 'none' : 'text',
    expected: defaults.expected,
    throws: settings.throw,
    ownTags: undefined,
    baseTags: host.tags,
  };
  let encoded: ReturnType<typeof encodeBody>;
  try {
    encoded = encodeBody(body, (message) => host.warn(message));
  } catch (error) {
    throw new RequestFault((error as Error).message);
  }
  if (encoded !== undefined) {
    request.bodyText = encoded.body;
    request.body = encoded.body;
    if (encoded.contentType !== undefined) request.headers['Content-Type'] = encoded.contentType;
  }
  request.headers['User-Agent'] = settings.userAgent;
  if (params !== undefined && params !== null) readParams(host, request, params as Record<string, unknown>);
  if (target.credentials !== '' && request.headers['Authorization'] === undefined) {
    const plain = decodeURIComponent(target.credentials);
    request.headers['Authorization'] =
      `Basic ${Buffer.from(plain.includes(':') ? plain : `${plain}:`).toString('base64')}`;
  }
  return request;
}

function readUrl(url: unknown): TargetUrl {
  const text = url instanceof NamedUrl ? url.url : url;
  if (typeof text !== 'string') throw new RequestFault(`invalid URL: '#${String(url)}'`, 1020);
  const target = parseTargetUrl(text);
  if (target === undefined) throw new RequestFault(`invalid URL: parse ${JSON.stringify(text)}`, 1020);
  return target;
}

function readParams(host: HttpHost, request: PreparedRequest, params: Record<string, unknown>): void {
  for (const key of Object.keys(params)) {
    const value = params[key];
    switch (key) {
      case 'headers':
        readHeaders(host, request, value);
        break;
      case 'cookies':
        request.cookies = readCookies(value);
        break;
      case 'jar':
        if (value instanceof CookieJar) request.jar = value;
        break;
      case 'tags':
        request.ownTags = orFault(() => userTags(value, 'invalid HTTP request metric tags: '));
        break;
      case 'timeout': {
        const timeoutMs = parseDuration(value);
        if (timeoutMs === undefined) {
          throw new RequestFault(`invalid timeout value: time: invalid duration ${JSON.stringify(value)}`);
        }
        request.timeoutMs = timeoutMs;
        break;
      }
      case 'redirects':
        request.maxRedirects = Math.trunc(Number(value)) || 0;
        request.isMaxRedirectsSet = true;
        break;
      case 'responseType': {
        const type = responseTypes.find((known) => known === value);
        if (type === undefined) throw new RequestFault(`${String(value)} does not belong to ResponseType values`);
        request.responseType = type;
        break;
      }
      case 'responseCallback':
        if (value !== undefined && value !== null && !(value instanceof ExpectedStatuses)) {
          throw new RequestFault('unsupported responseCallback');
        }
        request.expected = value ?? undefined;
        break;
      case 'throw':
        request.throws = Boolean(value);
        break;
      case 'compression':
        compress(request, String(value).trim());
        break;
      default:
        throw new Error(
          `The request parameter "${key}" is not supported by this engine. Supported: ${supportedParams}.`,
        );
    }
  }
}

function readHeaders(host: HttpHost, request: PreparedRequest, value: unknown): void {
  if (value === undefined || value === null) return;
  const headers = value as Record<string, unknown>;
  for (const key of Object.keys(headers)) {
    const text = String(headers[key]);
    const name = canonicalHeader(key);
    if (name === 'Cookie') request.ownCookieHeader = text;
    else if (!writtenByTransport.has(name)) request.headers[name] = text;
    else if (name === 'Content-Length') {
      const length = request.body === undefined ? 0 : Buffer.byteLength(request.body);
      if (Number(text) !== length) {
        host.warn(
          `The specified Content-Length header "${text}" in the ${request.method} request for ${request.url.text} ` +
            `doesn't match the actual request body length of ${length}, so it will be ignored!`,
        );
      }
    }
  }
}

function readCookies(value: unknown): PreparedRequest['cookies'] {
  if (value === undefined || value === null) return undefined;
  const cookies: NonNullable<PreparedRequest['cookies']> = {};
  for (const [name, cookie] of Object.entries(value)) {
    if (cookie === undefined || cookie === null) continue;
    if (typeof cookie === 'object')
      cookies[name] = { value: String(cookie.value ?? ''), replace: Boolean(cookie.replace) };
    else cookies[name] = { value: String(cookie), replace: false };
  }
  return cookies;
}

function compress(request: PreparedRequest, algorithms: string): void {
  if (algorithms === '' || request.body === undefined) return;
  const { body, encoding } = orFault(() => compressBody(Buffer.from(request.body ?? ''), algorithms));
  request.body = body;
  request.headers['Content-Encoding'] ??= encoding;
}

function orFault<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new RequestFault((error as Error).message);
  }
}
