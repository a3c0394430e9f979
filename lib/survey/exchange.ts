import type { Encoding } from '../form/encoding.ts';
import type { Submission } from '../form/submission.ts';

/** What the robot asks of the network. Redirects are followed and cookies kept by whoever sends it. */
export type PageRequest = Submission;

export interface PageResponse {
  /** Of the last hop. */
  readonly url: string;
  /** 0 where no answer came. */
  readonly status: number;
  /** Content-Type as sent; the empty string without one. */
  readonly contentType: string;
  readonly body: string;
  /** What the page was encoded in; forms are sent back in the same. */
  readonly encoding: Encoding;
  /** Whether the answer to a form was to go elsewhere, as applications do with what they accept; undefined where unknown. */
  readonly isRedirected?: boolean | undefined;
  readonly fault: NetworkFault | undefined;
  /** The sender's own words about the fault, for the log. */
  readonly faultText: string;
}

/** Why no answer came. */
export type NetworkFault = 'timeout' | 'connection';

/**
 * @param referrer URL of the page that it is sent from, as a browser's Referer; undefined for the first
 * @param pageNumber 1 for the survey's first page, and so on: with the survey's name it is the request's in the metrics
 */
export type Send = (
  request: PageRequest,
  referrer: string | undefined,
  pageNumber: number,
) => PageResponse | PromiseLike<PageResponse>;
