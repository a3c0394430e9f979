import { civilFromDays, daysFromCivil, daysInMonth, padded } from './calendar.ts';
import type { NumericType } from './numeric-type.ts';

export const MS_PER_DAY = 86_400_000;

/** Numbers are milliseconds since 1970-01-01. https://html.spec.whatwg.org/multipage/input.html#date-state-(type=date) */
export const dateType: NumericType = {
  read: parseDate,
  write: (value) => formatDate(Math.floor(value / MS_PER_DAY)),
  stepScale: MS_PER_DAY,
  wholeStep: MS_PER_DAY,
};

const DATE = /^(\d{4,})-(\d\d)-(\d\d)$/;

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#parse-a-date-string */
function parseDate(text: string): number | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const ms = daysFromCivil({ year, month, day }) * MS_PER_DAY;
  return ms > LAST_MS ? undefined : ms;
}

/** The last day that a Date object knows, and browsers. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LAST_MS = 8.64e15;

/** @param days since 1970-01-01 */
export function formatDate(days: number): string {
  const known = formatted.get(days);
  if (known !== undefined) return known;
  const { year, month, day } = civilFromDays(days);
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  if (formatted.size < MOST_FORMATTED) formatted.set(days, text);
  return text;
}

/** Most surveys ask for days of a few years. */
const MOST_FORMATTED = 2000;
const formatted = new Map<number, string>();
