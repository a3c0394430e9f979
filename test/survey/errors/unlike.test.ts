import { describe, expect, test } from 'vitest';
import { readForms } from '../../../lib/form/read-forms.ts';
import { tieErrors } from '../../../lib/survey/errors/tie-errors.ts';
import { told, unlikeErrors } from '../../../lib/survey/errors/unlike.ts';
import { questions } from '../../../lib/survey/form-purpose.ts';
import { errorElements } from '../../../lib/survey/page-errors.ts';
import { parsePage } from '../../html/parse.ts';

test.each([
  { hint: 'Student number e.g. s1234567', says: '' },
  { hint: 'Room (3 or 4 digits) Room (3 or 4 digits)', says: '(3 or 4 digits)' },
  { hint: 'How much of it? %', says: ' between 0 and 100' },
])('$hint', ({ hint, says }) => {
  expect(told(hint)).toBe(says);
});

describe('where no message is about a question', () => {
  test.each<{ why: string; html: string; sent: Record<string, string>; meant: string[] }>([
    {
      why: 'an answer unlike the example beside it is meant',
      html: '<tr><td>Number<td><input name=a> <small>e.g. s1234567</small><tr><td>Mood<td><input name=b>',
      sent: { a: 'group work', b: 'fine' },
      meant: ['a'],
    },
    {
      why: 'one like it is not',
      html: '<tr><td>Number<td><input name=a> <small>e.g. s1234567</small>',
      sent: { a: 's7654321' },
      meant: [],
    },
    {
      why: 'one that is no number, of which there should be numbers only',
      html: '<tr><td colspan=2><p class=error>Please enter whole numbers only.</p><tr><td>In a shop<td><input name=a><tr><td>Online<td><input name=b><tr><td>Your name<td><input name=c>',
      sent: { a: 'group work', b: '4', c: 'Joan Khan' },
      meant: ['a'],
    },
    {
      why: 'no post code where something is to be there once',
      html: '<tr><td colspan=2><p class=error>There must be exactly one head of household.</p><tr><td>Postcode<td><input name=a><tr><td>Your name<td><input name=b>',
      sent: { a: 'CF10 3AT', b: 'Joan Khan' },
      meant: [],
    },
    {
      why: 'one without the figure for its per cents',
      html: '<tr><td>How much?<td><input name=a>%',
      sent: { a: 'most' },
      meant: ['a'],
    },
  ])('$why', ({ html, sent, meant }) => {
    const source = `<form><table>${html}</table></form>`;
    const root = parsePage(source);
    const [form] = readForms(root, source);
    if (form === undefined) throw new Error('The page has no form.');
    const asked = questions(form);
    const refusal = tieErrors(root, errorElements(root), asked);
    const entries = Object.entries(sent).map(([name, value]) => ({ name, value }));
    expect(unlikeErrors(refusal, asked, form.controls, entries).map(({ control }) => control.name)).toEqual(meant);
  });
});
