import { describe, expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { valueText } from '../../lib/form/entry.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { onlyForm } from '../form/only-form.ts';
import { TODAY } from './answers-of.ts';

const RADIOS =
  '<fieldset><legend>How?</legend><label><input type=radio name=a value=bus required>Bus</label><label><input type=radio name=a value=else required>Other</label></fieldset>';
const BOXES = RADIOS.replaceAll('radio', 'checkbox').replaceAll('required', '');
const SELECT = '<select name=a aria-label=How required><option>bus<option value=else>Other (please specify)</select>';
const TEXT = '<label>If other, please specify <input name=b></label>';

describe.each([
  { choice: 'radio buttons', html: RADIOS },
  { choice: 'checkboxes', html: BOXES },
  { choice: 'a select', html: SELECT },
])('a box for "Other" after $choice', ({ html }) => {
  test('is filled in with that answer only, and then always', () => {
    const form = onlyForm(`<form>${html}${TEXT}</form>`);
    const seen = new Set<boolean>();
    for (let seed = 0; seed < 60; seed++) {
      const { answers } = answerForm(form, createRandom(seed), { today: TODAY, answersAll: seed % 2 === 0 });
      const entries = constructEntryList(form, answers, undefined);
      const isOther = entries.some((entry) => entry.name === 'a' && entry.value === 'else');
      const text = entries.find(({ name }) => name === 'b');
      expect(text && valueText(text) !== '').toBe(isOther);
      seen.add(isOther);
    }
    expect(seen.size).toBe(2);
  });
});

test('a box without words of its own belongs to the "Other" before it', () => {
  const form = onlyForm(`<form>${RADIOS.replace('>Other<', '>Other, please specify:<')}<input name=b></form>`);
  for (let seed = 0; seed < 30; seed++) {
    const { answers } = answerForm(form, createRandom(seed), { today: TODAY, answersAll: true });
    const entries = constructEntryList(form, answers, undefined);
    const isOther = entries.some((entry) => entry.name === 'a' && entry.value === 'else');
    expect(entries.some(({ name, value }) => name === 'b' && value !== '')).toBe(isOther);
  }
});

test.each([
  { why: 'a choice without "Other"', html: RADIOS.replace('>Other<', '>Train<') + TEXT },
  { why: 'a box that the browser requires', html: RADIOS + TEXT.replace('name=b', 'name=b required') },
  { why: 'a question of its own', html: `${RADIOS}<label>Your town <input name=b></label>` },
])('$why is answered as any question', ({ html }) => {
  for (let seed = 0; seed < 20; seed++) {
    const form = onlyForm(`<form>${html}</form>`);
    const { answers } = answerForm(form, createRandom(seed), { today: TODAY, answersAll: true });
    const text = constructEntryList(form, answers, undefined).find(({ name }) => name === 'b');
    expect(text && valueText(text)).not.toBe('');
  }
});
