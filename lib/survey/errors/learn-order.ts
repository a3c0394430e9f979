import { datesInParts } from '../../answer/date-in-parts.ts';
import type { Lesson, Lessons } from '../../answer/lesson.ts';
import { numberOf, ONE_TO_TWELVE } from '../../answer/number-words.ts';
import { topicOf } from '../../answer/topic.ts';
import { asWords } from '../../answer/words-of.ts';
import type { Control } from '../../form/control.ts';
import { formatIn } from './format-in.ts';
import { inEnglish } from './in-english.ts';

/**
 * What a message teaches of two questions that want to be in order: "The end must be after the start", "There can't be more children
 * than people". Empty where it tells none.
 * @param at the control that it stands at; undefined for none
 */
export function learnOrder(
  message: string,
  at: Control | undefined,
  asked: readonly Control[],
  known: Lessons | undefined,
): readonly (readonly [Control, Lesson])[] {
  const said = inEnglish(message.toLowerCase()).replace(/[\u2018\u2019]/g, "'");
  const within = daysIn(said, WITHIN);
  const apart = within === undefined && !FROM_TODAY.test(said) ? daysIn(said, APART) : undefined;
  // What limits a stay compares nothing.
  const text = said.replace(WITHIN, ' ').replace(apart === undefined ? /(?!)/ : APART, ' ');
  const compares = COMPARES.exec(text.replace(/\bafter (you|we|they|i) have\b/, 'after'));
  if ((compares === null && (within ?? apart) === undefined) || NO_ORDER.test(text)) return [];
  const wholes = wholeDates(asked);
  const whole = (control: Control) => wholes.find(({ parts }) => parts.includes(control))?.date ?? control;
  const about = at && whole(at);
  const controls = [...new Set(asked.map(whole))];
  const kinds = controls.map((control) => kindOf(control, known?.(control)));
  const ordered = controls.filter((_, index) => kinds[index] !== undefined);
  const kind = (control: Control) => kinds[controls.indexOf(control)];
  // A span is not one of what has no length.
  const place = about !== undefined && within !== undefined && !ordered.includes(about) ? undefined : about;
  const pair = pairOf(text, place, ordered, kind);
  if (pair === undefined) return [];
  const [one, other] = pair;
  if (apart !== undefined && compares === null && kind(one) === 'number') return [];
  // Nothing says which: the earlier one stands before the later one.
  const isBehind =
    compares === null ? ordered.indexOf(one) > ordered.indexOf(other) : isLater(text, compares, one, other, place);
  const [later, earlier] = isBehind ? [one, other] : [other, one];
  const isTyped = kind(later) === 'date' && later.type === 'text' && known?.(later)?.['type'] === undefined;
  const format = formatIn(`${later.label} ${later.element.attributes['placeholder'] ?? ''}`);
  const type = isTyped ? { type: 'date', ...(format === undefined ? {} : { format }) } : {};
  const year = wholes.find(({ date }) => date === later)?.year;
  const span = { ...(within === undefined ? {} : { within }), ...(apart === undefined ? {} : { apart }) };
  return [[year ?? later, { ...type, after: earlier.name, ...span }]];
}

/** The dates that are asked for in parts, each as if it were one control. What is learned of it its year keeps. */
function wholeDates(asked: readonly Control[]) {
  return datesInParts(asked).map(({ year, month, day }) => {
    const parts = [year, month, day];
    const label = year.legend || parts.map((part) => part.label).join(' ');
    const date: Control = { ...year, type: 'date', label };
    return { date, parts, year };
  });
}

const COMPARES =
  /\b(?:(after|later than|greater than|higher than|larger than|bigger than|exceeds?|follows?|more (?:\w+ )?than)|(before|earlier than|precedes?|less than|lower than|smaller than|fewer (?:\w+ )?than))\b|\b(later|earlier)\b/;
/** A limit rather than another answer. */
const NO_ORDER =
  /\b\d{4}\b|\b(?:today|now|tomorrow|yesterday|future|past|years|characters|letters|digits|words)\b|\b(?:minimum|maximum)\b[^.]{0,20}\d|\bthan (?:or equal to )?-?\d/;

/** How many days may lie between two dates at most or at least: "within 60 days", "no longer than 3 weeks", "90 days at most". */
function daysIn(text: string, span: RegExp): string | undefined {
  const [count, unit] = span.exec(text)?.slice(1).filter(Boolean) ?? [];
  return count === undefined ? undefined : String(numberOf(count) * (DAYS[unit ?? ''] ?? 1));
}

