import type { TagView } from '../metrics/tags.ts';
import type { Options } from '../options/options.ts';
import type { MeasuredRequest } from './request-metrics.ts';

export type HttpSettings = Pick<
  Options,
  | 'discardResponseBodies'
  | 'insecureSkipTLSVerify'
  | 'maxRedirects'
  | 'isMaxRedirectsSet'
  | 'noConnectionReuse'
  | 'noCookiesReset'
  | 'noVUConnectionReuse'
  | 'throw'
  | 'userAgent'
  | 'batch'
  | 'batchPerHost'
>;

/** What an HTTP client needs of whoever it sends for: a VU, or a program that runs the robot in its own process. */
export interface HttpHost {
  readonly settings: HttpSettings;
  readonly tags: TagView;
  warn(message: string, fields?: Record<string, string>): void;
  /** Called for each request on the wire, redirects included. */
  measured(request: MeasuredRequest): void;
}
