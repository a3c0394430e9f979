import { resolveUrl } from '../../lib/html/resolve-url.ts';
import type { PageRequest, PageResponse, Send } from '../../lib/survey/exchange.ts';

export const ORIGIN = 'http://site.test';

/** A page, or a redirect, or something else than 200. */
export type Reply = string | { readonly to: string } | (Partial<PageResponse> & { readonly body: string });

/** What a site does with a request: `form` holds the fields of a urlencoded body or, for GET, of the query. */
export type Respond = (request: PageRequest, form: URLSearchParams, path: string, pageNumber: number) => Reply;

export interface SiteRun {
  readonly send: Send;
  /** Every request that was sent, redirects followed included. */
  readonly requests: PageRequest[];
}

/** A site in memory, for the robot's decisions; the real network has its own tests. */
export function site(respond: Respond): SiteRun {
  const requests: PageRequest[] = [];
  const send: Send = async (first, _referrer, pageNumber) => {
    let request = first;
    let isRedirected = false;
    for (let hop = 0; hop < 20; hop++) {
      requests.push(request);
      if (!URL.canParse(request.url)) return { ...NO_ANSWER, url: request.url };
      const { pathname, searchParams } = new URL(request.url);
      const form = request.method === 'POST' ? new URLSearchParams(bodyText(request)) : searchParams;
      const reply = respond(request, form, pathname, pageNumber);
      if (typeof reply === 'object' && 'to' in reply) {
        const url = resolveUrl(reply.to, request.url) ?? '';
        request = { method: 'GET', url };
        isRedirected = true;
        continue;
      }
      const page = { url: request.url, status: 200, contentType: 'text/html', encoding: 'utf-8' } as const;
      const fine = { ...page, isRedirected, fault: undefined, faultText: '' };
      return typeof reply === 'string' ? { ...fine, body: reply } : { ...fine, ...reply };
    }
    return {
      url: request.url,
      status: 302,
      contentType: '',
      encoding: 'utf-8',
      body: '',
      fault: undefined,
      faultText: '',
    };
  };
  return { send, requests };
}

/** As k6 answers a request whose URL it cannot parse. */
const NO_ANSWER: PageResponse = {
  ...{ url: '', status: 0, contentType: '', body: '', encoding: 'utf-8' },
  ...{ fault: 'connection', faultText: 'invalid URL' },
};

/** The body as text; empty for a GET. */
export function bodyText(request: PageRequest | undefined): string {
  return request?.method === 'POST' ? String(request.body) : '';
}