const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, night: 1, week: 7, month: 30 };
const SPAN = String.raw`(\d+|${ONE_TO_TWELVE}) (hour|day|night|week|month)s?\b`;
const WITHIN = new RegExp(
  String.raw`\b(?:within|at most|no(?:t be|t)? (?:more|longer) than|more than|longer than|up to|maximum of|exceed) ${SPAN}(?! (?:ago|old|before|in the past|in advance|ahead|from (?:now|today)))|` +
    String.raw`\b${SPAN} (?:long )?(?:at (?:the )?most|maximum|or less)`,
);
/** Between two dates rather than from today. */
const FROM_TODAY = /\b(?:notice|advance|ahead|beforehand|before|ago|old|last|past|experience)\b/;
const APART = new RegExp(
  `\\b(?:(?:at least|no(?:t be|t)? (?:less|shorter|fewer) than|minimum (?:of|stay is|is)) ${SPAN}|` +
    `${SPAN} (?:long )?(?:at (?:the )?least|minimum|or (?:more|longer)))`,
);

type Kind = 'date' | 'time' | 'number';

function kindOf(control: Control, lesson: Lesson | undefined): Kind | undefined {
  const type = lesson?.['type'] ?? control.type;
  if (/^(date|datetime-local|month|week)$/.test(type)) return 'date';
  if (type === 'time' || type === 'number') return type;
  if (type !== 'text') return undefined;
  if (/^(numeric|decimal)$/.test(control.element.attributes['inputmode'] ?? '')) return 'number';
  const topic = topicOf(control);
  if (topic === 'date' || topic === 'birth') return 'date';
  return topic === 'time' ? 'time' : topic === 'number' || topic === 'age' || topic === 'year' ? 'number' : undefined;
}

/** The two that it is about: by their words, else the only two dates or times, or the one and its neighbour. */
function pairOf(
  text: string,
  about: Control | undefined,
  ordered: readonly Control[],
  kind: (control: Control) => Kind | undefined,
): readonly [Control, Control] | undefined {
  if (about !== undefined && ordered.includes(about)) {
    const others = ordered.filter((control) => control !== about && kind(control) === kind(about));
    const named = others.filter((control) => placeIn(text, control, about) !== undefined);
    const [only] = named.length === 1 ? named : [];
    const place = ordered.indexOf(about);
    const near = others.filter((control) => ordered.indexOf(control) < place).pop() ?? others[0];
    const other = only ?? (kind(about) === 'number' ? undefined : near);
    return other && [about, other];
  }
  if (about !== undefined) return undefined;
  const named = ordered.filter((control) =>
    ordered.some((other) => kind(other) === kind(control) && placeIn(text, control, other) !== undefined),
  );
  const timed = ordered.filter((control) => kind(control) !== 'number');
  const [one, other, ...more] = named.length === 2 ? named : timed;
  const isPair = one !== undefined && other !== undefined && more.length === 0 && kind(one) === kind(other);
  return isPair ? [one, other] : undefined;
}

/** Whether the first of two is to be the later one, or the one that is more. */
function isLater(
  text: string,
  compares: RegExpExecArray,
  one: Control,
  other: Control,
  about: Control | undefined,
): boolean {
  const [place, otherPlace] = [placeIn(text, one, other), placeIn(text, other, one)];
  const at = compares.index;
  const isMore = compares[1] !== undefined || compares[3] === 'later';
  const isDenied = /\b(?:not|cannot|never|no)\b|n't\b/.test(text.slice(0, at).replace(/.*[.!?] /, ''));
  let isSubject: boolean;
  if (place !== undefined && otherPlace !== undefined) isSubject = place < otherPlace;
  else if (place !== undefined) isSubject = place < at;
  else if (otherPlace !== undefined) isSubject = otherPlace > at;
  else if (about === undefined) return false;
  else isSubject = true;
  return isSubject === (isMore !== isDenied);
}

/** Where a text names a control by a word of its label that the other has not; undefined where it does not. */
function placeIn(text: string, control: Control, other: Control): number | undefined {
  const theirs = wordsOfLabel(other);
  const own = wordsOfLabel(control).filter((word) => !theirs.includes(word));
  let best: number | undefined;
  for (const match of text.matchAll(/[a-z\u00c0-\uffff]{3,}/g)) {
    const said = match[0];
    const isSaid = own.some(
      (word) => said === word || (said.length > 3 && word.startsWith(said)) || said.startsWith(word),
    );
    if (isSaid) best ??= match.index;
  }
  return best;
}

function wordsOfLabel({ label, name }: Control): readonly string[] {
  return (inEnglish(asWords(label || name)).match(/[a-z\u00c0-\uffff]{3,}/g) ?? []).filter(
    (word) => !COMMON.test(word),
  );
}

const COMMON =
  /^(?:the|you|your|will|when|what|how|many|are|and|for|this|date|time|number|from|them|please|enter|does|did|has|have|with|der|die|das|dem|den|des|ein|und|von|wert|les|une|del|los|las|por|que|con|het|een|van)$/;
