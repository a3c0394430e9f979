import { expect, test } from 'vitest';
import { markdownTable, plain } from '../../bench/report/markdown.ts';
import { reportMarkdown } from '../../bench/report/report-markdown.ts';
import { HOSTILE, hostileResults } from './hostile-results.ts';
import { plausibleResults } from './plausible-results.ts';

// https://spec.commonmark.org/0.31.2/#backslash-escapes
test.each([
  { why: 'an element', text: '<b>x</b>', is: '&lt;b&gt;x&lt;/b&gt;' },
  { why: 'a character reference', text: '&lt;', is: '&amp;lt;' },
  { why: 'emphasis and code', text: '*a* _b_ `c` ~d~', is: '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~' },
  { why: 'a cell that ends', text: 'a|b', is: 'a\\|b' },
  { why: 'a link', text: '[a](https://b.test)', is: '\\[a\\](https:\u2060//b.test)' },
  { why: 'an interval, which is none', text: '1.21 × [1.15, 1.27]', is: '1.21 × [1.15, 1.27]' },
  { why: 'a link that looks like an interval', text: '[1, 2](x)', is: '\\[1, 2](x)' },
  { why: 'lines', text: 'a\n\n# b', is: 'a # b' },
  { why: 'a person and an issue', text: '@someone #12', is: '@\u2060someone #\u206012' },
])('$why stays text', ({ text, is }) => {
  expect(plain(text)).toBe(is);
});

test('a table has a line a row, figures to the right', () => {
  expect(markdownTable(['a', 'b', 'c'], [['x', '1', 'y']], [2])).toBe(
    ['| a | b | c |', '| --- | ---: | --- |', '| x | 1 | y |'].join('\n'),
  );
});

test('report.md has the answer, a table for each number of users, doubts and the machine', () => {
  const text = reportMarkdown(plausibleResults());
  expect(text).toMatch(/^\*\*At 100 users uwsgi completed .+\*\*\n/);
  for (const users of [10, 50, 100]) {
    expect(text).toMatch(new RegExp(`\n${users} users:\n\n(\\|.+\n){7}\n`));
  }
  expect(text).toContain('- **generator-busy**: apache-worker, 100 users, block 2, try 1 (void): The generator');
  expect(text).toContain('| CPU | AMD EPYC 7B13, 2 cores |');
});

test('text of data stays text in report.md', () => {
  const text = reportMarkdown(hostileResults(plausibleResults()));
  // What is left of elements is the folding of the facts.
  expect(text.match(/<[^>]*>/g)).toEqual(['<details>', '<summary>', '</summary>', '</details>']);
  for (const hostile of HOSTILE) expect(text).toContain(plain(hostile));
  const widths = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/).length);
  expect(new Set(widths)).toEqual(new Set([11, 12, 4]));
});
