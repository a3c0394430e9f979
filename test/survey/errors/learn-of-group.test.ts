import { describe, expect, test } from 'vitest';
import { learnOfGroup } from '../../../lib/survey/errors/learn-of-group.ts';
import { questions } from '../../../lib/survey/form-purpose.ts';
import { controlNamed, onlyForm } from '../../form/only-form.ts';

const NUMBERS = '<input type=number name=a><input name=b inputmode=numeric><input name=other>';
const RANKS =
  '<select name=r1><option>1<option>2</select><select name=r2><option>1<option>2</select><input type=number name=age>';

describe.each([
  { message: 'The total must be 100 (it is 87).', html: NUMBERS, learned: 'a min=50 b min=50' },
  { message: 'Your hours must add up to 25.', html: NUMBERS, learned: 'a min=13 b min=12' },
  { message: 'The sum cannot be more than 24.', html: NUMBERS, learned: 'a min=12 b min=12' },
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
  { message: 'Enter a number.', html: NUMBERS, learned: '' },
])('$message', ({ message, html, about, learned }) => {
  test(`teaches "${learned}"`, () => {
    const form = onlyForm(`<form>${html}</form>`);
    const lessons = learnOfGroup(message, about === undefined ? undefined : controlNamed(form, about), questions(form));
    const said = lessons.map(
      ([{ name }, { min, distinct }]) => `${name} ${distinct ? `distinct=${distinct}` : `min=${min}`}`,
    );
    expect(said.join(' ')).toBe(learned);
  });
});
