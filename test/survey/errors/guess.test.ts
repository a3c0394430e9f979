import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../lib/answer/lesson.ts';
import { guess } from '../../../lib/survey/errors/guess.ts';
import { onlyForm } from '../../form/only-form.ts';

const LINE = '<label>Tunnus <input name=a></label>';

function guesses(message: string, count: number, html = LINE, hint = ''): Lesson[] {
  const [control] = onlyForm(`<form>${html}</form>`).controls;
  if (control === undefined) throw new Error('The form has no control.');
  const all: Lesson[] = [];
  for (let known: Lesson | undefined; all.length < count; ) {
    known = guess({ control, message, hint }, known);
    if (known === undefined) break;
    const { guess: number, ...lesson } = known;
    all.push(lesson);
  }
  return all;
}

describe('a message that nobody understands', () => {
  test.each<{ why: string; says: string; first: Lesson[] }>([
    {
      why: 'a word that is an example',
      says: 'Xyzzy, such as March.',
      first: [{ pattern: 'March' }, { pattern: '[1-9]' }],
    },
    {
      why: 'one figure is digits, a limit or a length',
      says: 'Xyzzy 7 plugh.',
      first: [
        { pattern: '[1-9]\\d{6}' },
        { type: 'number', min: '1', max: '7' },
        { minlength: '7' },
        { pattern: '[1-9]' },
      ],
    },
    {
      why: 'two are limits of a number, of letters or of digits',
      says: 'Xyzzy 12 plugh 3.',
      first: [
        { type: 'number', min: '3', max: '12' },
        { pattern: '[A-Za-z]{3,12}' },
        { pattern: '[1-9]\\d{2,11}' },
        { pattern: '[1-9]' },
      ],
    },
    { why: 'none, the usual kinds', says: 'Xyzzy.', first: [{ pattern: '[1-9]' }, { pattern: '[A-Z][a-z]{3,7}' }] },
  ])('$why', ({ says, first }) => {
    expect(guesses(says, first.length)).toEqual(first);
  });

  test('what stands beside the question comes first', () => {
    expect(guesses('Xyzzy.', 2, LINE, 'Tunnus 3 digits')).toEqual([{ pattern: '[1-9]\\d{2}' }, { pattern: '[1-9]' }]);
  });

  test('what its label is about comes before the usual kinds', () => {
    const html = '<label>Zip <input name=a></label>';
    expect(guesses('Invalid entry', 2, html)).toEqual([{ pattern: '9\\d{4}' }, { pattern: '[1-9]' }]);
    const phone = guesses('Invalid entry', 9, '<label>Telefon <input name=a></label>').map(({ pattern }) => pattern);
    expect(phone).toContain('202-555-01\\d\\d');
  });

  test('there is an end to it', () => {
    expect(guesses('Xyzzy.', 50).length).toBeLessThan(8);
  });

  test.each([
    { why: 'prose', html: '<textarea name=a></textarea>' },
    { why: 'a choice', html: '<select name=a><option>1</select>' },
    { why: 'one box of a date', html: '<label>Day <input name=a size=2></label>' },
    { why: 'a sum against robots', html: '<label>What is 3 + 4? <input name=a></label>' },
  ])('$why is not guessed', ({ html }) => {
    expect(guesses('Xyzzy.', 1, html)).toEqual([]);
  });
});
