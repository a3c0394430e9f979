import { asWords } from '../../answer/words-of.ts';
import type { Control } from '../../form/control.ts';
import type { Entry } from '../../form/entry.ts';

/**
 * A message without the answer that it repeats, and with the answers of other controls for their labels: "must be at least the
 * lowest price" tells a limit only with that price.
 */
export function withSentValues(
  message: string,
  about: Control,
  controls: readonly Control[],
  entries: readonly Entry[],
): string {
  const sentTo = ({ name }: Control) => {
    const value = entries.find((entry) => entry.name === name)?.value;
    return typeof value === 'string' ? value : '';
  };
  const own = sentTo(about);
  let text = own.length > 2 ? message.split(own).join(' ') : message;
  for (const control of controls) {
    const value = sentTo(control);
    if (control.name === about.name || !/^(-?\d+(\.\d+)?|\d{4}-\d\d-\d\d)$/.test(value)) continue;
    const said = shownIn(text, asWords(control.label), asWords(about.label));
    if (said !== undefined) text = text.replace(said, value).replace(LINKS, '');
  }
  return text;
}

const LINKS = /\b(?:the |your |number of |value of |date of )+(?=\d)/gi;

/** Where the text says the label, or two or more words of its beginning. */
function shownIn(text: string, label: string, ownLabel: string): RegExp | undefined {
  const words = label.replace(/[^\w ]/g, '').split(' ');
  for (let count = words.length; count > 0; count--) {
    const part = words.slice(0, count).join(' ');
    if (part.length < 4 || (count === 1 && words.length > 1)) return undefined;
    if (ownLabel.includes(part)) continue;
    // A label that begins the sentence is what it is about.
    const said = new RegExp(`(?<=\\w[^.]*\\W)${part.replace(/ /g, '\\s+')}\\b`, 'i');
    if (said.test(text)) return said;
  }
  return undefined;
}
