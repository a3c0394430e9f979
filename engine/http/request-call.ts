import type { Operation } from '../vu/operations.ts';
import { decompressBody } from './compression.ts';
import { cookieHeader } from './cookie-header.ts';
import { errorOf, type HttpError, requestTimeout } from './error-code.ts';
import { Exchange } from './exchange.ts';
import { headerNamePattern, rawHeaderValues } from './headers.ts';
import type { HttpClient } from './http-client.ts';
import type { Lane } from './lane.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { type Hop, nextHop } from './redirect.ts';
import { Response, type SentRequest } from './response.ts';
import { noTimings, timingsOf } from './timings.ts';

const retriedMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const cancelled = new Error('interrupted');
const timedOut = new Error('request timeout');

/** A request of a script from its first byte to the response at the end of all redirects. */
export class RequestCall implements Operation {
  readonly #client: HttpClient;
  readonly #request: PreparedRequest;
  readonly #done: (result: Response | Error) => void;
  #hop: Hop;
  #redirects = 0;
  #firstCookieHeader = '';
  #exchange: Exchange | undefined;
  #lane: Lane | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isCancelled = false;

  constructor(client: HttpClient, request: PreparedRequest, done: (result: Response | Error) => void) {
    this.#client = client;
    this.#request = request;
    this.#done = done;
    this.#hop = { method: request.method, url: request.url, headers: request.headers, body: request.body };
  }

  start(): void {
    this.#timer = setTimeout(() => this.#exchange?.abort(timedOut), this.#request.timeoutMs);
    this.#dispatch(true);
  }

