import { expect, test } from 'vitest';
import { onlyForm } from './only-form.ts';

test.each([
  { why: 'the cell before', html: '<table><tr><td>Name<td><input name=a></table>', label: 'Name' },
  {
    why: 'the cell before with figures at the control',
    html: '<table><tr><td>Year of birth (19xx):<td>19<input name=a></table>',
    label: 'Year of birth (19xx): 19',
  },
  { why: 'figures, where there are no words', html: '<p>2024 <input name=a></p>', label: '2024' },
])('$why', ({ html, label }) => {
  expect(onlyForm(`<form>${html}</form>`).controls[0]?.label).toBe(label);
});
