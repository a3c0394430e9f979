import { folded, type PageElement, saidText } from '../html/element.ts';

/** What a form asks in words. What else a page says may change without another question, as how many have answered. */
export interface AskedWords {
  /** From the last heading to the form. */
  readonly before: string;
  readonly inside: string;
}

export function askedWords(root: PageElement, form: PageElement): AskedWords {
  const words: string[] = [];
  collect(root, form, words);
  return { before: folded(words.join(' ')), inside: saidText(form) };
}

/** @returns whether the form was met */
function collect(element: PageElement, form: PageElement, words: string[]): boolean {
  if (element === form) return true;
  const isHeading = HEADING.test(element.name);
  if (isHeading) words.splice(0, words.length, saidText(element));
  if (isHeading || WITHOUT_WORDS.test(element.name)) return false;
  return element.children.some((child) => {
    if (typeof child !== 'string') return collect(child, form, words);
    words.push(child);
    return false;
  });
}

const HEADING = /^h[1-6]$/;
const WITHOUT_WORDS = /^(head|script|style|template|noscript|textarea)$/;
