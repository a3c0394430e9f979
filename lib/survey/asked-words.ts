import { folded, type PageElement, saidText } from '../html/element.ts';

/**
 * What a form asks in words: all from the last heading before it to its end. What else a page says may change without another
 * question, as how many have answered.
 */
export function askedWords(root: PageElement, form: PageElement): string {
  const words: string[] = [];
  collect(root, form, words);
  return folded(words.join(' '));
}

/** @returns whether the form was met */
function collect(element: PageElement, form: PageElement, words: string[]): boolean {
  if (HEADING.test(element.name)) words.length = 0;
  if (element === form || HEADING.test(element.name)) words.push(saidText(element));
  if (element === form) return true;
  if (HEADING.test(element.name) || WITHOUT_WORDS.test(element.name)) return false;
  return element.children.some((child) => {
    if (typeof child !== 'string') return collect(child, form, words);
    words.push(child);
    return false;
  });
}

const HEADING = /^h[1-6]$/;
const WITHOUT_WORDS = /^(head|script|style|template|noscript|textarea)$/;
