import { expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { onlyForm } from '../form/only-form.ts';
import { attempt, THANKS } from '../survey/attempt.ts';
import { submitted, TODAY } from './answers-of.ts';

const LINE = '<p>How much did you spend? \u00a3<input name=sum></p>';
const BOX = '<label><input type=checkbox name=none value=1> Don\u2019t know</label>';
const HTML = `<form>${LINE}${BOX}</form>`;

test('a box that stands for no answer is left, and the line before it answered', () => {
  const form = onlyForm(HTML);
  for (let seed = 0; seed < 30; seed++) {
    const sent = submitted(form, seed, true);
    expect(sent.get('sum')?.[0]).toMatch(/^\d+$/);
    expect(sent.has('none')).toBe(false);
  }
});

test('where the box is found to be needed the line is left empty', () => {
  const form = onlyForm(HTML);
  const lessons = ({ name }: { name: string }) => (name === 'none' ? { required: '1' } : undefined);
  for (let seed = 0; seed < 30; seed++) {
    const { answers } = answerForm(form, createRandom(seed), { today: TODAY, answersAll: true, lessons });
    expect(constructEntryList(form, answers, undefined)).toEqual([
      { name: 'sum', value: '' },
      { name: 'none', value: '1' },
    ]);
  }
});

test.each([
  { why: 'a box of its own', html: LINE + BOX.replace('Don\u2019t know', 'I am a member') },
  { why: 'a box that the browser requires', html: LINE + BOX.replace('value', 'required value') },
])('$why is ticked', ({ html }) => {
  const runs = Array.from({ length: 30 }, (_, seed) => submitted(onlyForm(`<form>${html}</form>`), seed, true));
  expect(runs.some((sent) => sent.has('none'))).toBe(true);
});

test.each(['1', '2', '3', '4', '5'])('a survey that takes either of them is completed, with seed %s', async (seed) => {
  const page = (error: string) =>
    `<form method=post><p class=error>${error}</p>${LINE}${BOX}<button>Next</button></form>`;
  const { outcome } = await attempt(({ method }, fields) => {
    if (method !== 'POST') return page('');
    const sum = fields.get('sum') ?? '';
    if (fields.has('none'))
      return sum === '' ? THANKS : page('Please enter an amount or tick Don\u2019t know, not both.');
    return /^\d{3,4}$/.test(sum) ? THANKS : page('Please enter an amount or tick Don\u2019t know.');
  }, seed);
  expect(outcome.kind).toBe('completed');
});
