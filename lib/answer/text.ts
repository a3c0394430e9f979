import { allowedLength } from '../form/constraint/allowed-length.ts';
import { typeMismatch } from '../form/constraint/type-mismatch.ts';
import type { Control, ControlType } from '../form/control.ts';
import { compileLeniently, type Pattern, patternOf, patternSource } from '../form/pattern/pattern-of.ts';
import { planLines } from './item-lines.ts';
import { drawFromPattern, isSlow } from './pattern.ts';
import { areAllFitting, COMMENTS, counted, fitted, inLines, PHRASES, sentences } from './prose.ts';
import { type DrawContext, type DrawValue, pickValue, valueAnswer } from './question.ts';
import type { Random } from './random.ts';
import { writerFor } from './text-by-topic.ts';
import type { Topic } from './topic.ts';
import { wordsAround } from './words-of.ts';

interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** Longer texts than this only where the page asks for them. */
const USUAL_MOST = 120;
/** Nobody types more than this into one control, whatever it asks for. */
const LONGEST = 100_000;
const TRIES = 8;

/** How to draw what is typed: text, search, tel, url, email, password, textarea. */
export function planText(control: Control, topic: Topic | undefined): DrawValue {
  const lengths = {
    least: allowedLength(control, 'minlength') ?? 0,
    most: allowedLength(control, 'maxlength') ?? Infinity,
  };
  // An empty value is not too short, and not an answer.
  const atLeastOne = { least: Math.max(1, lengths.least), most: lengths.most };
  if (atLeastOne.least > Math.min(atLeastOne.most, LONGEST)) return () => undefined;
  const source = patternSource(control);
  const pattern = patternOf(control) ?? (source === undefined ? undefined : compileLeniently(source));
  const write = ofWords(writerOf(control, topic, atLeastOne), control);
  const isFree = pattern === undefined && control.options.length === 0;
  if (isFree && control.type !== 'email' && control.type !== 'url') return write;
  // What a pattern is for, its expression seldom says in full.
  const isAbout =
    pattern?.tree === undefined || (!isSlow(pattern.tree) && (control.type !== 'text' || topic !== undefined));
  return (context) => firstAllowed(control, isAbout ? write : undefined, pattern, atLeastOne, context);
}

/** With as many words as were found to be wanted. */
function ofWords(write: DrawValue, { element: { attributes } }: Control): DrawValue {
  const { words, mostwords } = attributes;
  if (words === undefined && mostwords === undefined) return write;
  const [least, most] = [Number(words ?? 0), Number(mostwords ?? Infinity)];
  return (context) => {
    const text = write(context);
    return text === undefined ? undefined : counted(text, least, most, context.random);
  };
}

/** Each writer is made in a function of its own, so that it keeps no control alive. */
function writerOf(control: Control, topic: Topic | undefined, lengths: Lengths): DrawValue {
  const suggestions = control.options.flatMap(({ value }) => (value === '' ? [] : [value]));
  if (suggestions.length > 0) return pickValue({ values: suggestions });
  switch (control.type) {
    case 'textarea':
      return inOwnLines(
        eitherOf(planLines(control, topic, lengths.least, lengths.most), commentWriter(lengths)),
        control.element.attributes,
      );
    case 'password':
      return writerOfLength(password, lengths);
    case 'email':
      return writerOfLength(emailOf, lengths);
    case 'url':
      return writerOfLength(urlOf, lengths);
    default:
      return lineWriter(control.type, control.element.attributes['inputmode'], topic, wordsAround(control), lengths);
  }
}

/** Lines short enough for a box that sends breaks where it wraps them, so that it adds none. */
function inOwnLines(write: DrawValue, { wrap, cols }: Readonly<Record<string, string>>): DrawValue {
  if (wrap === undefined || !WRAPS_HARD.test(wrap)) return write;
  const width = Math.floor((Number.parseInt(cols ?? '', 10) || USUAL_COLUMNS) * 0.75);
  return (context) => {
    const text = write(context);
    return text === undefined ? undefined : inLines(text, width);
  };
}

/** The Standard has the first alone; browsers keep the words of old. */
const WRAPS_HARD = /^(hard|physical|on)$/i;

/** https://html.spec.whatwg.org/multipage/form-elements.html#attr-textarea-cols */
const USUAL_COLUMNS = 20;

function eitherOf(first: DrawValue | undefined, second: DrawValue): DrawValue {
  return first === undefined ? second : (context) => first(context) ?? second(context);
}

function commentWriter(lengths: Lengths): DrawValue {
  return areAllFitting(COMMENTS, lengths.least, lengths.most) ? pickValue(COMMENTS) : writerOfLength(longText, lengths);
}

