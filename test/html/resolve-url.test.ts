import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originOf, pathOf, resolveUrl } from '../../lib/html/resolve-url.ts';

const BASE = 'http://survey.test/s/module/page/2?lang=en';

// https://url.spec.whatwg.org/#concept-basic-url-parser
test.each([
  { why: 'an empty reference is the page itself, query kept', reference: '' },
  { why: 'only a query replaces the query', reference: '?a=1' },
  { why: 'an empty query removes the query and keeps the mark', reference: '?' },
  { why: 'a fragment is not sent', reference: '#top' },
  { why: 'a path from the root', reference: '/next' },
  { why: 'a path beside the page', reference: '3' },
  { why: 'dots climb', reference: '../../x/./y' },
  { why: 'dots do not climb over the root', reference: '../../../../../x' },
  { why: 'a trailing dot segment leaves a slash', reference: './' },
  { why: 'a trailing double dot leaves a slash', reference: '..' },
  { why: 'percent-encoded dots are dots', reference: '%2e%2E/x' },
  { why: 'another host keeps the scheme', reference: '//other.test/x' },
  { why: 'an absolute URL', reference: 'https://Other.Test:443/a b?c d#e' },
  { why: 'a default port goes', reference: 'http://other.test:80' },
  { why: 'another port stays', reference: 'http://other.test:8000/x' },
  { why: 'white space around and line breaks within go', reference: ' \n/a\tb\nc ' },
  { why: 'backslashes are slashes', reference: '\\x\\y' },
  { why: 'other characters are percent-encoded as UTF-8', reference: '/é/“q”?naïve=ü&x=\'"<>' },
  { why: 'a scheme without slashes is relative under the same scheme', reference: 'http:next' },
  { why: 'a host beyond ASCII', reference: 'http://Bücher.test/x' },
  { why: 'a host of no ASCII at all, with another full stop', reference: '//例え。テスト:8000/x' },
  { why: 'a host of several words', reference: 'http://müller-und-söhne.straße.test' },
  { why: 'an IPv6 address', reference: 'http://[::1]:8000/x' },
  { why: 'a lone surrogate becomes the replacement character', reference: '/\ud800' },
])('$why', ({ reference }) => {
  const expected = new URL(reference, BASE);
  expected.hash = '';
  expect(resolveUrl(reference, BASE)).toBe(expected.href.replace(/#$/, ''));
});

test.each([
  'mailto:a@b.test',
  'javascript:void(0)',
  'data:text/html,x',
  'tel:123',
  'http://',
  'http://a b/',
  'http://[x]/',
  'http://a:b/',
])('%j leads nowhere on the web', (reference) => {
  expect(resolveUrl(reference, BASE)).toBeUndefined();
});

test('any path is resolved as the platform resolves it', () => {
  const piece = fc.stringMatching(/^[a-z0-9 .%é/?&=+-]{0,12}$/);
  fc.assert(
    fc.property(piece, (reference) => {
      fc.pre(!reference.trimStart().startsWith('//'));
      const expected = new URL(reference, BASE).href;
      expect(resolveUrl(reference, BASE)).toBe(expected);
    }),
  );
});

test('origin and path', () => {
  expect(originOf(BASE)).toBe('http://survey.test');
  expect(pathOf(BASE)).toBe('/s/module/page/2');
  expect(pathOf('http://a.test')).toBe('/');
});
