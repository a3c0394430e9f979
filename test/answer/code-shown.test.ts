import { expect, test } from 'vitest';
import { codeShown } from '../../lib/answer/code-shown.ts';
import { onlyForm } from '../form/only-form.ts';
import { valuesOf } from './answers-of.ts';

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

test.each([
  { why: 'before it is typed', said: 'Enter the access code <b>OAK-2026</b> from your letter.', code: 'OAK-2026' },
  { why: 'in the form', said: 'Please type the code 3F2A1B into the box.', code: '3F2A1B' },
  { why: 'before it is to be typed', said: 'Your code is 4711; please type it below.', code: '4711' },
])('the code that the page shows, $why', ({ said, code }) => {
  expect([...new Set(valuesOf(`<p>${said}</p><label>Code <input name=a></label>`))]).toEqual([code]);
});

test.each([
  { why: 'none is shown', html: '<p>Enter the code from your letter.</p><label>Code <input name=a></label>' },
  { why: 'a post code is asked for', html: '<p>Enter the code AB12.</p><label>Post code <input name=a></label>' },
  {
    why: 'the code of a course is asked for',
    html: '<p>Use code AB12.</p><label>Course code <input name=a></label>',
  },
])('no code of the page where $why', ({ html }) => {
  expect(new Set(valuesOf(html)).size).toBeGreaterThan(1);
});
