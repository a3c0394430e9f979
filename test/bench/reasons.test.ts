import { expect, test } from 'vitest';
import { reasonText } from '../../bench/reason-text.ts';
import { reasons } from '../../bench/reasons.ts';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { readWishes } from '../../lib/answer/read-wishes.ts';
import { onlyForm } from '../form/only-form.ts';

const OPTIONS = { today: '2026-11-24', answersAll: true };

test.each([
  { html: '<input name=a>', reason: 'text' },
  { html: '<input name=a minlength=3 maxlength=9>', reason: 'text of 3 to 9 characters' },
  { html: '<label>City<input name=a maxlength=9></label>', reason: 'text of at most 9 characters, as for city' },
  { html: '<input name=a pattern="\\d+">', reason: 'text made from the pattern \\d+' },
  { html: '<textarea name=a minlength=30></textarea>', reason: 'sentences of at least 30 characters' },
  { html: '<input type=email name=a>', reason: 'an e-mail address of nobody' },
  { html: '<input type=number name=a min=1 max=9 step=2>', reason: 'a number from 1 to 9 in steps of 2' },
  { html: '<input type=date name=a min=2026-01-01>', reason: 'a date from 2026-01-01' },
  { html: '<select name=a><option>x<option>y</select>', reason: 'one of 2 options, each as likely' },
  { html: '<input type=radio name=a value=1><input type=radio name=a value=2>', reason: 'one of 2, each as likely' },
  { html: '<input type=checkbox name=a value=1><input type=checkbox name=a value=2>', reason: 'some of 2' },
  { html: '<input type=file name=a accept=".pdf">', reason: 'a small file of the types .pdf' },
  {
    html: '<input name=b value=x style="display:none">',
    reason: 'left empty: a person does not see it, so it may be a trap for robots',
  },
  { html: '<input type=number name=a required min=5 max=4>', reason: 'no answer is allowed' },
  { html: '<input type=number name=a value=9 min=5 max=4>', reason: 'left empty, since no answer is allowed' },
])('$html: $reason', ({ html, reason }) => {
  const [given] = reasons(answerForm(onlyForm(`<form>${html}</form>`), createRandom(1), OPTIONS), undefined);
  expect(given && reasonText(given.reason)).toBe(reason);
});

test('every control has a reason, also what was kept, left, repeated and wished for', () => {
  const form = onlyForm(
    '<form><input name=kept><input name=open><input type=email name=email><input type=email name=confirm_email><input name=wish></form>',
  );
  const wishes = readWishes('{"names": {"wish": "x"}}');
  const kept = ({ controls: [control] }: { controls: readonly { readonly name: string }[] }) =>
    control?.name === 'kept' ? ([{ kind: 'value', value: 'x' }] as const) : control?.name === 'open' ? [] : undefined;
  const told = reasons(answerForm(form, createRandom(1), { ...OPTIONS, wishes, kept }), kept);
  expect(told.map(({ control, reason }) => `${control.name}: ${reasonText(reason)}`)).toEqual([
    'kept: kept, since no error is about it',
    'open: left open, since it is optional',
    'email: an e-mail address of nobody',
    'wish: as the answers file says',
    'confirm_email: repeats the answer to "email"',
  ]);
});

test('what was learned is told in words', () => {
  const form = onlyForm('<form><input name=a></form>');
  const lesson = { turn: '0', minlength: '30', type: 'email', required: '1' };
  const [given] = reasons(answerForm(form, createRandom(1), { ...OPTIONS, lessons: () => lesson }), undefined);
  expect(given && reasonText(given.reason)).toBe(
    'an e-mail address of nobody of at least 30 characters; learned from an error: at least 30 characters, of type email, it must be answered',
  );
});
