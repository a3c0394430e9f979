import { expect, test } from 'vitest';
import { onlyForm } from './only-form.ts';

test.each([
  { why: 'the cell before', html: '<table><tr><td>Name<td><input name=a></table>', label: 'Name' },
  {
    why: 'the cell before with figures at the control',
    html: '<table><tr><td>Year of birth (19xx):<td>19<input name=a></table>',
    label: 'Year of birth (19xx): 19',
  },
  {
    why: 'the heads of its row and column',
    html: '<table><tr><td><td>How often?<td>Score<tr><td>Lunch<td><input name=b><td><input name=a></table>',
    label: 'Lunch Score',
  },
  {
    why: 'the head of its column, in the first cell of the first row',
    html: '<p>People</p><table><thead><tr><th>Name<th>Year</thead><tr><td><input name=a></table>',
    label: 'Name',
  },
  {
    why: 'the head of its column, under a row of heads alone',
    html: '<table><tr><th>Name<th>Year<tr><td><input name=a></table>',
    label: 'Name',
  },
  {
    why: 'of a choice the head of its column',
    html: '<table><tr><th><th>Agree<th>Disagree<tr><td>I like it<td><input type=radio name=a></table>',
    label: 'Agree',
  },
  {
    why: 'a mark right behind the last word',
    html: '<label for=x>Your date of birth<i>required</i></label><input id=x name=a>',
    label: 'Your date of birth required',
  },
  { why: 'figures, where there are no words', html: '<p>2024 <input name=a></p>', label: '2024' },
])('$why', ({ html, label }) => {
  expect(onlyForm(`<form>${html}</form>`).controls.at(-1)?.label).toBe(label);
});
