import type { Form } from './control.ts';

/** The encodings that a form can be submitted in here. All labels of Latin-1 and ASCII mean windows-1252. */
export type Encoding = 'utf-8' | 'windows-1252';

/** https://encoding.spec.whatwg.org/#names-and-labels */
const UTF_8 = /^(utf-?8|unicode-1-1-utf-8|(x-)?unicode20utf8|unicode11utf8)$/;
/** UTF-16's output encoding is UTF-8. https://encoding.spec.whatwg.org/#get-an-output-encoding */
const UTF_16 = /^(utf-16([lb]e)?|(cs)?unicode|unicodef(eff|ffe)|(iso-10646-)?ucs-2)$/;
const LATIN_1 =
  /^(ansi_x3\.4-1968|(us-)?ascii|(x-)?cp1252|cp819|csisolatin1|ibm819|iso([-_]?8859-1|88591|_8859-1:1987|-ir-100)|l(atin)?1|windows-1252)$/;

/** The encoding with that label; undefined where it is unknown or not one of ours. */
export function encodingOf(label: string): Encoding | undefined {
  const name = label.trim().toLowerCase();
  if (UTF_8.test(name) || UTF_16.test(name)) return 'utf-8';
  return LATIN_1.test(name) ? 'windows-1252' : undefined;
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
