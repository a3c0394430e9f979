import { decodeBytes } from '../form/decode-text.ts';
import type { ByteEncoding } from '../form/upper-half.ts';
import { originOf } from '../html/resolve-url.ts';
import type { NetworkFault, PageRequest, PageResponse, Send } from './exchange.ts';
import { BYTE_ORDER_MARK, declaredEncoding, guessedEncoding, LOST } from './page-encoding.ts';
import { isPromiseLike } from './waiting.ts';

/** Origins and pages that are not in UTF-8: they are fetched as bytes, which costs more to turn into text. */
const otherEncodings = new Map<string, ByteEncoding>();

/** Paths may hold tokens. */
const MOST_PLACES = 500;

/** Redirects of one navigation. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export const MOST_REDIRECTS = 20;

/** What is used of k6's http module, or of another that is like it. It follows MOST_REDIRECTS and keeps cookies. */
export interface Http {
  request(
    method: string,
    url: string,
    body: string | ArrayBuffer | null,
    params: HttpParams,
  ): HttpResponse | PromiseLike<HttpResponse>;
}

/** https://grafana.com/docs/k6/latest/javascript-api/k6-http/params/ */
interface HttpParams {
  readonly headers: Record<string, string>;
  /** Milliseconds. */
  readonly timeout: number;
  readonly tags: Record<string, string>;
  /** Text unless told. */
  readonly responseType?: 'binary';
}

/** https://grafana.com/docs/k6/latest/javascript-api/k6-http/response/ */
interface HttpResponse {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string | ArrayBuffer | null;
  readonly error: string;
  readonly error_code: number;
}

/** A request as it is sent, but for its body. */
interface Asked {
  readonly url: string;
  readonly referrer: string | undefined;
  readonly contentType: string | undefined;
  /** With the mark, where it bears one. */
  readonly sentUrl: string;
  readonly params: HttpParams;
}

/**
 * Sends as a browser navigates. Written without async functions, since k6 answers at once (see waiting.ts).
 *
 * @param survey its name: with the page's number it is the request's name in the metrics, so that no URL is a series
 */
export function sendOverHttp(http: Http, survey: string, timeoutSeconds: number): Send {
  // Of each page the last, since nearly always the next user of the survey comes the same way.
  const lasts: Asked[] = [];
  const askedOf = (request: PageRequest, referrer: string | undefined, pageNumber: number): Asked => {
    const contentType = request.method === 'GET' ? undefined : request.contentType;
    const { url } = request;
    const last = lasts[pageNumber];
    if (last?.url === url && last.referrer === referrer && last.contentType === contentType) return last;
    const tags = { name: `${survey} page ${pageNumber}` };
    const params = { headers: headersOf(contentType, referrer), timeout: timeoutSeconds * 1000, tags };
    const asked = { url, referrer, contentType, sentUrl: urlOf(request), params };
    lasts[pageNumber] = asked;
    return asked;
  };
  const readBytes = (response: HttpResponse, asked: Asked, encoding: ByteEncoding) => {
    const bytes = new Uint8Array(response.body instanceof ArrayBuffer ? response.body : new ArrayBuffer(0));
    const contentType = response.headers['Content-Type'] ?? '';
    return toPageResponse(response, asked, contentType, decodeBytes(bytes, encoding), encoding);
  };
  const sendForBytes = (request: PageRequest, asked: Asked, encoding: ByteEncoding) => {
    const params = { ...asked.params, responseType: 'binary' } as const;
    const answered = http.request(request.method, asked.sentUrl, bodyOf(request), params);
    return isPromiseLike(answered)
      ? answered.then((response) => readBytes(response, asked, encoding))
      : readBytes(answered, asked, encoding);
  };
  const read = (response: HttpResponse, request: PageRequest, asked: Asked) => {
    const { body } = response;
    const text = typeof body === 'string' ? body : '';
    const contentType = response.headers['Content-Type'] ?? '';
    const declared = declaredEncoding(contentType, text);
    const encoding = declared ?? guessedEncoding(text);
    if (encoding === 'utf-8') return toPageResponse(response, asked, contentType, text, encoding);
    // A guess holds for that page alone.
    const place = declared === undefined ? withoutQuery(request.url) : originOf(request.url);
    if (otherEncodings.size < MOST_PLACES) otherEncodings.set(place, encoding);
    // k6 takes text for UTF-8. A page whose bytes are lost by that is fetched anew; a post can not be.
    const isLost = text.includes(LOST) && request.method === 'GET';
    return isLost
      ? sendForBytes(request, asked, encoding)
      : toPageResponse(response, asked, contentType, text, encoding);
  };
  return (request, referrer, pageNumber) => {
    const asked = askedOf(request, referrer, pageNumber);
    const known = otherEncodings.size === 0 ? undefined : knownEncoding(request.url);
    if (known !== undefined) return sendForBytes(request, asked, known);
    const answered = http.request(request.method, asked.sentUrl, bodyOf(request), asked.params);
    return isPromiseLike(answered)
      ? answered.then((response) => read(response, request, asked))
      : read(answered, request, asked);
  };
}

function knownEncoding(url: string): ByteEncoding | undefined {
  return otherEncodings.get(originOf(url)) ?? otherEncodings.get(withoutQuery(url));
}

function withoutQuery(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? url : url.slice(0, at);
}

/** A redirect loses it, even one to the same URL; no server gets to see it. https://www.rfc-editor.org/rfc/rfc9110#section-7.1 */
const MARK = '#_';

function urlOf({ method, url }: PageRequest): string {
  return method === 'GET' || url.includes('#') ? url : url + MARK;
}

function bodyOf(request: PageRequest): string | ArrayBuffer | null {
  if (request.method === 'GET') return null;
  return typeof request.body === 'string' ? request.body : exactBuffer(request.body);
}

function headersOf(contentType: string | undefined, referrer: string | undefined): Record<string, string> {
  if (referrer === undefined) return { Accept: ACCEPT };
  if (contentType === undefined) return { Accept: ACCEPT, Referer: referrer };
  return { Accept: ACCEPT, 'Content-Type': contentType, Referer: referrer, Origin: originOf(referrer) };
}

const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8';

function toPageResponse(
  response: HttpResponse,
  asked: Asked,
  contentType: string,
  text: string,
  encoding: PageResponse['encoding'],
): PageResponse {
  const { url, status, error_code } = response;
  // As where nothing led elsewhere: then all is known of it.
  const isAsSent = url === asked.sentUrl;
  const isMarked = isAsSent ? asked.url !== url : url.endsWith(MARK);
  const fault = error_code === 0 ? undefined : faultOf(error_code);
  return {
    url: isAsSent ? asked.url : isMarked ? url.slice(0, -MARK.length) : url,
    isRedirected: !isMarked,
    status,
    contentType,
    body: text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text,
    encoding,
    fault,
    faultText: fault === undefined ? '' : response.error,
  };
}

/** k6's numbers: https://grafana.com/docs/k6/latest/javascript-api/error-codes/ */
function faultOf(code: number): NetworkFault | undefined {
  const isHttpStatus = code >= 1400 && code < 1600;
  if (code === 0 || isHttpStatus) return undefined;
  return code === 1050 || code === 1211 ? 'timeout' : 'connection';
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
