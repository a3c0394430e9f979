import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { violations } from '../../lib/form/validity.ts';
import { onlyForm } from '../form/only-form.ts';
import { TODAY } from './answers-of.ts';
import { formHtml } from './arbitrary-form.ts';

const TEXT = 'monday1-users100-99-1234';

function held(html: string, seed = 1) {
  const form = onlyForm(`<form>${html}</form>`);
  const receipt = { text: TEXT, isHeld: false };
  const { answers } = answerForm(form, createRandom(seed), { today: TODAY, receipt });
  const names = [...answers].filter(([, answer]) => answer.kind === 'value' && answer.value.includes(TEXT));
  return { names: names.map(([{ name }]) => name), isHeld: receipt.isHeld, form, answers };
}

test.each([
  ['a textarea', '<textarea name=a></textarea>', ['a']],
  ['a line of text', '<label>Comment<input name=a></label>', ['a']],
  ['the first of several, and no other', '<textarea name=a></textarea><textarea name=b></textarea>', ['a']],
  ['a required one', '<textarea name=a required minlength=300 maxlength=400></textarea>', ['a']],
  ['one that is just long enough', `<input name=a maxlength=${TEXT.length}>`, ['a']],
  ['where people write what they like', '<label>Institution<input name=a></label>', ['a']],
  ['not where there is no room', '<input name=a maxlength=23><textarea name=b></textarea>', ['b']],
  ['not where a pattern rules', '<input name=a pattern="[A-Z]{3}"><textarea name=b></textarea>', ['b']],
  ['not where a topic rules', '<label>Your name<input name=a></label><textarea name=b></textarea>', ['b']],
  ['not where digits are typed', '<input name=a inputmode=numeric><textarea name=b></textarea>', ['b']],
  [
    'not in addresses, numbers and passwords',
    '<input type=email name=a><input type=tel name=b><input type=number>',
    [],
  ],
  [
    'not in the box for what Other means',
    '<select name=a required><option>Yes<option>Other</select><label>Please specify<input name=b></label>',
    [],
  ],
  ['not in a trap for robots', '<div style="display: none"><input name=a></div>', []],
  ['not in what may not be changed', '<textarea name=a readonly></textarea>', []],
])('it is held in %s', (_, html, names) => {
  for (let seed = 0; seed < 20; seed++) {
    const found = held(html, seed);
    expect(found.names).toEqual(names);
    expect(found.isHeld).toBe(names.length > 0);
  }
});

test('all other answers are what they are without it, and its own satisfies its control', () => {
  let count = 0;
  fc.assert(
    fc.property(formHtml, fc.integer(), fc.boolean(), (html, seed, answersAll) => {
      const form = onlyForm(html);
      const [first, second] = [createRandom(seed), createRandom(seed)];
      const receipt = { text: TEXT, isHeld: false };
      const plain = answerForm(form, first, { today: TODAY, answersAll });
      const { answers } = answerForm(form, second, { today: TODAY, answersAll, receipt });
      const changed = form.controls.filter(
        (control) => JSON.stringify(answers.get(control)) !== JSON.stringify(plain.answers.get(control)),
      );
      expect(changed).toHaveLength(receipt.isHeld ? 1 : 0);
      for (const control of changed) {
        expect(answers.get(control)).toMatchObject({ value: expect.stringContaining(TEXT) });
        expect(violations(form, answers).filter((broken) => broken.control === control)).toEqual([]);
        count++;
      }
      expect(second.integer(0, 1e9)).toBe(first.integer(0, 1e9));
    }),
    { numRuns: 400 },
  );
  expect(count).toBeGreaterThan(100);
});

test('an answer that is kept holds it, so no other does', () => {
  const form = onlyForm('<form><textarea name=a></textarea><textarea name=b required></textarea></form>');
  const receipt = { text: TEXT, isHeld: false };
  const { answers } = answerForm(form, createRandom(1), {
    ...{ today: TODAY, answersAll: true, receipt },
    kept: ({ controls: [control] }) => (control?.name === 'a' ? [{ kind: 'value', value: `${TEXT} fine` }] : undefined),
  });
  expect([...answers.values()].filter((answer) => JSON.stringify(answer).includes(TEXT))).toHaveLength(1);
});
