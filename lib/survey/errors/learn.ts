import type { Lesson } from '../../answer/lesson.ts';
import { numberOf, TWO_TO_TWELVE } from '../../answer/number-words.ts';
import { exampleIn, literally, patternOfExample } from '../../answer/pattern-of-example.ts';
import { isBox } from '../../answer/topic.ts';
import type { Control } from '../../form/control.ts';
import { learnAge } from './age-limits.ts';
import { formatIn } from './format-in.ts';
import { inEnglish } from './in-english.ts';
import { learnSpelling } from './learn-spelling.ts';
import { plainly, sized } from './plainly.ts';
import { rules } from './rules.ts';
import { wordsToMatch, wordsToType } from './words-to-type.ts';

/** One message about one control. */
export interface ControlError {
  readonly control: Control;
  /** In the page's own words; empty where the control is marked only. */
  readonly message: string;
  /** What else is written about the control: a format or an example may stand there. */
  readonly hint: string;
  /** What is written about it and the other rows of its question; undefined where it has none. */
  readonly around?: string | undefined;
}

const NUMBERS = new RegExp(
  `\\b((?<=exactly )one|one(?= (?:decimal|digit|letter|capital|small|(?:lower|upper)-?case))|${TWO_TO_TWELVE})\\b`,
  'g',
);

/**
 * What an error teaches about its control, on top of what was known.
 * @param wasEmpty the refused answer
 * @returns the known lesson itself where nothing is new
 */
export function learn(error: ControlError, wasEmpty: boolean, known: Lesson | undefined): Lesson | undefined {
  const { control, message, hint } = error;
  const learned: Record<string, string> = {};
  // What was not tried was not refused.
  const turn = Number(known?.['turn'] ?? -1) + (wasEmpty && known?.['turn'] !== undefined ? 0 : 1);
  const plain = plainly(sized(message, control));
  const lowered = inEnglish(plain).replace(NUMBERS, (word) => String(numberOf(word)));
  let rest = lowered;
  for (const { words, ways } of rules()) {
    const match = words.exec(rest);
    if (match === null) continue;
    rest = rest.replace(match[0], ' ; ');
    if (ways.length > 1) learned['turn'] = String(turn);
    const found = match.slice(1).filter((part) => part !== undefined);
    for (const pair of (ways[turn % ways.length] ?? '').split(';')) {
      const [name = '', value = ''] = pair.split(/=(.*)/);
      learned[name] ??= value.replace(/^\$(\d)$/, (_, at) => (found[at - 1] ?? '').replace(/,(?=\d{3})/g, ''));
      if (value === '$1' && name === 'pattern') learned[name] = oneOf(message, learned[name] ?? '');
      if (name === 'same') learned[name] = lowered;
    }
  }
  const asShown = learned['same'] === undefined ? undefined : wordsToMatch(message);
  const typed = asShown ?? wordsToType(message, control.label);
  if (asShown !== undefined) delete learned['same'];
  if (typed !== undefined) learned['pattern'] = typed;
  const isSecret = control.type === 'password' && SECRET_OF.test(lowered);
  const isSpelt =
    typed !== undefined || (!isSecret && !CHECKED.test(lowered) && learnSpelling(lowered, message, learned));
  // Of two kinds of signs the words may tell one only; the example has both. So has what was refused as the words have it.
  const wasSpelt =
    isSpelt && !wasEmpty && [learned['pattern'], patternOfExample(message)].includes(known?.['pattern'] ?? ' ');
  if (typed === undefined && (wasSpelt || !(isSpelt && isExampleOf(message, learned['pattern']))))
    learnExample(message, learned, known);
  // An example says more than that it is a number or a post code.
  const isVague =
    Object.keys(learned).every((name) => VAGUE.test(name)) && !/^(date|time|email|url)/.test(learned['type'] ?? '');
  if (isVague && !isSpelt && formatIn(hint) === undefined) learnExample(hint, learned, known);
  const beginning = beginningIn(message);
  if (beginning !== undefined) {
    learned['pattern'] = beginning;
    delete learned['type'];
  }
  const domains = learned['type'] === 'email' || control.type === 'email' ? domainsIn(message) : [];
  if (domains.length > 0) learned['pattern'] = `[a-z]{3,6}\\.[a-z]{4,9}@(?:${domains.map(literally).join('|')})`;
  // "Please give a whole number" says more of the answer than that there must be one.
  if (Object.keys(learned).length > 1) delete learned['required'];
  learnAge(control, known?.['type'] === 'date' || known?.['when'] === 'birth', lowered, learned);
  // What is wrong with a date is not wrong with one box of it, but for when it is.
  if (isBox(control) || isSecret) for (const name of isSecret ? OF_SECRETS : ['type', 'pattern']) delete learned[name];
  else if (control.type === 'file') learnFiles(message, learned, known);
  else if (learned['pattern'] === undefined) learnFormat(message, hint, learned, known);
  if (NUMERIC.some((name) => learned[name] !== undefined)) {
    learned['type'] ??= /\d-\d\d-/.test(learned['min'] ?? learned['max'] ?? '') ? 'date' : 'number';
  }
  if (wasEmpty) learned['required'] = '1';
  return merged(known, learned);
}

