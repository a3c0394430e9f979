import type { PageResponse } from './exchange.ts';
import type { Cause } from './outcome.ts';
import { USUAL_TYPE } from './page-encoding.ts';

/** Characters of a page that the robot reads: 5 MiB of ASCII. */
export const LARGEST_PAGE = 5 * 1024 * 1024;

export interface Failure {
  readonly cause: Cause;
  readonly detail: string;
}

/**
 * The cause and a line about it where an answer is no page to go on with; undefined where it is one.
 * @param wasSubmitted a form: it may come back with its errors
 */
export function failedResponse(response: PageResponse, wasSubmitted = false): Failure | undefined {
  const { status, url } = response;
  if (response.fault !== undefined) return { cause: response.fault, detail: `${url}: ${response.faultText}` };
  if (status >= 500) return { cause: 'http-5xx', detail: `${url} answered ${status}` };
  if (status === 401) return { cause: 'login-required', detail: `${url} answered 401` };
  if (status >= 400 && !(wasSubmitted && isRefusal(response)))
    return { cause: 'http-4xx', detail: `${url} answered ${status}` };
  if (status >= 300 && status < 400) return { cause: 'redirects', detail: `${url} still redirected (${status})` };
  if (!isHtml(response) && !(wasSubmitted && PLAIN.test(response.contentType)))
    return { cause: 'not-html', detail: `${url} is ${response.contentType || 'of no type'}` };
  if (response.body.length > LARGEST_PAGE) {
    return {
      cause: 'too-large',
      detail: `${url} has ${response.body.length} characters, at most ${LARGEST_PAGE} are read`,
    };
  }
  return undefined;
}

/** Many applications answer so with their form and its errors. https://www.rfc-editor.org/rfc/rfc9110#status.422 */
export function isRefusal({ status, body }: PageResponse): boolean {
  return (status === 422 || status === 400) && FORM.test(body);
}

const FORM = /<form\b/i;

/** Where the parser refused a page. */
export function tooDeep({ url }: PageResponse): Failure {
  return { cause: 'too-deep', detail: `${url} nests more elements than the parser reads` };
}

/** The simplest thanks: a line of text. */
const PLAIN = /^\s*text\/plain\b/i;

const HTML_TYPE = /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i;

function isHtml({ contentType, body }: PageResponse): boolean {
  if (contentType === USUAL_TYPE) return true;
  return contentType === '' ? /^\s*</.test(body) : HTML_TYPE.test(contentType);
}
