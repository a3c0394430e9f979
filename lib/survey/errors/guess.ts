import { codeShown } from '../../answer/code-shown.ts';
import type { Lesson } from '../../answer/lesson.ts';
import { literally } from '../../answer/pattern-of-example.ts';
import { sumIn } from '../../answer/sum.ts';
import { isBox } from '../../answer/topic.ts';
import { asWords } from '../../answer/words-of.ts';
import type { Control } from '../../form/control.ts';
import { inEnglish } from './in-english.ts';
import { type ControlError, learn } from './learn.ts';
import { rules } from './rules.ts';

/**
 * What a line of text may want whose message says nothing that is understood: first what stands beside it and its figures may mean, whatever the
 * language, then the usual kinds of short answer, one a refusal.
 * @param known what was learned before, which did not help
 * @returns undefined where there is nothing to try, or nothing more
 */
export function guess({ control, message, hint }: ControlError, known: Lesson | undefined): Lesson | undefined {
  if (!/^(text|tel|search)$/.test(control.type) || isBox(control) || isShown(control)) return undefined;
  if ((known?.['unique'] ?? known?.['same'] ?? known?.['distinct']) !== undefined) return undefined;
  const count = Number(known?.['guess'] ?? -1) + 1;
  const figures = byFigures(inEnglish(message.toLowerCase()));
  const found = [...byExample(message), ...byHint(control, hint), ...figures, ...byLabel(control), ...USUAL][count];
  return found && { ...found, guess: String(count), ...(known?.['required'] === undefined ? {} : { required: '1' }) };
}

/** Whether the page itself shows its answer, another one each time. */
export function isShown(control: Control): boolean {
  return (sumIn(control.label) ?? codeShown(control)) !== undefined;
}

/** A word that is given as an example. */
function byExample(message: string): readonly Lesson[] {
  const [, word] =
    /\b(?:such as|e\.g\.,?|for example,?|for instance,?|like) ["'\u2018\u201c]?([A-Z][\w-]+)/.exec(message) ?? [];
  return word === undefined ? [] : [{ pattern: literally(word) }];
}

/** What is written beside the question, as if it were the message. */
function byHint(control: Control, hint: string): readonly Lesson[] {
  const { turn, required, same, type, ...lesson } = learn({ control, message: hint, hint: '' }, false, undefined) ?? {};
  return Object.keys(lesson).length > 0 ? [{ ...lesson, ...(type === undefined ? {} : { type }) }] : [];
}

/** What a message that named the question would say of it: "Invalid entry" of a phone asks for one. */
function byLabel({ label, name }: Control): readonly Lesson[] {
  const words = inEnglish(asWords(label || name));
  const row = rules().find(
    (rule) => rule.words.test(words) && rule.ways.every((way) => /^(?:pattern|type)=[^$]*$/.test(way)),
  );
  const pairsOf = (way: string) => way.split(';').map((pair) => pair.split(/=(.*)/).slice(0, 2));
  return (row?.ways ?? []).map((way) => Object.fromEntries(pairsOf(way)));
}

function byFigures(message: string): readonly Lesson[] {
  const [first, second] = (message.match(/\d+/g) ?? []).map(Number);
  if (first === undefined) return [];
  if (second === undefined) {
    const digits = first > 1 && first < 17 ? [{ pattern: `[1-9]\\d{${first - 1}}` }] : [];
    return [...digits, { type: 'number', min: '1', max: String(first) }, { minlength: String(Math.min(first, 500)) }];
  }
  const [least, most] = [Math.min(first, second), Math.max(first, second)];
  const letters = least > 0 && most < 200 ? [{ pattern: `[A-Za-z]{${least},${most}}` }] : [];
  const digits = least > 0 && most < 17 ? [{ pattern: `[1-9]\\d{${least - 1},${most - 1}}` }] : [];
  return [{ type: 'number', min: String(least), max: String(most) }, ...letters, ...digits];
}

const USUAL: readonly Lesson[] = [
  { pattern: '[1-9]' },
  { pattern: '[A-Z][a-z]{3,7}' },
  { type: 'date' },
  { type: 'date', format: 'DD.MM.YYYY' },
  { pattern: '[1-9]\\d{4}' },
  { type: 'email' },
];