  /** Aborts it; nothing is measured or reported. */
  cancel(): void {
    this.#isCancelled = true;
    this.#exchange?.abort(cancelled);
    clearTimeout(this.#timer);
  }

  #dispatch(isFirst: boolean): void {
    const { url, method, body } = this.#hop;
    if (url.scheme !== 'http' && url.scheme !== 'https') {
      this.#finishUnsent(`unsupported protocol scheme ${JSON.stringify(url.scheme)}`);
      return;
    }
    if (url.authority === '') {
      this.#finishUnsent('http: no Host in request URL');
      return;
    }
    const headers: string[] = [];
    for (const name in this.#hop.headers) headers.push(name, this.#hop.headers[name] ?? '');
    const cookie = cookieHeader(this.#request, url.text, isFirst);
    if (cookie !== '') headers.push('Cookie', cookie);
    if (isFirst) this.#firstCookieHeader = cookie;
    const lane = this.#client.lane(`${url.scheme}://${url.authority}`);
    this.#lane = lane;
    const keepsBody = this.#request.responseType !== 'none';
    const exchange = new Exchange(keepsBody, () => lane.connection, this.#onExchange);
    this.#exchange = exchange;
    const reset = this.#client.host.settings.noConnectionReuse ? { reset: true } : {};
    const options = { path: url.target, method: method as 'GET', headers, body: body ?? null, ...reset };
    lane.whenReady(() => lane.client.dispatch(options, exchange));
  }

  readonly #onExchange = (exchange: Exchange): void => {
    const lane = this.#lane;
    lane?.release();
    if (this.#isCancelled) return;
    if (exchange.error !== undefined) {
      if (this.#mayRetry(exchange)) this.#dispatch(this.#redirects === 0);
      else this.#finish(exchange, this.#errorOf(exchange));
      return;
    }
    const { jar } = this.#request;
    if (jar !== undefined) {
      const setCookies = rawHeaderValues(exchange.rawHeaders, 'set-cookie');
      if (setCookies.length > 0) jar.store(setCookies, this.#hop.url.text);
    }
    if (exchange.status >= 300 && exchange.status < 400) {
      this.#redirect(exchange);
      return;
    }
    this.#finish(exchange, undefined);
  };

  #redirect(exchange: Exchange): void {
    let next: Hop | undefined;
    try {
      next = nextHop(this.#hop, this.#request, exchange.status, rawHeaderValues(exchange.rawHeaders, 'location')[0]);
    } catch (error) {
      this.#finish(exchange, { code: 1000, message: (error as Error).message });
      return;
    }
    if (next === undefined) {
      this.#finish(exchange, undefined);
      return;
    }
    if (this.#redirects + 1 > this.#request.maxRedirects) {
      if (!this.#request.isMaxRedirectsSet) {
        this.#client.host.warn(
          `Stopped after ${this.#redirects + 1} redirects and returned the redirection; pass { redirects: n }` +
            ' in request params or set global maxRedirects to silence this',
          { url: this.#request.url.text },
        );
      }
      this.#finish(exchange, undefined);
      return;
    }
    this.#measure(exchange, undefined);
    this.#redirects++;
    this.#hop = next;
    this.#dispatch(false);
  }

  /** As Go's transport: a connection that the server closed while it was idle is no failure of the next request. */
  #mayRetry(exchange: Exchange): boolean {
    if (exchange.error === timedOut || !exchange.isReused || exchange.firstByteAt !== 0) return false;
    const { code } = exchange.error as NodeJS.ErrnoException;
    if (code !== 'ECONNRESET' && code !== 'UND_ERR_SOCKET' && code !== 'EPIPE') return false;
    return retriedMethods.has(this.#hop.method) && this.#hop.body === undefined;
  }

  #errorOf(exchange: Exchange): HttpError {
    const { error, status } = exchange;
    if (error === timedOut) return requestTimeout;
    const { code, message } = error as NodeJS.ErrnoException;
    const isCutShort = status > 0 && (code === 'UND_ERR_SOCKET' || code === 'HPE_INVALID_EOF_STATE');
    if (isCutShort) return { code: 1000, message: 'unexpected EOF' };
    if (code === 'UND_ERR_INVALID_ARG') return { code: 1000, message: this.#invalidHeader() ?? message };
    return errorOf(error);
  }

  #invalidHeader(): string | undefined {
    for (const [name, value] of Object.entries(this.#hop.headers)) {
      if (!headerNamePattern.test(name)) return `net/http: invalid header field name ${JSON.stringify(name)}`;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      if (/[\x00-\x08\x0a-\x1f\x7f]/.test(value))
        return `net/http: invalid header field value for ${JSON.stringify(name)}`;
    }
    return undefined;
  }

  #measure(exchange: Exchange | undefined, error: HttpError | undefined) {
    const timings = exchange === undefined ? noTimings : timingsOf(exchange);
    const status = error === undefined ? (exchange?.status ?? 0) : 0;
    const { urlName, ownTags, baseTags, expected } = this.#request;
    this.#client.host.measured({
      url: this.#hop.url,
      method: this.#hop.method,
      status,
      error,
      tlsVersion: exchange?.connection?.tlsVersion ?? '',
      timings,
      isExpected: expected?.matches(status),
      urlName,
      ownTags,
      baseTags,
    });
    return timings;
  }

  #finishUnsent(message: string): void {
    this.#end(undefined, null, { code: 1000, message });
  }

  #finish(exchange: Exchange, error: HttpError | undefined): void {
    const { status, chunks } = exchange;
    const hasNoBody = this.#request.responseType === 'none' || status === 204 || status === 304;
    let body: Buffer | null = null;
    if (!hasNoBody && status > 0 && (error === undefined || chunks.length > 0)) {
      body = chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks);
      const encoding = rawHeaderValues(exchange.rawHeaders, 'content-encoding').join(',');
      if (encoding !== '' && body !== null && body.length > 0 && error === undefined) {
        const decoded = decompressBody(body, encoding);
        if (Buffer.isBuffer(decoded)) body = decoded;
        else {
          body = null;
          error = decoded;
        }
      }
    }
    this.#end(exchange, body, error);
  }

  #end(exchange: Exchange | undefined, body: Buffer | null, error: HttpError | undefined): void {
    clearTimeout(this.#timer);
    const timings = this.#measure(exchange, error);
    const { text } = this.#hop.url;
    if (error !== undefined) {
      const verb = this.#hop.method.charAt(0) + this.#hop.method.slice(1).toLowerCase();
      const detail = `${verb} ${JSON.stringify(text)}: ${error.detail ?? error.message}`;
      if (this.#request.throws) {
        this.#done(new Error(detail));
        return;
      }
      this.#client.host.warn('Request Failed', { error: detail });
    }
    const status = error === undefined ? (exchange?.status ?? 0) : 0;
    const connection = exchange?.connection;
    this.#done(
      new Response({
        url: text,
        status,
        statusMessage: exchange?.statusMessage ?? '',
        rawHeaders: status === 0 ? [] : (exchange?.rawHeaders ?? []),
        body,
        isBinary: this.#request.responseType === 'binary',
        error: error?.message ?? '',
        errorCode: error?.code ?? (status >= 400 ? 1000 + status : 0),
        remoteIp: connection?.remoteIp ?? '',
        remotePort: connection?.remotePort ?? 0,
        tlsVersion: connection?.tlsVersion ?? '',
        tlsCipherSuite: connection?.tlsCipherSuite ?? '',
        timings,
        sent: () => this.#sent(),
      }),
    );
  }

  #sent(): SentRequest {
    const { method, url, headers, bodyText } = this.#request;
    const sent: SentRequest = { method, url: url.text, headers: {}, body: bodyText?.toString() ?? '', cookies: {} };
    for (const [name, value] of Object.entries(headers)) sent.headers[name] = [value];
    if (this.#firstCookieHeader === '') return sent;
    sent.headers['Cookie'] = [this.#firstCookieHeader];
    for (const pair of this.#firstCookieHeader.split('; ')) {
      const equals = pair.indexOf('=');
      const name = pair.slice(0, equals);
      sent.cookies[name] ??= [];
      sent.cookies[name].push({ name, value: pair.slice(equals + 1), replace: false });
    }
    return sent;
  }
}
