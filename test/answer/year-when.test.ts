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
