import type { Control } from '../form/control.ts';
import { asWords } from './words-of.ts';

const REPEATS = /\b(confirm|confirmation|repeat|retype|re ?type|re ?enter|again|verify|verification|second time)\b/;
const TYPED = new Set(['text', 'email', 'password', 'tel', 'url', 'number', 'search']);
const NEIGHBOURS = new Set(['password', 'email', 'tel']);

/** How many controls back the one that is repeated may stand. */
const FARTHEST = 8;
/** Longer labels are questions, and "again" in one asks for no repeat. */
const LONGEST_LABEL = 50;

interface Asked {
  readonly control: Control;
  readonly name: string;
  readonly label: string;
}

/** The controls that ask for what an earlier one of the same type already asked, each with that one. */
export function confirmPartners(controls: readonly Control[]): Map<Control, Control> {
  const partners = new Map<Control, Control>();
  const typed = controls.filter(({ type }) => TYPED.has(type)).map(asked);
  typed.forEach((one, index) => {
    const partner = partnerOf(one, typed.slice(Math.max(0, index - FARTHEST), index), partners);
    if (partner !== undefined) partners.set(one.control, partner);
  });
  return partners;
}

function asked(control: Control): Asked {
  const label = control.label.length > LONGEST_LABEL || control.label.endsWith('?') ? '' : asWords(control.label);
  return { control, name: asWords(control.name), label };
}

function partnerOf(
  { control, name, label }: Asked,
  earlier: readonly Asked[],
  partners: ReadonlyMap<Control, Control>,
): Control | undefined {
  const isRepeat = REPEATS.test(name) || REPEATS.test(label);
  // "address2" is a second line, but "email2" the same again.
  const isSecond = /\b(e ?mail|password|passwd|pwd) ?2$/.test(name);
  if (!isRepeat && !isSecond) return undefined;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index];
    if (other === undefined || other.control.type !== control.type || partners.has(other.control)) continue;
    if (isSame(other.name, name) || (isRepeat && isSame(other.label, label))) return other.control;
    // Two passwords or addresses in a row, the second to confirm, however they are called.
    if (isRepeat && NEIGHBOURS.has(control.type) && index === earlier.length - 1) return other.control;
  }
  return undefined;
}

/** Whether two names are one but for the words that ask to repeat it and a number. */
function isSame(one: string, other: string): boolean {
  const bare = bareOf(one);
  return bare !== '' && bare === bareOf(other);
}

const ALL_REPEATS = new RegExp(REPEATS.source, 'g');

function bareOf(words: string): string {
  return words
    .replace(ALL_REPEATS, '')
    .replace(/ ?[12]$/, '')
    .replace(/\b(please|your|the|a|an|enter|address|to|it|this)\b|[^a-z\d ]/g, '')
    .replace(/ /g, '');
}
