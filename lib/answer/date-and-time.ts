import type { ControlType } from '../form/control.ts';
import type { Steps } from '../form/steps.ts';
import { civilFromDays, daysFromCivil } from '../form/type/calendar.ts';
import { MS_PER_DAY } from '../form/type/date.ts';
import type { Limits } from './number.ts';

/** The units of each type's numbers in a day, and the step where any is allowed. */
const UNITS: ReadonlyMap<ControlType, { readonly year: number; readonly anyStep: number }> = new Map([
  ['date', { year: 365 * MS_PER_DAY, anyStep: MS_PER_DAY }],
  ['datetime-local', { year: 365 * MS_PER_DAY, anyStep: 60_000 }],
  ['week', { year: 52 * 7 * MS_PER_DAY, anyStep: 7 * MS_PER_DAY }],
  ['month', { year: 12, anyStep: 1 }],
]);

export function isOfBirth(words: string): boolean {
  return /\b(birth|born|dob|bday|birthday)\b/.test(words);
}

/** What a date is about. */
export type DateTopic = 'birth' | 'past' | 'recent' | 'soon' | 'future' | 'any';

/** Days before today, from and to, where a date is written rather than chosen. */
export const DAYS_BEFORE: Readonly<Record<DateTopic, readonly [number, number]>> = {
  birth: [65 * 365, 18 * 366],
  past: [365, 1],
  recent: [5, 1],
  soon: [-1, -5],
  future: [-1, -365],
  any: [180, -180],
};

/** Years before today, from and to. */
export type Ages = readonly [number, number];

/** When people were born who are of an age between two, both included; undefined where neither is told. */
export function birthYears(youngest: string | undefined, oldest: string | undefined): Ages | undefined {
  if (youngest === undefined && oldest === undefined) return undefined;
  const least = Number(youngest ?? Math.min(18, Number(oldest)));
  // Leap days are a month in a long life.
  return [Number(oldest ?? Math.max(65, least + 20)), least + 0.1];
}

/** Told by the words about its control. */
export function dateTopicOf(words: string): DateTopic {
  if (isOfBirth(words)) return 'birth';
  if (/\b(since|last|previous|completed|visited|visit|occurred|started|joined|graduat\w+)\b/.test(words)) return 'past';
  if (/\b(arriv\w+|depart\w+|booking|next|deadline|expir\w+|due|move|check (in|out)|prefer\w+)\b/.test(words)) {
    return 'future';
  }
  return 'any';
}

/**
 * The limits of a date control: its own, else up to a year or so from today; a date of birth is an adult's.
 *
 * @param today days since 1970-01-01
 */
export function dateLimits(type: ControlType, steps: Steps, topic: DateTopic, today: number, ages?: Ages): Limits {
  const { minimum, maximum, anyStep } = wishedLimits(type, steps, topic, today, ages);
  const [first, last] = type === 'month' ? KNOWN_MONTHS : KNOWN_MS;
  return { minimum: Math.max(minimum, first), maximum: Math.min(maximum, last), anyStep };
}

/** From the year 1 to the last day of a Date object. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const KNOWN_MS = [daysFromCivil({ year: 1, month: 1, day: 1 }) * MS_PER_DAY, 8.64e15] as const;
const KNOWN_MONTHS = [(1 - 1970) * 12, (275_760 - 1970) * 12 + 8] as const;

function wishedLimits(type: ControlType, steps: Steps, topic: DateTopic, today: number, ages?: Ages): Limits {
  const { year, anyStep } = UNITS.get(type) ?? { year: MS_PER_DAY, anyStep: 60_000 };
  const now = type === 'month' ? monthOf(today) : today * MS_PER_DAY;
  const span = Math.max(year, (steps.step ?? 0) * 5);
  const { minimum, maximum } = steps;
  if (minimum !== undefined && maximum !== undefined) return { minimum, maximum, anyStep };
  if (minimum !== undefined) return { minimum, maximum: Math.max(minimum + span, now), anyStep };
  const [before, after] = ages ?? WINDOWS[topic];
  if (maximum !== undefined) {
    const least = Math.min(maximum - span, now - before * year);
    const most = topic === 'birth' ? Math.min(maximum, now - after * year) : maximum;
    return { minimum: least, maximum: most, anyStep };
  }
  const least = now - before * year;
  return { minimum: least, maximum: Math.max(now - after * year, least + (steps.step ?? 0) * 5), anyStep };
}

const WINDOWS: Readonly<Record<DateTopic, Ages>> = {
  birth: [65, 18.1],
  past: [1, 0],
  recent: [5 / 365, 0],
  soon: [-1 / 365, -5 / 365],
  future: [0, -1],
  any: [0.5, -0.5],
};

function monthOf(today: number): number {
  const { year, month } = civilFromDays(today);
  return (year - 1970) * 12 + month - 1;
}

/** The limits of a time: the whole day where it states none; past midnight where its range is reversed. */
export function timeLimits({ minimum = 0, maximum = MS_PER_DAY - 1, isReversed }: Steps): Limits {
  return { minimum, maximum: isReversed ? maximum + MS_PER_DAY : maximum, anyStep: 60_000 };
}
