import { monthCalled, SHORT_MONTHS } from '../../answer/month-names.ts';
import type { Control } from '../../form/control.ts';
import { padded } from '../../form/type/calendar.ts';

/**
 * A message with the word for what is counted, which Bean Validation leaves out: "size must be between 2 and 30" tells of a text how
 * long it is. Of several choices it is how many, and of a size that is asked for, the size.
 */
export function sized(message: string, { type, label }: Control): string {
  if (type === 'checkbox' || type === 'select-multiple' || /\b(?:size|length)\b/i.test(label)) return message;
  return message.replace(SIZE, '$& characters');
}

const SIZE =
  /\b(?:size|length) must be (?:between \d+ and \d+|(?:at least|at most|no more than) \d+)(?![.,]?\d)(?! [a-z]*(?:char|letter|symbol|item|word|digit))/gi;

/** In lower case; figures as English writes them, without quotes and currencies. */
export function plainly(message: string): string {
  const text = isoDates(message.toLowerCase())
    .replace(/[\u2018\u2019]/g, "'")
    // The name of a pattern: "must match [Digits]".
    .replace(/\bmatch(?:es)? \[([a-z ]+)\]/g, 'be $1 only')
    .replace(/(['"\u201c])(-?\d+(?:[.,]\d+)*)['"\u201d]/g, '$2')
    .replace(/[\u00a3$\u20ac]\s?(?=\d)/g, '');
  const timed = text.replace(HALF_DAY, asTime).replace(CLOCK, onClock).replace(SHORT_HOUR, '0$1:$2');
  return /\bone of\b/.test(timed) ? timed : timed.replace(DECIMAL_COMMA, '$1.$2');
}

/** "9 am" and "5:30 p.m." as HTML writes them. */
function asTime(_: string, hour: string, minute: string | undefined, half: string): string {
  return `${padded((Number(hour) % 12) + (half === 'p' ? 12 : 0), 2)}:${minute ?? '00'}`;
}

/** "19h00", "19 Uhr" and the first of "9h à 18h" or "9 bis 18 Uhr" as HTML writes them. */
function onClock(_: string, hour: string, ...minutes: readonly unknown[]): string {
  const minute = minutes.slice(0, 2).find((one) => one !== undefined);
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

const CLOCK =
  /(?<![\d:.,-])([01]?\d|2[0-3])(?: ?h ?([0-5]\d)\b|(?:[.:]([0-5]\d))?(?: uhr\b|(?= (?:bis|und) (?:[\d.:]+) uhr\b))| ?h\b(?= (?:et|\u00e0|a|y|e|au) 1\d ?h| (?:et|\u00e0|a|y|e|au) 2[0-3] ?h)|(?<=\dh (?:et|\u00e0|a|y|e|au) (?:1\d|2[0-3])) ?h\b)/g;
const HALF_DAY = /\b(1[0-2]|0?[1-9])(?::([0-5]\d))? ?([ap])\.?m\b\.?/g;
const SHORT_HOUR = /(?<![\d:])(\d):([0-5]\d)\b/g;

/** "1 December 2026" and "December 1st, 2026" as HTML writes them. */
function isoDates(text: string): string {
  const iso = (day: string, month: string, year: string) =>
    `${year}-${padded(monthCalled(month), 2)}-${day.padStart(2, '0')}`;
  return text
    .replace(DAY_FIRST, (_, day, month, year) => iso(day, month, year))
    .replace(MONTH_FIRST, (_, month, day, year) => iso(day, month, year));
}

const MONTH = `(?:${SHORT_MONTHS.join('|')})[a-z]*`;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\.?,? (\\d{4})\\b`, 'g');
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g');

const DECIMAL_COMMA = /(?<![\d,.])(\d+),(\d{1,2})(?![\d,])/g;
