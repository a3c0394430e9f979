import { asWords } from '../../answer/words-of.ts';
import type { Control } from '../../form/control.ts';
import { closest } from '../../html/element.ts';
import { isGrouped } from './question-map.ts';

/** The control whose label the message names; the longest, where it names several. */
export function labelled(message: string, asked: readonly Control[]): Control | undefined {
  const words = ` ${plain(message)} `;
  let best: Control | undefined;
  let length = 2;
  const number = /(?:\bquestion |\bfrage |\bvraag |\bpregunta |#)#?(\d+)\b/i.exec(message)?.[1];
  const numbered =
    number === undefined ? undefined : asked.find(({ label }) => label.match(/^\W*(\d+)\b/)?.[1] === number);
  if (numbered !== undefined) return numbered;
  for (const control of asked) {
    const { name } = control;
    const { legend } = control;
    // Two labels of one control stand one after the other.
    for (const said of [
      isGrouped(control) ? legend || control.label : control.label,
      name,
      ...control.label.split('*'),
    ]) {
      const label = plain(said);
      const isWhole = said === control.label || said === legend || said === name;
      const match = words.includes(` ${label} `) ? label.length - (isWhole ? 0 : 1) : beginning(label, words);
      if (match <= length) continue;
      best = control;
      length = match;
    }
  }
  return best && inRow(best, words, asked);
}

/** Of the questions in one row of a table, the one that has most words in common with the message. */
function inRow(found: Control, words: string, asked: readonly Control[]): Control {
  const row = isGrouped(found) ? undefined : closest(found.element, 'tr');
  if (row === undefined) return found;
  const common = ({ label }: Control) => wordsIn(label, words, 4).length;
  return asked
    .filter((other) => !isGrouped(other) && closest(other.element, 'tr') === row)
    .reduce((best, other) => (common(other) > common(best) ? other : best), found);
}

/** The words of a label, from a length on, that stand in a message. */
function wordsIn(label: string, words: string, least: number): readonly string[] {
  return plain(label)
    .split(' ')
    .filter((word) => word.length >= least && words.includes(` ${word} `));
}

/** The other lines in the row of a table that a message names by its head alone: what is said of the row is said of each. */
export function rowMates(control: Control, message: string, asked: readonly Control[]): readonly Control[] {
  const row = control.type === 'text' ? closest(control.element, 'tr') : undefined;
  if (row === undefined) return [];
  const words = ` ${plain(message)} `;
  const said = ({ label }: Control) => wordsIn(label, words, 3).join();
  const own = said(control);
  return asked.filter(
    (other) =>
      other !== control &&
      other.type === 'text' &&
      closest(other.element, 'tr') === row &&
      own !== '' &&
      said(other) === own,
  );
}

/** How much of a label's beginning a message begins with: "Height must be a number" is about "Height in cm". */
function beginning(label: string, words: string): number {
  const message = words.replace(
    /^ (?:(?:error|please|enter|select|choose|provide|the|your|a|an|der|die|das|den|bitte|le|la|les|el|los|las|il|lo|het|de|een|din|ditt) )*/,
    '',
  );
  const parts = label.split(' ');
  let text = '';
  while (parts.length > 0 && message.startsWith(`${text}${parts[0]} `)) text += `${parts.shift()} `;
  return text.length > 3 ? text.length / 2 : 0;
}

export function plain(text: string): string {
  return asWords(text.replace(/[^\w\s.\u00c0-\uffff-]+/g, ' '));
}
