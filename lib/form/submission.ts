import { resolveUrl } from '../html/resolve-url.ts';
import type { Answers, Control, Form } from './control.ts';
import { isSubmitButton } from './default-button.ts';
import { encodeMultipart, multipartText } from './encode-multipart.ts';
import { encodeTextPlain } from './encode-text-plain.ts';
import { encodeUrlencoded, urlencodedText } from './encode-urlencoded.ts';
import { type Encoding, pickEncoding } from './encoding.ts';
import { constructEntryList } from './entry-list.ts';

export interface SubmittingPage {
  readonly url: string;
  /** The page's URL, or what its base element makes of it. */
  readonly baseUrl: string;
  readonly encoding: Encoding;
}

/** The request that a browser sends for a form. */
export type Submission =
  | { readonly method: 'GET'; readonly url: string }
  | {
      readonly method: 'POST';
      readonly url: string;
      readonly contentType: string;
      /** Text stands for its bytes in UTF-8. */
      readonly body: string | Uint8Array;
    };

/**
 * @param boundary for multipart/form-data, without the leading hyphens; must occur in no answer
 * @returns undefined where the form sends nothing over HTTP: method=dialog, an action such as mailto:
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
 */
export function submission(
  form: Form,
  submitter: Control | undefined,
  answers: Answers,
  page: SubmittingPage,
  boundary: string,
): Submission | undefined {
  const method = submissionMethod(form, submitter);
  const url = actionUrl(form, submitter, page);
  if (method === 'dialog' || url === undefined) return undefined;
  const encoding = pickEncoding(form, page.encoding);
  const entries = constructEntryList(form, answers, submitter, encoding);
  if (method === 'get') {
    const queryAt = url.indexOf('?');
    const query = encodeUrlencoded(entries, encoding);
    return { method: 'GET', url: `${queryAt === -1 ? url : url.slice(0, queryAt)}?${query}` };
  }
  switch (enctype(form, submitter)) {
    case 'multipart/form-data': {
      const contentType = `multipart/form-data; boundary=${boundary}`;
      const text = encoding === 'utf-8' ? multipartText(entries, boundary) : undefined;
      return { method: 'POST', url, contentType, body: text ?? encodeMultipart(entries, boundary, encoding) };
    }
    case 'text/plain':
      return { method: 'POST', url, contentType: 'text/plain', body: encodeTextPlain(entries, encoding) };
    default: {
      const body = encodeUrlencoded(entries, encoding);
      return { method: 'POST', url, contentType: 'application/x-www-form-urlencoded', body };
    }
  }
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fs-method */
function submissionMethod(form: Form, submitter: Control | undefined): 'get' | 'post' | 'dialog' {
  const method = submitterAttribute(submitter, 'formmethod') ?? form.element.attributes['method'];
  const name = method?.toLowerCase();
  return name === 'post' || name === 'dialog' ? name : 'get';
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fs-novalidate */
export function skipsValidation(form: Form, submitter: Control | undefined): boolean {
  return (
    submitterAttribute(submitter, 'formnovalidate') !== undefined || form.element.attributes['novalidate'] !== undefined
  );
}

/** An empty action is the page itself, whatever its base. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fs-action */
function actionUrl(form: Form, submitter: Control | undefined, page: SubmittingPage): string | undefined {
  const action = submitterAttribute(submitter, 'formaction') ?? form.element.attributes['action'] ?? '';
  return action === '' ? resolveUrl(page.url, page.url) : resolveUrl(queryEncoded(action, page), page.baseUrl);
}

/** The query of a URL is written in the encoding of its page. https://url.spec.whatwg.org/#query-state */
function queryEncoded(url: string, { encoding }: SubmittingPage): string {
  if (encoding === 'utf-8') return url;
  const encoded = (text: string) => text.replace(/[^\0-\x7f]+/g, (beyond) => urlencodedText(beyond, encoding));
  return url.replace(/\?[^#]*/, encoded);
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fs-enctype */
function enctype(form: Form, submitter: Control | undefined): string {
  return (submitterAttribute(submitter, 'formenctype') ?? form.element.attributes['enctype'] ?? '').toLowerCase();
}

function submitterAttribute(submitter: Control | undefined, name: string): string | undefined {
  return submitter === undefined || !isSubmitButton(submitter) ? undefined : submitter.element.attributes[name];
}
