import type { Control } from '../form/control.ts';
import { rootOf, visibleText } from '../html/element.ts';
import { asWords } from './words-of.ts';

/**
 * The code that a page shows for its reader to type: "Enter the access code OAK-2026 from your letter". Undefined for a control that
 * asks for none, and on a page that shows none.
 */
export function codeShown({ type, name, label, element }: Control): string | undefined {
  const word = /^(text|search)$/.test(type) ? WORD.exec(label)?.[1] : undefined;
  if (word !== undefined) return word;
  if (!/^(text|tel|number|search)$/.test(type) || !ASKS.test(asWords(label || name))) return undefined;
  const found = SHOWS.exec(visibleText(rootOf(element))) ?? [];
  return found.slice(1).find((code) => code !== undefined && /\d|^[A-Z-]+$/.test(code));
}

/** "Please type the word 'blue'", which robots are thought not to read. */
const WORD =
  /\b(?:type|enter|write|copy|repeat)\b (?:in )?(?:exactly )?the (?:following )?(?:words?|text|phrase|letters|characters):? ["'\u2018\u201c]([^"'\u2019\u201d]{2,40})["'\u2019\u201d]/i;

/** Of a place, a country or goods one gives one's own. */
const ASKS =
  /^(?!.*\b(?:post(?:al)?|zip|country|area|dial\w*|calling|sort|course|project|product|discount|promo\w*)\b).*\b(?:code|pin|token|captcha)\b/;

const CODE = '["\'\u201c\u2018(]?([A-Za-z\\d]+(?:-[A-Za-z\\d]+)*)\\b';
const SHOWS = new RegExp(
  `\\b(?:[Ee]nter|[Tt]ype|[Cc]opy|[Uu]se|[Rr]epeat)\\b[^.?!]{0,50}?\\b(?:code|pin|PIN|token)\\b:? (?!from|that|which|we|you|in|on|below|above)${CODE}` +
    `|\\b(?:code|pin|PIN|token)(?: is)?:? ${CODE}[^.?!]{0,60}\\b(?:enter|type|copy|repeat) it\\b`,
);
