import { decodeWindows1252 } from '../form/decode-text.ts';
import type { Encoding } from '../form/encoding.ts';
import { originOf } from '../html/resolve-url.ts';
import type { NetworkFault, PageRequest, PageResponse, Send } from './exchange.ts';
import { BYTE_ORDER_MARK, pageEncoding } from './page-encoding.ts';

/** Redirects of one navigation. https://fetch.spec.whatwg.org/#http-redirect-fetch */
const MOST_REDIRECTS = 20;

/** Origins whose pages are not in UTF-8: they are fetched as bytes, which costs more to turn into text. */
const otherEncodings = new Map<string, Encoding>();

/** What is used of k6's http module, or of another that is like it. It follows redirects and keeps cookies. */
export interface Http {
  request(
    method: string,
    url: string,
    body: string | ArrayBuffer | null,
    params: HttpParams,
  ): HttpResponse | Promise<HttpResponse>;
}

/** https://grafana.com/docs/k6/latest/javascript-api/k6-http/params/ */
interface HttpParams {
  readonly headers: Record<string, string>;
  readonly redirects: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly tags: Record<string, string>;
  readonly responseType: 'text' | 'binary';
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

/**
 * Sends as a browser navigates.
 * @param survey its name: with the page's number it is the request's name in the metrics, so that no URL is a series
 */
export function sendOverHttp(http: Http, survey: string, timeoutSeconds: number): Send {
  return async (request) => {
    const params = {
      headers: headersOf(request),
      redirects: MOST_REDIRECTS,
      timeout: timeoutSeconds * 1000,
      tags: { name: `${survey} page ${request.pageNumber}` },
    };
    const body = request.body instanceof Uint8Array ? exactBuffer(request.body) : (request.body ?? null);
    const known = otherEncodings.size === 0 ? undefined : otherEncodings.get(originOf(request.url));
    if (known === undefined) {
      const response = await http.request(request.method, request.url, body, { ...params, responseType: 'text' });
      const text = typeof response.body === 'string' ? response.body : '';
      const encoding = pageEncoding(response.headers['Content-Type'] ?? '', text);
      if (encoding !== 'utf-8') otherEncodings.set(originOf(request.url), encoding);
      // k6 takes text for UTF-8. A page whose bytes are lost by that is fetched anew; a post can not be.
      const isLost = encoding !== 'utf-8' && text.includes('\ufffd');
      if (!isLost || request.method === 'POST') return toPageResponse(response, text, encoding);
    }
    const response = await http.request(request.method, request.url, body, { ...params, responseType: 'binary' });
    const bytes = new Uint8Array(response.body instanceof ArrayBuffer ? response.body : new ArrayBuffer(0));
    return toPageResponse(response, decodeWindows1252(bytes), known ?? 'windows-1252');
  };
}

function headersOf(request: PageRequest): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };
  if (request.contentType !== undefined) headers['Content-Type'] = request.contentType;
  if (request.referrer !== undefined) {
    headers['Referer'] = request.referrer;
    if (request.method === 'POST') headers['Origin'] = originOf(request.referrer);
  }
  return headers;
}

function toPageResponse(response: HttpResponse, text: string, encoding: Encoding): PageResponse {
  return {
    url: response.url,
    status: response.status,
    contentType: response.headers['Content-Type'] ?? '',
    body: text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text,
    encoding,
    fault: faultOf(response.error_code),
    faultText: response.error,
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
