import { describe, expect, test } from 'vitest';
import { learnOfGroup } from '../../../lib/survey/errors/learn-of-group.ts';
import { questions } from '../../../lib/survey/form-purpose.ts';
import { controlNamed, onlyForm } from '../../form/only-form.ts';

const NUMBERS = '<input type=number name=a><input name=b inputmode=numeric><input name=other>';
const RANKS =
  '<select name=r1><option>1<option>2</select><select name=r2><option>1<option>2</select><input type=number name=age>';

const SHARES =
  '<label>Staff (%) <input type=number name=x></label><label>Travel (%) <input type=number name=y></label><label>People <input type=number name=z></label>';
const HOURS =
  '<label>Sleep (hours) <input type=number name=x></label><label>Age <input type=number name=y></label><label>Work (hours) <input type=number name=z></label>';
const POINTS =
  '<input type=number name=year min=1900><input type=number name=n min=0 max=10><input type=number name=s min=0 max=10>';
const EITHER =
  '<label>Name <input name=n></label><label>Email <input type=email name=m></label><label>Phone <input type=tel name=p></label>';
const PLEDGES =
  '<input type=checkbox name=p value=1><input type=checkbox name=p value=2><input type=checkbox name=p value=3>';

describe.each([
  { message: 'The total must be 100 (it is 87).', html: NUMBERS, learned: 'a min=50 b min=50' },
  { message: 'Your hours must add up to 25.', html: NUMBERS, learned: 'a min=13 b min=12' },
  { message: 'The sum cannot be more than 24.', html: NUMBERS, learned: 'a min=12 b min=12' },
  { message: 'The percentages must add up to 100 (currently 68).', html: SHARES, learned: 'x min=50 y min=50' },
  { message: 'You gave out 18 points. Please give out exactly 10 in total.', html: POINTS, learned: 'n min=5 s min=5' },
  { message: 'Ensure that there are no more than 3 digits in total.', html: NUMBERS, about: 'a', learned: '' },
  { message: 'The hours must add up to 24.', html: HOURS, learned: 'x min=12 z min=12' },
  { message: 'The weekly maximum is 40 hours.', html: NUMBERS, learned: 'a max=20 b max=20' },
  { message: 'We can only prepare 20 items per order.', html: NUMBERS, learned: 'a max=10 b max=10' },
  { message: 'At most 40 hours.', html: NUMBERS, about: 'a', learned: '' },
  {
    message: 'Please mark exactly one captain.',
    html: PLEDGES.replace(/p (value=(\d))/g, 'p-$2-captain'),
    learned: 'p-1-captain min=1 p-2-captain min=1 p-3-captain min=1',
  },
  { message: 'You cannot select more than 8 items per order.', html: NUMBERS, learned: 'a max=4 b max=4' },
  { message: 'Each number must be used exactly once.', html: NUMBERS, learned: 'a distinct=1 b distinct=1' },
  { message: 'The total must be 10.', html: POINTS, learned: 'n min=5 s min=5' },
  { message: 'Please provide at least one of e-mail and phone.', html: EITHER, learned: 'm required=1 p required=1' },
  { message: 'Choose at least one of the options.', html: EITHER, learned: '' },
  { message: 'Each rank must be used only once.', html: RANKS, learned: 'r1 distinct=1 r2 distinct=1' },
  {
    message: 'Your answers total 91 but should total 10.',
    html: '<h4>Of your last 10 purchases</h4>in a shop <input name=a>online <input name=b><h4>Prices</h4><input name=c><input name=d>',
    learned: 'a min=5 b min=5',
  },
  { message: 'Give each item a different rank.', html: NUMBERS, learned: 'a distinct=1 b distinct=1' },
  { message: 'No two may be the same number.', html: NUMBERS, about: 'a', learned: 'a distinct=1 b distinct=1' },
  { message: 'This name is not unique.', html: RANKS + NUMBERS, about: 'other', learned: '' },
  { message: 'The total must be 100.', html: '<input type=number name=a>', learned: '' },
  {
    message: 'Mon: there are only 24 hours in a day',
    html: '<table><tr><td>Mon<td><input name=a><td><input name=b><tr><td>Tue<td><input name=c><td><input name=d></table>',
    about: 'a',
    learned: 'a min=12 b min=12',
  },
  { message: 'Enter a number.', html: NUMBERS, learned: '' },
  { message: 'You must tick every statement to take part.', html: PLEDGES, learned: 'p min=3' },
  {
    message: 'Please agree to all of the conditions.',
    html: PLEDGES.replace(/p (value=(\d))/g, 'p$2 $1'),
    learned: 'p1 required=1 p2 required=1 p3 required=1',
  },
  { message: 'Please tick all the boxes that apply.', html: PLEDGES, learned: '' },
])('$message', ({ message, html, about, learned }) => {
  test(`teaches "${learned}"`, () => {
    const form = onlyForm(`<form>${html}</form>`);
    const lessons = learnOfGroup(message, about === undefined ? undefined : controlNamed(form, about), questions(form));
    const said = lessons.map(
      ([{ name }, { min, max, distinct, required }]) =>
        `${name} ${required ? 'required=1' : distinct ? `distinct=${distinct}` : min ? `min=${min}` : `max=${max}`}`,
    );
    expect(said.join(' ')).toBe(learned);
  });
});
