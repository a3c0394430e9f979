import { expect, test } from 'vitest';
import { codeShown } from '../../lib/answer/code-shown.ts';
import { onlyForm } from '../form/only-form.ts';

test.each([
  { html: '<label>Please type the following code: <b>EGXHY</b> <input></label>', code: 'EGXHY' },
  {
    html: '<label for=c>Please type the following code: <b>K7PQ2</b></label><input id=c><p>The code is not right. Please type the new one.</p>',
    code: 'K7PQ2',
  },
  { html: '<p>Enter the access code OAK-2026 from your letter.</p><label>Code <input></label>', code: 'OAK-2026' },
  { html: '<label>Please type the word “blue” here <input></label>', code: 'blue' },
  { html: '<label>Enter “none” if there are none <input></label>', code: undefined },
  { html: '<p>Enter the code from your letter.</p><label>Code <input></label>', code: undefined },
  { html: '<p>Enter your post code LS2.</p><label>Post code <input></label>', code: undefined },
])('$html: $code', ({ html, code }) => {
  const control = onlyForm(`<form>${html}</form>`).controls[0];
  expect(control && codeShown(control)).toBe(code);
});
