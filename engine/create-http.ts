import { HttpClient } from './http/http-client.ts';
import type { HttpHost, HttpSettings } from './http/http-host.ts';
import type { Response } from './http/response.ts';
import { noTags } from './metrics/tags.ts';
import { engineVersion } from './run/version.ts';
import { Operations } from './vu/operations.ts';

export { parseHTML } from './html/parse.ts';
export type { Response } from './http/response.ts';

/** k6's http for a program of this project: the same requests as in a run, without VU, metrics and options. */
export interface Http {
  /** As http.request() of k6: failures are responses with status 0, error and error_code. */
  request(method: string, url: string, body?: unknown, params?: unknown): Promise<Response>;
  /** Closes the connections; the process can end then. */
  close(): Promise<void>;
}

const defaults: HttpSettings = {
  batch: 20,
  batchPerHost: 6,
  discardResponseBodies: false,
  insecureSkipTLSVerify: false,
  isMaxRedirectsSet: false,
  maxRedirects: 10,
  noConnectionReuse: false,
  noCookiesReset: true,
  noVUConnectionReuse: false,
  throw: false,
  userAgent: `k6-survey/${engineVersion}`,
};

/** One respondent's connections and cookies. `warn` hears what k6 would log. */
export function createHttp(settings: Partial<HttpSettings> = {}, warn: HttpHost['warn'] = () => {}): Http {
  const host: HttpHost = { settings: { ...defaults, ...settings }, tags: noTags, warn, measured: () => {} };
  const client = new HttpClient(host, new Operations());
  return {
    request: (method, url, body, params) => client.request(method, url, body, params),
    close: () => client.close(),
  };
}
