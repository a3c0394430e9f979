import type { ChosenFile } from './control.ts';

/** https://html.spec.whatwg.org/multipage/xhr.html#concept-formdata-entry */
export interface Entry {
  readonly name: string;
  readonly value: string | ChosenFile;
}

/** The text that stands for an entry's value where files can't go: the file's name. */
export function valueText(entry: Entry): string {
  return typeof entry.value === 'string' ? entry.value : entry.value.name;
}

/**
 * Every line break becomes CR LF.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#converting-to-a-list-of-name-value-pairs
 */
export function withCrlf(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/\r\n?|\n/g, '\r\n') : text;
}
