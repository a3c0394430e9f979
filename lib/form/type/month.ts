import { padded } from './calendar.ts';
import type { NumericType } from './numeric-type.ts';

/** Numbers are months since 1970-01. https://html.spec.whatwg.org/multipage/input.html#month-state-(type=month) */
export const monthType: NumericType = {
  read: parseMonth,
  write: formatMonth,
  wholeStep: 1,
};

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#parse-a-month-string */
function parseMonth(text: string): number | undefined {
  const match = /^(\d{4,})-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return year < 1 || month < 1 || month > 12 ? undefined : (year - 1970) * 12 + month - 1;
}

function formatMonth(value: number): string {
  const months = Math.floor(value);
  const years = Math.floor(months / 12);
  return `${padded(1970 + years, 4)}-${padded(months - years * 12 + 1, 2)}`;
}
