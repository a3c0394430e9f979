import { padded } from './calendar.ts';
import type { NumericType } from './numeric-type.ts';

/** Numbers are milliseconds since midnight. https://html.spec.whatwg.org/multipage/input.html#time-state-(type=time) */
export const timeType: NumericType = {
  read: parseTime,
  write: formatTime,
  defaultStep: 60,
  stepScale: 1000,
  wholeStep: 1,
};

const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/;

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#parse-a-time-string, with at most three digits of a second. */
export function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '0')];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number((match[4] ?? '').padEnd(3, '0'));
}

/** The shortest string for the time: no seconds where they are zero. */
export function formatTime(value: number): string {
  const ms = Math.floor(value);
  const minutes = Math.floor(ms / 60_000);
  const hourAndMinute = `${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
  const rest = ms % 60_000;
  if (rest === 0) return hourAndMinute;
  const fraction = rest % 1000;
  const seconds = `${hourAndMinute}:${padded(Math.floor(rest / 1000), 2)}`;
  return fraction === 0 ? seconds : `${seconds}.${padded(fraction, 3).replace(/0+$/, '')}`;
}
