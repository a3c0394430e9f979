import { civilFromDays, firstMonday, padded, weekday, weeksInYear } from './calendar.ts';
import { MS_PER_DAY } from './date.ts';
import type { NumericType } from './numeric-type.ts';

/** Numbers are milliseconds from 1970-01-01 to the week's Monday. https://html.spec.whatwg.org/multipage/input.html#week-state-(type=week) */
export const weekType: NumericType = {
  read: parseWeek,
  write: formatWeek,
  stepScale: 7 * MS_PER_DAY,
  wholeStep: 7 * MS_PER_DAY,
  // The start of week 1970-W01, a Monday.
  defaultStepBase: -3 * MS_PER_DAY,
};

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#parse-a-week-string */
function parseWeek(text: string): number | undefined {
  const match = /^(\d{4,})-W(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [year, week] = [Number(match[1]), Number(match[2])];
  if (year < 1 || week < 1 || week > weeksInYear(year)) return undefined;
  return (firstMonday(year) + (week - 1) * 7) * MS_PER_DAY;
}

function formatWeek(value: number): string {
  const days = Math.floor(value / MS_PER_DAY);
  const monday = days - weekday(days);
  // A week belongs to the year of its Thursday.
  const { year } = civilFromDays(monday + 3);
  return `${padded(year, 4)}-W${padded((monday - firstMonday(year)) / 7 + 1, 2)}`;
}
