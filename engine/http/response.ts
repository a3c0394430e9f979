import { parseHTML } from '../html/parse.ts';
import type { Selection } from '../html/selection.ts';
import { decodeText } from './decode-text.ts';
import { headerRecord, rawHeaderValues } from './headers.ts';
import { jsonPath } from './json-path.ts';
import { type ResponseCookie, responseCookies } from './response-cookie.ts';
import { noTimings, type Timings } from './timings.ts';

/** The request as the response shows it. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string[]>;
  body: string;
  cookies: Record<string, { name: string; value: string; replace: boolean }[]>;
}

export interface ResponseParts {
  url: string;
  status: number;
  statusMessage: string;
  rawHeaders: readonly Buffer[];
  body: Buffer | null;
  isBinary: boolean;
  error: string;
  errorCode: number;
  remoteIp: string;
  remotePort: number;
  tlsVersion: string;
  tlsCipherSuite: string;
  timings: Timings;
  sent: () => SentRequest | undefined;
}

const noOcsp = { produced_at: 0, this_update: 0, next_update: 0, revoked_at: 0, revocation_reason: '', status: '' };

/**
 * What a request gives a script. Headers, cookies and the text of the body are made when they are read.
 * @see https://grafana.com/docs/k6/latest/javascript-api/k6-http/response/
 */
export class Response {
  readonly url: string;
  readonly status: number;
  readonly error: string;
  readonly error_code: number;
  readonly remote_ip: string;
  readonly remote_port: number;
  readonly tls_version: string;
  readonly tls_cipher_suite: string;
  readonly timings: Timings;
  readonly #parts: ResponseParts;
  #headers: Record<string, string> | undefined;
  #cookies: Record<string, ResponseCookie[]> | undefined;
  #body: string | ArrayBuffer | null | undefined;
  #request: SentRequest | undefined;
  #json: unknown;

  constructor(parts: ResponseParts) {
    this.#parts = parts;
    this.url = parts.url;
    this.status = parts.status;
    this.error = parts.error;
    this.error_code = parts.errorCode;
    this.remote_ip = parts.remoteIp;
    this.remote_port = parts.remotePort;
    this.tls_version = parts.tlsVersion;
    this.tls_cipher_suite = parts.tlsCipherSuite;
    this.timings = parts.timings;
  }

  get status_text(): string {
    return this.status === 0 ? '' : `${this.status} ${this.#parts.statusMessage}`;
  }

  get proto(): string {
    return this.status === 0 ? '' : 'HTTP/1.1';
  }

  get ocsp() {
    return { ...noOcsp };
  }

  get headers(): Record<string, string> {
    this.#headers ??= headerRecord(this.#parts.rawHeaders);
    return this.#headers;
  }

  get cookies(): Record<string, ResponseCookie[]> {
    this.#cookies ??= responseCookies(rawHeaderValues(this.#parts.rawHeaders, 'set-cookie'));
    return this.#cookies;
  }

  get body(): string | ArrayBuffer | null {
    if (this.#body === undefined) {
      const { body, isBinary } = this.#parts;
      if (body === null) this.#body = null;
      else this.#body = isBinary ? new Uint8Array(body).buffer : decodeText(body);
    }
    return this.#body;
  }

  get request(): SentRequest | undefined {
    this.#request ??= this.#parts.sent();
    return this.#request;
  }

  html(selector?: string): Selection {
    const text = this.#text('HTML');
    const document = parseHTML(text, this.url);
    return selector === undefined ? document : document.find(selector);
  }

  json(selector?: string): unknown {
    const text = this.#text('JSON');
    if (selector !== undefined) {
      try {
        return jsonPath(JSON.parse(text), selector);
      } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
      }
    }
    if (this.#json === undefined) {
      try {
        this.#json = JSON.parse(text);
      } catch (error) {
        throw new Error(`cannot parse json due to an error: ${(error as Error).message}`);
      }
    }
    return this.#json;
  }

  submitForm(): never {
    throw new Error(
      'response.submitForm() is not supported by this engine: it is no browser’s; build the request with http.post()',
    );
  }

  clickLink(): never {
    throw new Error(
      'response.clickLink() is not supported by this engine: read the href with response.html() and use http.get()',
    );
  }

  toJSON(): object {
    const { remote_ip, remote_port, url, status, status_text, proto, headers, cookies, body, timings } = this;
    const { tls_version, tls_cipher_suite, ocsp, error, error_code, request } = this;
    return {
      ...{ remote_ip, remote_port, url, status, status_text, proto, headers, cookies, body, timings },
      ...{ tls_version, tls_cipher_suite, ocsp, error, error_code, request },
    };
  }

  #text(kind: string): string {
    const { body } = this.#parts;
    if (body === null) {
      throw new Error(
        `the body is null so we can't transform it to ${kind} - this likely was because of a request error getting the response`,
      );
    }
    return typeof this.#body === 'string' ? this.#body : decodeText(body);
  }
}

// A promise that resolves with a response looks for this; finding it at once is cheaper than searching.
Object.defineProperty(Response.prototype, 'then', { value: undefined });

/** The response that k6 gives for a request which it could not even build. */
export function unsentResponse(message: string, code: number): Response {
  return new Response({
    ...{ url: '', status: 0, statusMessage: '', rawHeaders: [], body: Buffer.alloc(0), isBinary: false },
    ...{ error: message, errorCode: code, remoteIp: '', remotePort: 0, tlsVersion: '', tlsCipherSuite: '' },
    timings: noTimings,
    sent: () => undefined,
  });
}
