import type { Form } from './control.ts';

/** The encodings that a form can be submitted in here. All labels of Latin-1 and ASCII mean windows-1252. */
export type Encoding = 'utf-8' | 'windows-1252';

/** https://encoding.spec.whatwg.org/#names-and-labels */
const LABELS: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ...['unicode-1-1-utf-8', 'unicode11utf8', 'unicode20utf8', 'utf-8', 'utf8', 'x-unicode20utf8'].map(
    (label) => [label, 'utf-8'] as const,
  ),
  // UTF-16's output encoding is UTF-8. https://encoding.spec.whatwg.org/#get-an-output-encoding
  ...[
    'utf-16',
    'utf-16le',
    'utf-16be',
    'unicode',
    'ucs-2',
    'iso-10646-ucs-2',
    'csunicode',
    'unicodefeff',
    'unicodefffe',
  ].map((label) => [label, 'utf-8'] as const),
  ...(
    'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 ' +
    'iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252'
  )
    .split(' ')
    .map((label) => [label, 'windows-1252'] as const),
]);

/** The encoding with that label; undefined where it is unknown or not one of ours. */
export function encodingOf(label: string): Encoding | undefined {
  return LABELS.get(label.trim().toLowerCase());
}

/**
 * Picks an encoding for the form: the first that accept-charset names, else that of the page. The Standard knows no commas
 * in the list, and takes UTF-8 where it names none that is known; browsers do as here.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#picking-an-encoding-for-the-form
 */
export function pickEncoding(form: Form, pageEncoding: Encoding): Encoding {
  const accepted = form.element.attributes['accept-charset'] ?? '';
  for (const label of accepted.split(/[\t\n\f\r ,]+/)) {
    const encoding = encodingOf(label);
    if (encoding !== undefined) return encoding;
  }
  return pageEncoding;
}
