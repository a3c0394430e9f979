import { describe, expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import type { Lesson } from '../../lib/answer/lesson.ts';
import { orderedValue } from '../../lib/answer/ordered-value.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { currentValue } from '../../lib/form/current-value.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { controlNamed, onlyForm } from '../form/only-form.ts';

const iso = (value: string) => value;
const german = (value: string) => value.split('.').reverse().join('-');

describe.each<{ why: string; html: string; first?: Lesson; second?: Lesson; key?: (value: string) => number | string }>(
  [
    { why: 'dates', html: '<input type=date name=a required><input type=date name=b required>' },
    {
      why: 'dates between limits',
      html: '<input type=date name=a required min=2027-01-01 max=2027-01-20><input type=date name=b required min=2027-01-01 max=2027-01-20>',
    },
    { why: 'times', html: '<input type=time name=a required><input type=time name=b required>' },
    {
      why: 'numbers',
      html: '<input type=number name=a required max=9><input type=number name=b required max=9>',
      key: Number,
    },
    {
      why: 'dates as Germans write them',
      html: '<input name=a required><input name=b required>',
      first: { type: 'date', format: 'DD.MM.YYYY' },
      second: { type: 'date', format: 'DD.MM.YYYY' },
      key: german,
    },
    {
      why: 'dates to come',
      html: '<input name=a required><input name=b required>',
      first: { type: 'date', when: 'future' },
      second: { type: 'date' },
    },
  ],
)('$why are put in order', ({ html, first = {}, second = {}, key = iso }) => {
  test.each(Array.from({ length: 30 }, (_, index) => String(index)))('with seed %s', (seed) => {
    const form = onlyForm(`<form>${html}</form>`);
    const [a, b] = [controlNamed(form, 'a'), controlNamed(form, 'b')];
    const lessons = ({ name }: { name: string }) => (name === 'a' ? first : { ...second, after: 'a' });
    const { answers } = answerForm(form, createRandom(seed), { today: '2026-11-29', lessons });
    const [early, late] = [a, b].map((control) => key(currentValue(control, answers.get(control))));
    expect(early !== undefined && late !== undefined && early < late, `${early} ${late}`).toBe(true);
    if (first['when'] === 'future') expect(String(early) > '2026-11-29').toBe(true);
  });
});

test('no more hours lie between two moments than may', () => {
  const form = onlyForm(
    '<form><input type=datetime-local name=a required><input type=datetime-local name=b required></form>',
  );
  const lessons = ({ name }: { name: string }) => (name === 'a' ? {} : { after: 'a', within: '0.5' });
  for (let seed = 0; seed < 30; seed++) {
    const { answers } = answerForm(form, createRandom(String(seed)), { today: '2026-11-29', lessons });
    const [a = 0, b = 0] = ['a', 'b'].map((name) =>
      Date.parse(`${currentValue(controlNamed(form, name), answers.get(controlNamed(form, name)))}Z`),
    );
    expect(b - a).toBeGreaterThan(0);
    expect(b - a).toBeLessThanOrEqual(12 * 3_600_000);
  }
});

test('no more lies between two dates than may', () => {
  const form = onlyForm('<form><input type=date name=a required><input type=date name=b required></form>');
  const lessons = ({ name }: { name: string }) => (name === 'a' ? {} : { after: 'a', within: '3' });
  for (let seed = 0; seed < 30; seed++) {
    const { answers } = answerForm(form, createRandom(String(seed)), { today: '2026-11-29', lessons });
    const [a, b] = ['a', 'b'].map((name) =>
      Date.parse(currentValue(controlNamed(form, name), answers.get(controlNamed(form, name)))),
    );
    const days = ((b ?? 0) - (a ?? 0)) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThanOrEqual(3);
  }
});

test('as many days lie between two dates as have to', () => {
  const form = onlyForm('<form><input type=date name=a required><input type=date name=b required></form>');
  const lessons = ({ name }: { name: string }) => (name === 'a' ? { when: 'future' } : { after: 'a', apart: '28' });
  for (let seed = 0; seed < 30; seed++) {
    const { answers } = answerForm(form, createRandom(String(seed)), { today: '2026-11-29', lessons });
    const [a, b] = ['a', 'b'].map((name) =>
      Date.parse(currentValue(controlNamed(form, name), answers.get(controlNamed(form, name)))),
    );
    expect(((b ?? 0) - (a ?? 0)) / 86_400_000).toBeGreaterThanOrEqual(28);
  }
});

test.each<{ text: string; format?: string; kind: string; next: string }>([
  { text: '2026-12-31', kind: 'date', next: '2027-01-01' },
  { text: '31/12/2026', kind: 'date', next: '01/01/2027' },
  { text: '31.12.26', format: 'DD.MM.YY', kind: 'date', next: '01.01.27' },
  { text: '12/31/2026', format: 'MM/DD/YYYY', kind: 'date', next: '01/01/2027' },
  { text: '2026-12-31 09:30', kind: 'datetime-local', next: '2027-01-01 09:30' },
  { text: '2026-12-31T09:30', kind: 'datetime-local', next: '2027-01-01T09:30' },
])('the day after $text is $next', ({ text, format, kind, next }) => {
  const value = orderedValue(text, format);
  expect(value?.kind).toBe(kind);
  expect(value?.write(value.at + 86_400_000)).toBe(next);
});

test.each(['the library', '', '31 December 2026', '2026-13-45', '99:99'])('"%s" has no order', (text) => {
  expect(orderedValue(text, undefined)).toBeUndefined();
});

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `<option>${from + index}</option>`).join('');
const months = 'January February March April May June July August September October November December'
  .split(' ')
  .map((month, index) => `<option value=${index + 1}>${month}</option>`)
  .join('');
const inLists = (name: string) =>
  `<select name=${name}_day>${numbers(1, 31)}</select><select name=${name}_month>${months}</select><select name=${name}_year>${numbers(2025, 2026)}</select>`;
const inBoxes = (name: string) =>
  `<input name="${name}(3i)" type=number min=1 max=28><input name="${name}(2i)" type=number min=1 max=12><input name="${name}(1i)" type=number min=2025 max=2026>`;

test.each([
  { why: 'lists', html: inLists('a') + inLists('b'), names: ['_year', '_month', '_day'] },
  { why: 'boxes', html: inBoxes('a') + inBoxes('b'), names: ['(1i)', '(2i)', '(3i)'] },
])('dates in $why are put in order', ({ html, names }) => {
  const [year] = names;
  const form = onlyForm(`<form>${html}</form>`);
  const lessons = ({ name }: { name: string }) => (name === `b${year}` ? { after: `a${year}`, within: '90' } : {});
  for (let seed = 0; seed < 50; seed++) {
    const options = { today: '2026-11-29', lessons, answersAll: true };
    const entries = constructEntryList(form, answerForm(form, createRandom(seed), options).answers, undefined);
    const [a = 0, b = 0] = ['a', 'b'].map((date) => {
      const [y = 0, m = 0, d] = names.map((name) => Number(entries.find((entry) => entry.name === date + name)?.value));
      return Date.UTC(y, m - 1, d) / 86_400_000;
    });
    expect(b - a).toBeGreaterThan(0);
    expect(b - a).toBeLessThanOrEqual(90);
  }
});
