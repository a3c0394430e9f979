import { dateType, formatDate, MS_PER_DAY } from './date.ts';
import type { NumericType } from './numeric-type.ts';
import { formatTime, parseTime } from './time.ts';

/**
 * Numbers are milliseconds since 1970-01-01T00:00, as if in UTC.
 * Source: https://html.spec.whatwg.org/multipage/input.html#local-date-and-time-state-(type=datetime-local)
 */
export const datetimeLocalType: NumericType = {
  read: parseLocalDateAndTime,
  write: formatLocalDateAndTime,
  defaultStep: 60,
  stepScale: 1000,
  wholeStep: 1,
};

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#parse-a-local-date-and-time-string */
function parseLocalDateAndTime(text: string): number | undefined {
  const at = text.search(/[T ]/);
  if (at === -1) return undefined;
  const date = dateType.read(text.slice(0, at));
  const time = parseTime(text.slice(at + 1));
  return date === undefined || time === undefined ? undefined : date + time;
}

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-normalised-local-date-and-time-string */
function formatLocalDateAndTime(value: number): string {
  const days = Math.floor(value / MS_PER_DAY);
  return `${formatDate(days)}T${formatTime(value - days * MS_PER_DAY)}`;
}
