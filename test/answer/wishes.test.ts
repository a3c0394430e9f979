import { describe, expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { compileForm } from '../../lib/answer/compile-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { readWishes } from '../../lib/answer/read-wishes.ts';
import { submission } from '../../lib/form/submission.ts';
import { onlyForm } from '../form/only-form.ts';
import { TODAY } from './answers-of.ts';

const PAGE = { url: 'http://h/', baseUrl: 'http://h/', encoding: 'utf-8' } as const;
const RUNS = 60;

/** The different queries that a form was sent with, by the long way and by its program; a line where it was not. */
function queriesOf(html: string, file: unknown): { long: string[]; short: string[] } {
  const wishes = readWishes(JSON.stringify(file));
  const form = onlyForm(`<form>${html}</form>`);
  const sample = submission(form, undefined, new Map(), PAGE, 'B');
  const program = sample && compileForm(form, undefined, sample, 'utf-8', [], undefined, wishes);
  const long = new Set<string>();
  const short = new Set<string>();
  for (let seed = 0; seed < RUNS; seed++) {
    const { answers, unanswerable } = answerForm(form, createRandom(seed), { today: TODAY, wishes });
    const sent = submission(form, undefined, answers, PAGE, 'B');
    long.add(unanswerable.length > 0 ? 'no answer' : decodeURIComponent(sent?.url.replace('http://h/?', '') ?? ''));
    const written = program?.({ random: createRandom(seed), today: 0 }, false, []);
    short.add(written?.impossible ? 'no answer' : decodeURIComponent((written as { url: string }).url.slice(10)));
  }
  return { long: [...long].sort(), short: [...short].sort() };
}

const AGREE = '<label><input type=checkbox name=a value=yes>I agree</label>';
const RATING = ['1', '2', '3']
  .map((value) => `<label><input type=radio name=a value=${value}>No. ${value}</label>`)
  .join('');
const GROUP = `<fieldset><legend>Rate us *</legend>${RATING}</fieldset>`;
const BOXES = ['x', 'y', 'z']
  .map((value) => `<label><input type=checkbox name=a value=${value}>${value.toUpperCase()}</label>`)
  .join('');
const SELECT =
  '<select name=a><option value="">Choose<option value=r>Red<option value=g selected>Green<option value=b disabled>Blue</select>';

describe.each([
  { why: 'text by name', html: '<input name=a>', file: { names: { a: 'Ann' } }, queries: ['a=Ann'] },
  { why: 'a number by name', html: '<input name=a type=number>', file: { names: { a: 30 } }, queries: ['a=30'] },
  { why: 'a list to draw from', html: '<input name=a>', file: { names: { a: ['x', 'y'] } }, queries: ['a=x', 'a=y'] },
  {
    why: 'by label, whatever its case, star and colon',
    html: '<label for=i>Your  Name: *</label><input id=i name=a>',
    file: { labels: { 'your name': 'Ann' } },
    queries: ['a=Ann'],
  },
  {
    why: 'by selector',
    html: '<p class=q><input name=a></p>',
    file: { selectors: { '.q input': 'x' } },
    queries: ['a=x'],
  },
  {
    why: 'the name before the label before the selector',
    html: '<label>L<input name=a></label>',
    file: { names: { a: '1' }, labels: { L: '2' }, selectors: { input: '3' } },
    queries: ['a=1'],
  },
  {
    why: 'null leaves what is there',
    html: '<input name=a value=old>',
    file: { names: { a: null } },
    queries: ['a=old'],
  },
  {
    why: 'what its constraints refuse is left out',
    html: '<input name=a maxlength=3>',
    file: { names: { a: ['long', 'no'] } },
    queries: ['a=no'],
  },
  {
    why: 'nothing that its constraints take',
    html: '<input type=number name=a max=9>',
    file: { names: { a: 10 } },
    queries: ['no answer'],
  },
  { why: 'no number', html: '<input type=number name=a>', file: { names: { a: 'ten' } }, queries: ['no answer'] },
  { why: 'an option by its value', html: SELECT, file: { names: { a: 'r' } }, queries: ['a=r'] },
  { why: 'an option by its label', html: SELECT, file: { names: { a: 'red' } }, queries: ['a=r'] },
  { why: 'the option that is there', html: SELECT, file: { names: { a: null } }, queries: ['a=g'] },
  { why: 'an option that is disabled', html: SELECT, file: { names: { a: 'b' } }, queries: ['no answer'] },
  {
    why: 'options at once',
    html: SELECT.replace('name', 'multiple name'),
    file: { names: { a: [['r', 'Green']] } },
    queries: ['a=r&a=g'],
  },
  {
    why: 'options at once where one is allowed',
    html: SELECT,
    file: { names: { a: [['r', 'g']] } },
    queries: ['no answer'],
  },
  { why: 'a radio button by its value', html: RATING, file: { names: { a: 2 } }, queries: ['a=2'] },
  {
    why: 'a radio button by its label',
    html: RATING,
    file: { names: { a: ['No. 1', 'no. 3'] } },
    queries: ['a=1', 'a=3'],
  },
  { why: 'a radio group by its legend', html: GROUP, file: { labels: { 'Rate us': 3 } }, queries: ['a=3'] },
  {
    why: 'a radio group by a selector of one',
    html: GROUP,
    file: { selectors: { '[value="1"]': 1 } },
    queries: ['a=1'],
  },
  { why: 'a radio button that is not there', html: RATING, file: { names: { a: 4 } }, queries: ['no answer'] },
  { why: 'no radio button', html: RATING, file: { names: { a: null } }, queries: [''] },
  { why: 'a box ticked', html: AGREE, file: { names: { a: true } }, queries: ['a=yes'] },
  { why: 'a box not ticked', html: AGREE, file: { labels: { 'i agree': false } }, queries: [''] },
  { why: 'one of some boxes', html: BOXES, file: { names: { a: ['x', 'Y'] } }, queries: ['a=x', 'a=y'] },
  { why: 'some of some boxes', html: BOXES, file: { names: { a: [['x', 'z'], ['y']] } }, queries: ['a=x&a=z', 'a=y'] },
  { why: 'no box', html: BOXES, file: { names: { a: [[]] } }, queries: [''] },
  { why: 'all boxes', html: BOXES, file: { names: { a: true } }, queries: ['a=x&a=y&a=z'] },
  { why: 'a hidden control', html: '<input type=hidden name=a value=0>', file: { names: { a: 5 } }, queries: ['a=5'] },
  { why: 'a read-only control', html: '<input readonly name=a value=0>', file: { names: { a: 5 } }, queries: ['a=5'] },
  { why: 'a disabled control', html: '<input disabled name=a>', file: { names: { a: 5 } }, queries: [''] },
  {
    why: 'what looks like a trap',
    html: '<input style="display:none" name=a>',
    file: { names: { a: 5 } },
    queries: ['a=5'],
  },
  {
    why: 'what would repeat another',
    html: '<input name=email><input name=confirm_email>',
    file: { names: { email: 'a', confirm_email: 'b' } },
    queries: ['email=a&confirm_email=b'],
  },
])('$why', ({ html, file, queries }) => {
  test('by the long way', () => expect(queriesOf(html, file).long).toEqual(queries));
  test('by its program', () => expect(queriesOf(html, file).short).toEqual(queries));
});

test('the rule says that it is so', () => {
  const form = onlyForm('<form><input name=a></form>');
  const wishes = readWishes('{"names": {"a": "x"}}');
  const { plan } = answerForm(form, createRandom(1), { today: TODAY, wishes });
  expect(plan.questions[0]?.rule).toMatchObject({ isWished: true });
});
