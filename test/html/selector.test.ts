import { describe, expect, test } from 'vitest';
import { descendants } from '../../lib/html/element.ts';
import { readSelector } from '../../lib/html/selector.ts';
import { parsePage } from './parse.ts';

const PAGE = parsePage(`
  <form id="survey" class="long wide"><div class="question" id="q1"><p><input id="a" name="age" type="number"></p></div>
  <div class="question odd" id="q2"><textarea id="b" name="survey[comment]" lang="en-GB"></textarea></div></form>
  <form><input id="c" name="age"></form>`);

/** https://www.w3.org/TR/selectors-4/ */
const SELECTORS = [
  { selector: 'textarea', found: 'b' },
  { selector: 'TEXTAREA', found: 'b' },
  { selector: '#a', found: 'a' },
  { selector: 'input', found: 'a c' },
  { selector: '#q1 *', found: ' a' },
  { selector: 'input[name=age]', found: 'a c' },
  { selector: '[name="survey[comment]"]', found: 'b' },
  { selector: "[name='survey[comment]']", found: 'b' },
  { selector: '[name^=survey]', found: 'b' },
  { selector: '[ name $= "comment]" ]', found: 'b' },
  { selector: '[name*=urv]', found: 'b' },
  { selector: '[lang|=en]', found: 'b' },
  { selector: '[class~=wide]', found: 'survey' },
  { selector: '[class=wide]', found: '' },
  { selector: '[type]', found: 'a' },
  { selector: '.question.odd', found: 'q2' },
  { selector: '#survey input', found: 'a' },
  { selector: '.question > input', found: '' },
  { selector: '.question>p>input', found: 'a' },
  { selector: 'form .odd > textarea', found: 'b' },
  { selector: '#b, #c', found: 'b c' },
  { selector: '.question input,form > input', found: 'a c' },
];

test.each(SELECTORS)('$selector finds "$found"', ({ selector, found }) => {
  const fits = readSelector(selector);
  const ids = descendants(PAGE).flatMap((element) => (fits?.(element) ? [element.attributes['id'] ?? ''] : []));
  expect(ids.join(' ')).toBe(found);
});

describe('no selector of these parts', () => {
  test.each([
    '',
    ' ',
    '>',
    'a >',
    'a,',
    ', a',
    'a:hover',
    'a + b',
    'a ~ b',
    '[name',
    '[name=]',
    '#',
    '.',
    '1',
    'a >> b',
  ])('"%s"', (selector) => {
    expect(readSelector(selector)).toBeUndefined();
  });
});