/** Whether what the message gives as an example is made so; true without one. */
function isExampleOf(message: string, pattern = ''): boolean {
  const example = exampleIn(message);
  if (example === undefined) return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(example) || /^[\d ]+$/.test(example);
  } catch {
    return true;
  }
}

/** What a password is to hold, some of each kind: such it is anyway. */
const SECRET_OF =
  /\b(?:contain|include|have|has|use|needs?|requires?|with|at least)\b(?!.*\bonly\b).*\b(?:upper|lower|capital|small|letters?|digits?|numbers?|symbols?|special|punctuation)\b/;

const OF_SECRETS = ['type', 'pattern', 'min', 'max', 'above', 'below', 'digits', 'step', 'turn'];

/** Numbers whose digits alone do not make them. */
const CHECKED = /\b(?:isbn|iban)s?\b/;

const VAGUE = /^(type|pattern|required|turn)$/;

/** The domains that an address may have, of a sentence that allows some. */
function domainsIn(message: string): readonly string[] {
  const allowing = message
    .split(/[.!?](?:\s|$)/)
    .filter((sentence) => ALLOWS.test(sentence) && !FORBIDS.test(sentence));
  const suffix = /\b(?:end|ends|ending) (?:in|with) ["'\u2018\u201c]?(\.[a-z]+(?:\.[a-z]+)*)/i.exec(message)?.[1];
  if (suffix !== undefined) return [`example${suffix}`];
  return allowing.flatMap((sentence) => [...sentence.matchAll(DOMAIN)].map(([, domain = '']) => domain));
}

/** The pattern of a text that is to begin with or contain the words that a message quotes. */
function beginningIn(message: string): string | undefined {
  const [, verb = '', words] =
    /\b(start|begin|contain|include|mention)s? (?:with )?(?:the (?:words?|letters|prefix) )?["'\u2018\u201c]([^"'\u2019\u201d]{2,40})["'\u2019\u201d]/i.exec(
      message,
    ) ?? [];
  if (words === undefined || /\b(?:not|never)\b|n't/i.test(message)) return undefined;
  return /^[sb]/i.test(verb) ? `${literally(words)}[1-9]\\d{3}` : `Our ${literally(words)} [a-z]{4,8}`;
}

const ALLOWS = /\bdomains?\b|\b(?:end|ends|ending) (?:in|with)\b|\bonly\b|\bmust be an? @/i;
const FORBIDS = /\b(?:not|can'?t|cannot|never|except|blocked|banned|forbidden)\b/i;
/** Of a host, with the @ before it or not. */
const DOMAIN = /(?<![\w.-])@?([a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,})(?![\w@])/gi;

const NUMERIC = ['min', 'max', 'above', 'below', 'step', 'digits', 'places'];

/** A pattern of the items of "yes, no or perhaps", as they are written in the message. */
function oneOf(message: string, lowered: string): string {
  const at = message.toLowerCase().lastIndexOf(lowered);
  return message
    .slice(at, at + lowered.length)
    .replace(/[.!\]})]+$/, '')
    .split(/\s*[,|/]\s*|\s+(?:or|and)\s+/)
    .map((item) => literally(item.replace(/^(?:or|and) |["'[({\u201c\u201d]/g, '').trim()))
    .filter((item) => item !== '')
    .join('|');
}

/** An example or a pattern says more than a type. What has a check digit is right as it stands only: that comes second. */
function learnExample(message: string, learned: Record<string, string>, known: Lesson | undefined): void {
  const example = formatIn(message) === undefined ? patternOfExample(message) : undefined;
  if (example !== undefined) {
    const wasTried = known?.['pattern'] === example;
    learned['pattern'] = wasTried ? literally(exampleIn(message) ?? '') : example;
    // Of its parts, then.
    delete learned['minlength'];
    delete learned['maxlength'];
  }
  if (learned['pattern'] !== undefined) delete learned['type'];
}

function learnFiles(message: string, learned: Record<string, string>, known: Lesson | undefined): void {
  const types = message.slice(message.lastIndexOf(':') + 1).match(FILE_TYPES);
  if (types !== null && REFUSES_TYPE.test(message) && !TAKES_TYPE.test(message)) {
    // It names what it does not take.
    const others = (known?.['accept'] ?? USUAL_TYPES).split(',').filter((type) => !types.includes(type.slice(1)));
    learned['accept'] = others.join() || USUAL_TYPES;
  } else if (types !== null) learned['accept'] = types.map((type) => `.${type.toLowerCase()}`).join();
  else if (/image/i.test(message)) learned['accept'] = 'image/png,image/gif';
}

const USUAL_TYPES = '.png,.pdf,.txt,.csv,.json';
const REFUSES_TYPE = /\b(?:unsupported|unknown|invalid|forbidden|not (?:supported|allowed|accepted|permitted))\b/i;
const TAKES_TYPE = /\b(?:allowed (?:are|file|types|extensions)|(?:one|any) of|must be|has to be|only|accepts?|use)\b/i;

/** A limit rather than an example. */
const ISO_DATE = /\b\d{4}-\d\d-\d\d\b/g;

const FILE_TYPES = /\b(?:png|jpe?g|gif|svg|pdf|csv|txt|json|docx?|xlsx?|zip)\b/gi;

/** The format that the message shows, or that stands beside the control; an example, where nothing else is known. */
function learnFormat(message: string, hint: string, learned: Record<string, string>, known: Lesson | undefined): void {
  const isOther = Object.keys(learned).some((name) => !/^(type|required|turn|when)$/.test(name));
  if ((isOther || learned['type'] !== undefined) && !/^(date|time)/.test(learned['type'] ?? '')) return;
  // When it is to be says nothing against how it was written.
  const before = learned['when'] === undefined ? undefined : known?.['format'];
  const format =
    formatIn(message.replace(ISO_DATE, '')) ?? before ?? (learned['format'] === undefined ? formatIn(hint) : undefined);
  if (format !== undefined) {
    learned['format'] = format;
    learned['type'] = !format.includes('Y') ? 'time' : format.includes('H') ? 'datetime-local' : 'date';
  }
}

/** What contradicts something new is forgotten. */
function merged(known: Lesson | undefined, learned: Lesson): Lesson | undefined {
  const isLeftOpen = learned['required'] !== undefined && known?.['open'] !== undefined;
  if (!isLeftOpen && Object.keys(learned).every((name) => known?.[name] === learned[name])) return known;
  const kept = { ...known };
  if (isLeftOpen) delete kept['open'];
  for (const [one, other] of OPPOSITES) {
    if (!(Number(learned[one] ?? kept[one]) > Number(learned[other] ?? kept[other]))) continue;
    delete kept[one];
    delete kept[other];
  }
  // A new type is drawn in its own way.
  if ((learned['type'] ?? learned['pattern']) !== undefined) {
    for (const name of ['type', 'pattern', 'format']) delete kept[name];
  }
  return { ...kept, ...learned };
}

const OPPOSITES = [
  ['min', 'max'],
  ['minlength', 'maxlength'],
] as const;
