import { expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { onlyForm } from '../form/only-form.ts';

const NUMBER = '<label>Year <input type=number name=y min=1920 max=2027></label>';
const LIST = '<label>Year <select name=y><option value="">Year<option>2025<option>2026<option>2027</select></label>';

test.each([
  { html: NUMBER, when: 'future', year: '2027' },
  { html: NUMBER, when: 'past', year: '2025' },
  { html: '<label>Year <input name=y></label>', when: 'future', year: '2027' },
  { html: LIST, when: 'future', year: '2027' },
  { html: LIST, when: 'past', year: '2025' },
  {
    html: '<label>Year of birth (YYYY) <input type=number name=y min=1980 max=1980></label>',
    when: 'past',
    year: '1980',
  },
])('in the $when: $html', ({ html, when, year }) => {
  const form = onlyForm(`<form>${html}</form>`);
  for (let seed = 0; seed < 10; seed++) {
    const options = { today: '2026-11-29', answersAll: true, lessons: () => ({ when }) };
    const { answers } = answerForm(form, createRandom(seed), options);
    expect(constructEntryList(form, answers, undefined)[0]?.value).toBe(year);
  }
});

const boxes = (month: string) =>
  `<fieldset><legend>When?</legend><label>Day <input name=d size=2></label>${month}<label>Year <input name=y size=4></label></fieldset>`;
const NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const MONTHS = `<label>Month <select name=m><option value="">Month${NAMES.map((name) => `<option>${name}`).join('')}</select></label>`;

test.each([
  { why: 'in boxes', month: '<label>Month <input name=m size=2></label>' },
  { why: 'with the names of its months', month: MONTHS },
])('a date $why is one date within the days that were learned', ({ month }) => {
  for (let seed = 0; seed < 20; seed++) {
    const form = onlyForm(`<form>${boxes(month)}</form>`);
    const lessons = ({ name }: { name: string }) => (name === 'd' ? { when: 'soon' } : undefined);
    const { answers } = answerForm(form, createRandom(seed), { today: '2026-12-29', lessons });
    const [d, m, y] = constructEntryList(form, answers, undefined).map(({ value }) => String(value));
    const at = Date.parse(`${d} ${NAMES[Number(m) - 1] ?? m} ${y} UTC`);
    expect(at).toBeGreaterThan(Date.UTC(2026, 11, 29));
    expect(at).toBeLessThan(Date.UTC(2027, 0, 4));
  }
});
