import { expect, test } from 'vitest';
import { answerBefore } from '../../../lib/survey/errors/answer-before.ts';
import { onlyForm } from '../../form/only-form.ts';

test.each([
  {
    why: 'of radio buttons with one value, one was chosen',
    html: '<input type=radio name=a><input type=radio name=a>',
    before: [true, false],
  },
  {
    why: 'of boxes, all that were ticked',
    html: '<input type=checkbox name=a value=x><input type=checkbox name=a value=on>',
    before: [false, true],
  },
  {
    why: 'who left what asks for a choice has not chosen',
    html: '<select name=a><option value=on>-- please choose --<option value=1>Yes</select>',
    before: undefined,
  },
  { why: 'what was not sent was not answered', html: '<input type=radio name=a value=1>', before: undefined },
])('$why', ({ html, before }) => {
  const { controls } = onlyForm(`<form>${html}</form>`);
  const answers = answerBefore(controls, controls, [{ name: 'a', value: 'on' }]);
  expect(answers?.map((answer) => answer.kind === 'checked' && answer.isChecked)).toEqual(before);
});
