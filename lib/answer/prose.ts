import type { FewValues } from './question.ts';
import type { Random } from './random.ts';

const SUBJECTS =
  'The seminars|The lectures|The reading list|The staff|The building|The feedback|The timetable|The support'.split('|');
const VERBS = ['was', 'felt', 'seemed', 'turned out', 'has been'] as const;
const PLURALS: Readonly<Record<string, string>> = { was: 'were', 'has been': 'have been' };

const QUALITIES =
  'well organised|clear and helpful|better than last year|quite good|a bit rushed at times|mostly fine|really interesting'.split(
    '|',
  );
/** Every subject with every verb and quality, joined once: a draw costs more than a text. */
const SENTENCES = SUBJECTS.flatMap((subject) =>
  VERBS.flatMap((verb) => {
    const opening = `${subject} ${(subject.endsWith('s') ? PLURALS[verb] : undefined) ?? verb}`;
    return QUALITIES.map((quality) => `${opening} ${quality}.`);
  }),
);
const ENDINGS = 'That is all.|I would recommend it.|More examples would help.|Nothing else to add.'.split('|');
/** A few words without a full stop, as one types into a single line. */
export const PHRASES = prose(
  'more practical examples|group work|the weekly seminars|clearer deadlines|the library|friendly staff|earlier feedback'.split(
    '|',
  ),
);
/** One sentence or two, as one types into a larger box. */
export const COMMENTS = prose(
  SENTENCES.map((first, index) => {
    const seconds = index % 3 === 1 ? ENDINGS : SENTENCES;
    return index % 3 === 0 ? first : `${first} ${seconds[(index * 37 + 11) % seconds.length]}`;
  }),
);

/** Shared by all controls that ask for such, so that encoding them costs and keeps little. */
function prose(values: readonly string[]): Required<FewValues> {
  return { values, urlencoded: values.map((value) => value.replaceAll(' ', '+')) };
}

/** Whether each of them has an allowed length. */
export function areAllFitting({ values }: FewValues, least: number, most: number): boolean {
  return values.every(({ length }) => length >= least && length <= most);
}

/** Whole sentences, of about that many characters. */
export function sentences(random: Random, length: number): string {
  let text = sentence(random);
  while (text.length < length) text += ` ${random.chance(0.6) ? sentence(random) : random.pick(ENDINGS)}`;
  return text;
}

function sentence(random: Random): string {
  return random.pick(SENTENCES);
}

/**
 * A text cut or filled up so that its length lies within the bounds, with no space at either end, since servers strip
 * those before they count.
 */
export function fitted(text: string, least: number, most: number, random: Random): string {
  let fitting = text;
  while (fitting.length < least)
    fitting += ` ${least - fitting.length > 40 ? sentence(random) : random.pick(PHRASES.values)}`;
  if (fitting.length <= most) return fitting;
  const atWord = fitting.lastIndexOf(' ', most);
  const cut = atWord >= Math.max(least, most * 0.6) ? fitting.slice(0, atWord) : fitting.slice(0, most);
  const stripped = cut.trim();
  return stripped.length >= least ? stripped : stripped + 'e'.repeat(least - stripped.length);
}

/** A text with words added or cut off at its end, so that there are as many as that. */
export function counted(text: string, least: number, most: number, random: Random): string {
  let words = text.split(/\s+/);
  while (words.length < least) words = [...words, ...sentence(random).split(' ')];
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ').replace(/\W+$/, '')}.`;
}

/** A text with line breaks in place of spaces, so that each line has at most so many characters, or one word. */
export function inLines(text: string, width: number): string {
  let line = 0;
  return text.replace(/(\S+)(\s)?(?=(\S*))/g, (_, word: string, space: string | undefined, next: string) => {
    line += word.length + 1;
    if (space === undefined || (space !== '\n' && line + next.length <= width)) return word + (space ?? '');
    line = 0;
    return `${word}\n`;
  });
}
