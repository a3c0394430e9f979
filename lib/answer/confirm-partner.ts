import type { Control } from '../form/control.ts';
import { asWords } from './words-of.ts';

const REPEATS = /\b(confirm|confirmation|repeat|retype|re ?type|re ?enter|again|verify|verification|second time)\b/;
const NEIGHBOURS = new Set(['password', 'email', 'tel']);
const TYPED = new Set(['text', 'email', 'password', 'tel', 'url', 'number', 'search']);

/** How many controls back the one that is repeated may stand. */
const FARTHEST = 8;

/** The controls that ask for what an earlier one of the same type already asked, each with that one. */
export function confirmPartners(controls: readonly Control[]): Map<Control, Control> {
  const partners = new Map<Control, Control>();
  const typed = controls.filter(({ type }) => TYPED.has(type));
  typed.forEach((control, index) => {
    const partner = partnerOf(control, typed.slice(Math.max(0, index - FARTHEST), index), partners);
    if (partner !== undefined) partners.set(control, partner);
  });
  return partners;
}

function partnerOf(
  control: Control,
  earlier: readonly Control[],
  partners: ReadonlyMap<Control, Control>,
): Control | undefined {
  const [name, label] = [asWords(control.name), asWords(control.label)];
  const isRepeat = REPEATS.test(name) || REPEATS.test(label);
  // "address2" is a second line, but "email2" the same again.
  const isSecond = /\b(e ?mail|password|passwd|pwd) ?2$/.test(name);
  if (!isRepeat && !isSecond) return undefined;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index];
    if (other === undefined || other.type !== control.type || partners.has(other)) continue;
    if (isSame(asWords(other.name), name) || (isRepeat && isSame(asWords(other.label), label))) return other;
    // Two passwords or addresses in a row, the second to confirm, however they are called.
    if (isRepeat && NEIGHBOURS.has(control.type) && index === earlier.length - 1) return other;
  }
  return undefined;
}

/** Whether two names are one but for the words that ask to repeat it and a number. */
function isSame(one: string, other: string): boolean {
  const bare = bareOf(one);
  return bare !== '' && bare === bareOf(other);
}

function bareOf(words: string): string {
  return words
    .replace(new RegExp(REPEATS.source, 'g'), '')
    .replace(/ ?[12]$/, '')
    .replace(/\b(please|your|the|a|an|enter|address|to|it|this)\b|[^a-z\d ]/g, '')
    .replace(/ /g, '');
}