function writerOfLength(write: (random: Random, lengths: Lengths) => string, lengths: Lengths) {
  return ({ random }: DrawContext) => write(random, lengths);
}

function lineWriter(
  type: ControlType,
  inputmode: string | undefined,
  topic: Topic | undefined,
  words: string,
  lengths: Lengths,
): DrawValue {
  const { least, most } = lengths;
  const write = writerFor(type) ?? (topic === undefined ? undefined : writerFor(topic));
  const isNumeric = /^(numeric|decimal)$/.test(inputmode ?? '');
  const isDigits = isNumeric || type === 'tel';
  if (write === undefined && !isDigits && areAllFitting(PHRASES, least, most)) return pickValue(PHRASES);
  return (context) => {
    const text = write?.(context, words) ?? (isNumeric ? String(context.random.integer(1, 99)) : undefined);
    if (text !== undefined && text.length >= least && text.length <= most) return text;
    if (isDigits) return digits(context.random, lengths);
    return fitted(text ?? context.random.pick(PHRASES.values), least, most, context.random);
  };
}

/** What the topic suggests where the constraints take it, else what the pattern is made of. */
function firstAllowed(
  control: Control,
  write: DrawValue | undefined,
  pattern: Pattern | undefined,
  lengths: Lengths,
  context: DrawContext,
): string | undefined {
  const { least, most } = lengths;
  const isAllowed = (text: string, isSure: boolean) =>
    text.length >= least &&
    text.length <= most &&
    (pattern === undefined || isSure || pattern.expression.test(text)) &&
    !typeMismatch(control, valueAnswer(text));
  for (let attempt = 0; write !== undefined && attempt < TRIES; attempt++) {
    const text = write(context);
    if (text !== undefined && isAllowed(text, false)) return text;
  }
  if (pattern?.tree === undefined) return undefined;
  const drawn = drawFromPattern(pattern.tree, isAllowed, lengths, context.random);
  const start = control.type === 'url' ? 'http://example.org/' : control.type === 'email' ? 'someone@' : undefined;
  if (drawn !== undefined || start === undefined || start.length >= most) return drawn;
  // The pattern may tell the end of an address alone.
  const isEnd = (text: string) => isAllowed(start + text, false);
  const end = drawFromPattern(pattern.tree, isEnd, { least: 1, most: most - start.length }, context.random);
  return end === undefined ? undefined : start + end;
}

function longText(random: Random, { least, most }: Lengths): string {
  const wanted = random.integer(least, Math.max(least, Math.min(most, USUAL_MOST)));
  return fitted(sentences(random, wanted), least, most, random);
}

function digits(random: Random, { least, most }: Lengths): string {
  const length = Math.min(most, Math.max(least, 2));
  let text = String(random.integer(1, 9));
  while (text.length < length) text += String(random.integer(0, 9));
  return text;
}

/** Letters of both cases, digits and signs, two or three of each, as most rules for passwords ask. */
function password(random: Random, { least, most }: Lengths): string {
  const length = Math.min(most, Math.max(least, 14));
  const draw = (characters: string) => characters.charAt(random.integer(0, characters.length - 1));
  const sure = [UPPER, LOWER, DIGIT, SIGN, DIGIT, UPPER, LOWER, SIGN, DIGIT].map(draw).slice(0, length);
  while (sure.length < length) sure.push(draw(UPPER + LOWER + DIGIT));
  return random.shuffle(sure).join('');
}

const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnopqrstuvwxyz';
const DIGIT = '23456789';
const SIGN = '!-_.+?';

/** An address at a domain that belongs to nobody, its local part as long as needed. */
function emailOf(random: Random, { least, most }: Lengths): string {
  const context: DrawContext = { random, today: 0 };
  const text = writerFor('email')?.(context, '') ?? '';
  if (text.length <= most && text.length >= least) return text;
  const domain = most >= 13 ? '@example.org' : most > 7 ? '@ex.org' : '@b';
  const local = Math.max(1, Math.max(least, Math.min(most, 16)) - domain.length);
  return letters(random, local) + domain;
}

function urlOf(random: Random, { least, most }: Lengths): string {
  const context: DrawContext = { random, today: 0 };
  const text = writerFor('url')?.(context, '') ?? '';
  if (text.length > most) return most >= 18 ? 'http://example.org' : most >= 8 ? 'http://a' : 'a:b';
  return text.length >= least ? text : `${text}/${letters(random, Math.max(0, least - text.length - 1))}`;
}

function letters(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += LOWER.charAt(random.integer(0, LOWER.length - 1));
  return text;
}
