import type { BuiltinMetrics } from '../metrics/builtin.ts';
import type { TagView } from '../metrics/tags.ts';
import type { HttpError } from './error-code.ts';
import { cleanUrl, type TargetUrl } from './target-url.ts';
import type { Timings } from './timings.ts';

/** One request on the wire, as the metrics see it. */
export interface MeasuredRequest {
  url: TargetUrl;
  method: string;
  status: number;
  error: HttpError | undefined;
  /** The connection answered, so the protocol is known. */
  tlsVersion: string;
  timings: Timings;
  /** undefined where the response callback is switched off. */
  isExpected: boolean | undefined;
  /** `name` by http.url`…`. */
  urlName: string | undefined;
  ownTags: Readonly<Record<string, string>> | undefined;
  baseTags: TagView;
}

/** Adds the samples that k6 adds for a request. */
export function addRequestSamples(
  metrics: BuiltinMetrics,
  request: MeasuredRequest,
  systemTags: ReadonlySet<string>,
): void {
  const tags = new RequestTags(request, systemTags);
  const { timings, isExpected } = request;
  metrics.httpReqs.add(1, tags);
  metrics.httpReqDuration.add(timings.duration, tags);
  metrics.httpReqBlocked.add(timings.blocked, tags);
  metrics.httpReqConnecting.add(timings.connecting, tags);
  metrics.httpReqTlsHandshaking.add(timings.tls_handshaking, tags);
  metrics.httpReqSending.add(timings.sending, tags);
  metrics.httpReqWaiting.add(timings.waiting, tags);
  metrics.httpReqReceiving.add(timings.receiving, tags);
  if (isExpected !== undefined) metrics.httpReqFailed.add(isExpected ? 0 : 1, tags);
}

/** k6's system tags of a request, computed only for the selectors that ask. */
class RequestTags implements TagView {
  readonly #request: MeasuredRequest;
  readonly #systemTags: ReadonlySet<string>;

  constructor(request: MeasuredRequest, systemTags: ReadonlySet<string>) {
    this.#request = request;
    this.#systemTags = systemTags;
  }

  get(name: string): string | undefined {
    const system = this.#systemTags.has(name) ? this.#system(name) : undefined;
    return system ?? this.#user(name);
  }

  #user(name: string): string | undefined {
    return this.#request.ownTags?.[name] ?? this.#request.baseTags.get(name);
  }

  #system(name: string): string | undefined {
    const { url, method, status, error, isExpected, urlName } = this.#request;
    switch (name) {
      case 'name':
      case 'url':
        return this.#user('name') ?? urlName ?? cleanUrl(url);
      case 'method':
        return method;
      case 'status':
        return String(error === undefined ? status : 0);
      case 'error':
        return error?.message;
      case 'error_code':
        return error !== undefined ? String(error.code) : status >= 400 ? String(1000 + status) : undefined;
      case 'proto':
        return error === undefined ? 'HTTP/1.1' : undefined;
      case 'tls_version':
        return this.#request.tlsVersion === '' ? undefined : this.#request.tlsVersion;
      case 'expected_response':
        return isExpected === undefined ? undefined : String(isExpected);
      default:
        return undefined;
    }
  }
}
