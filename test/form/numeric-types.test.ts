import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateType } from '../../lib/form/type/date.ts';
import { datetimeLocalType } from '../../lib/form/type/datetime-local.ts';
import { monthType } from '../../lib/form/type/month.ts';
import { numberType } from '../../lib/form/type/number.ts';
import { timeType } from '../../lib/form/type/time.ts';
import { weekType } from '../../lib/form/type/week.ts';

const DAY = 86_400_000;

// https://html.spec.whatwg.org/multipage/common-microsyntaxes.html; numbers without its forgiveness, as in browsers
test.each([
  { name: 'number', type: numberType, text: '1', number: 1 },
  { name: 'number', type: numberType, text: '-0.5e2', number: -50 },
  { name: 'number', type: numberType, text: ' 7', number: undefined },
  { name: 'number', type: numberType, text: '.5', number: 0.5 },
  { name: 'number', type: numberType, text: '5.', number: undefined },
  { name: 'number', type: numberType, text: '+3', number: undefined },
  { name: 'number', type: numberType, text: '', number: undefined },
  { name: 'number', type: numberType, text: 'x', number: undefined },
  { name: 'number', type: numberType, text: '1e999', number: undefined },
  { name: 'number', type: numberType, text: '-', number: undefined },
  { name: 'date', type: dateType, text: '1970-01-02', number: DAY },
  { name: 'date', type: dateType, text: '1969-12-31', number: -DAY },
  { name: 'date', type: dateType, text: '0001-01-01', number: -62135596800000 },
  { name: 'date', type: dateType, text: '12024-02-29', number: Date.UTC(12024, 1, 29) },
  { name: 'date', type: dateType, text: '2023-02-29', number: undefined },
  { name: 'date', type: dateType, text: '1900-02-29', number: undefined },
  { name: 'date', type: dateType, text: '2000-02-29', number: Date.UTC(2000, 1, 29) },
  { name: 'date', type: dateType, text: '0000-01-01', number: undefined },
  { name: 'date', type: dateType, text: '2023-2-1', number: undefined },
  { name: 'date', type: dateType, text: '2023-04-31', number: undefined },
  { name: 'month', type: monthType, text: '1970-01', number: 0 },
  { name: 'month', type: monthType, text: '1969-12', number: -1 },
  { name: 'month', type: monthType, text: '2024-05', number: 652 },
  { name: 'month', type: monthType, text: '2024-13', number: undefined },
  { name: 'month', type: monthType, text: '2024-00', number: undefined },
  { name: 'week', type: weekType, text: '1970-W01', number: -3 * DAY },
  { name: 'week', type: weekType, text: '2020-W53', number: Date.UTC(2020, 11, 28) },
  { name: 'week', type: weekType, text: '2021-W53', number: undefined },
  { name: 'week', type: weekType, text: '2021-W01', number: Date.UTC(2021, 0, 4) },
  { name: 'week', type: weekType, text: '2021-W00', number: undefined },
  { name: 'week', type: weekType, text: '2021-w01', number: undefined },
  { name: 'time', type: timeType, text: '00:00', number: 0 },
  { name: 'time', type: timeType, text: '23:59:59.999', number: DAY - 1 },
  { name: 'time', type: timeType, text: '12:30:15.5', number: 45015500 },
  { name: 'time', type: timeType, text: '24:00', number: undefined },
  { name: 'time', type: timeType, text: '12:60', number: undefined },
  { name: 'time', type: timeType, text: '1:00', number: undefined },
  { name: 'time', type: timeType, text: '12:30:15.1234', number: undefined },
  { name: 'datetime-local', type: datetimeLocalType, text: '1970-01-01T00:01', number: 60000 },
  { name: 'datetime-local', type: datetimeLocalType, text: '1970-01-02 00:00', number: DAY },
  { name: 'datetime-local', type: datetimeLocalType, text: '1970-01-01t00:00', number: undefined },
  { name: 'datetime-local', type: datetimeLocalType, text: '1970-01-01', number: undefined },
])('$name: "$text" is $number', ({ type, text, number }) => {
  expect(type.read(text)).toBe(number);
});

test.each([
  { why: 'no seconds where they are zero', type: timeType, number: 45000000, text: '12:30' },
  { why: 'seconds', type: timeType, number: 45015000, text: '12:30:15' },
  { why: 'the fewest digits of a fraction', type: timeType, number: 45015050, text: '12:30:15.05' },
  { why: 'a month before 1970', type: monthType, number: -1, text: '1969-12' },
  { why: 'a week of the year before', type: weekType, number: Date.UTC(2020, 11, 28), text: '2020-W53' },
  { why: 'a small number', type: numberType, number: 1e-7, text: '1e-7' },
])('written: $why', ({ type, number, text }) => {
  expect(type.write(number)).toBe(text);
});

// Years 1 to 9999, with JavaScript's own calendar as the oracle.
const days = fc.integer({ min: -719162, max: 2932896 });

test('dates are those of the Date object', () => {
  fc.assert(
    fc.property(days, (day) => {
      const text = new Date(day * DAY).toISOString().slice(0, 10);
      expect(dateType.read(text)).toBe(day * DAY);
      expect(dateType.write(day * DAY)).toBe(text);
    }),
  );
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: DAY - 1 }), (day, time) => {
      for (const [type, number] of [
        [timeType, time],
        [datetimeLocalType, day * DAY + time],
        [monthType, day % 5000],
      ] as const) {
        expect(type.read(type.write(number))).toBe(number);
      }
      const monday = weekType.read(weekType.write(day * DAY)) ?? Number.NaN;
      expect(day * DAY - monday).toBeGreaterThanOrEqual(0);
      expect(day * DAY - monday).toBeLessThan(7 * DAY);
    }),
  );
});
