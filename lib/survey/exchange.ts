import type { Encoding } from '../form/encoding.ts';

/** What the robot asks of the network. Redirects are followed and cookies kept by whoever sends it. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Content-Type of the body; undefined without one. */
  readonly contentType: string | undefined;
  readonly body: string | Uint8Array | undefined;
  /** URL of the page that it is sent from, as a browser's Referer; undefined for the first. */
  readonly referrer: string | undefined;
  /** 1 for the survey's first page, and so on: with the survey's name it makes the request's name in the metrics. */
  readonly pageNumber: number;
}

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
  readonly fault: NetworkFault | undefined;
  /** The sender's own words about the fault, for the log. */
  readonly faultText: string;
}

/** Why no answer came. */
export type NetworkFault = 'timeout' | 'connection';

export type Send = (request: PageRequest) => Promise<PageResponse>;
