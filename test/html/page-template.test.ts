import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnTemplate, matcherOf } from '../../lib/html/page-template.ts';

const page = (token: string, elsewhere = token) =>
  `<form><input type="hidden" name="csrf" value="${token}"><p>Q</p></form><script>t="${elsewhere}"</script>`;

test.each([
  { why: 'the same page with another token matches', text: page('another-token'), values: ['another-token'] },
  { why: 'the token itself matches', text: page('first-token'), values: ['first-token'] },
  { why: 'two places of one token must agree', text: page('another-token', 'third-token'), values: undefined },
  { why: 'another text does not match', text: page('another-token').replace('Q', 'R'), values: undefined },
  { why: 'more text does not match', text: `${page('another-token')}<p>`, values: undefined },
  { why: 'less text does not match', text: page('another-token').slice(0, -1), values: undefined },
  { why: 'a quote in the token does not match', text: page('another"token'), values: undefined },
  { why: 'an entity in the token does not match', text: page('another&amp;token'), values: undefined },
  { why: 'an empty token does not match', text: page(''), values: undefined },
  { why: 'an empty page does not match', text: '', values: undefined },
])('$why', ({ text, values }) => {
  const { template } = learnTemplate(page('first-token'), ['first-token'], 't="first-token"');
  expect(matcherOf(template)(text)).toEqual(values);
});

test('a page without tokens matches itself only', () => {
  const { template } = learnTemplate(page('short'), ['short']);
  expect(matcherOf(template)(page('short'))).toEqual([]);
  expect(matcherOf(template)(page('other'))).toBeUndefined();
});

test('a hidden value that also stands in a link is no hole', () => {
  const text = (slug: string) => `<a href="/s/${slug}">x</a><input type="hidden" name="slug" value="${slug}">`;
  const { template } = learnTemplate(text('wellbeing'), ['wellbeing']);
  expect(matcherOf(template)(text('wellbeing'))).toEqual([]);
  expect(matcherOf(template)(text('accommodation'))).toBeUndefined();
});

test('any page matches its own template, and the holes filled in give the page back', () => {
  const token = fc.stringMatching(/^[\w.-]{8,20}$/);
  const text = fc.stringMatching(/^[<>"a-z =]{0,20}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, token), { maxLength: 5 }), text, token, (pieces, tail, fresh) => {
      const write = (tokens: readonly string[]) =>
        pieces.map(([before], index) => `${before}"${tokens[index]}"`).join('') + tail;
      const old = pieces.map((piece) => piece[1]);
      const { template, tokens } = learnTemplate(write(old), old);
      expect(matcherOf(template)(write(old))).toEqual(tokens);
      const renewed = old.map((value) => (value === old[0] ? `${fresh}-new` : value));
      const values = matcherOf(template)(write(renewed));
      if (values !== undefined) {
        const refilled = template.literals.map((literal, index) => {
          const hole = template.holes[index];
          return literal + (hole === undefined ? '' : values[hole]);
        });
        expect(refilled.join('')).toBe(write(renewed));
      }
    }),
  );
});
