import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unicodeProperty } from '../../lib/form/pattern/classes.ts';
import { parsePattern } from '../../lib/form/pattern/parse-pattern.ts';
import { compileLeniently, compilePattern } from '../../lib/form/pattern/pattern-of.ts';
import { toSource } from '../../lib/form/pattern/to-source.ts';
import { PATTERNS } from '../answer/arbitrary-form.ts';

function isValid(source: string): boolean {
  try {
    new RegExp(source, 'v');
    return true;
  } catch {
    return false;
  }
}

function isParsed(source: string): boolean {
  try {
    parsePattern(source);
    return true;
  } catch {
    return false;
  }
}

// Pieces of patterns, right and wrong. https://tc39.es/ecma262/#sec-patterns
const PIECES =
  'a b z A 0 9 - _ . * + ? *? {2} {1,3} {2,} {3,1} { } ( ) (?: (?= (?! (?<= (?<n> \\k<n> | ^ $ [ ] [^ [a-z] [[a-c]--[b]] [a&&b] && -- \\d \\D \\w \\s \\S \\b \\B \\1 \\2 \\0 \\01 \\- \\. \\/ / \\n \\t \\cA \\c1 \\x41 \\x4 \\u0041 \\u{41} \\u{110000} \\ud83d\\ude00 \\p{L} \\P{Lu} \\q{ab|c} \\e \\_ , : # ## &'.split(
    ' ',
  );
const source = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

test('takes what the engine takes with the v flag, and nothing else', () => {
  fc.assert(
    fc.property(source, (pattern) => {
      expect(isParsed(pattern)).toBe(isValid(pattern));
    }),
    { numRuns: 5000 },
  );
});

// V8 of Node 20 lets [^] match nothing under the v flag, so that it is left out.
test('written for the u flag, it means the same', () => {
  const subject = fc.array(
    fc.constantFrom('a', 'b', 'c', 'z', 'A', '0', '9', '-', '_', ' ', '\n', 'é', '😀', '/', '&'),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      source.filter((pattern) => isValid(pattern) && !pattern.includes('[^]')),
      fc.array(subject, { minLength: 5, maxLength: 5 }),
      (pattern, subjects) => {
        const native = new RegExp(`^(?:${pattern})$`, 'v');
        const ours = new RegExp(`^(?:${toSource(parsePattern(pattern))})$`, 'u');
        for (const text of subjects) expect(ours.test(text.join(''))).toBe(native.test(text.join('')));
      },
    ),
    { numRuns: 2000 },
  );
});

test.each(PATTERNS)('%s is taken apart', (pattern) => {
  expect(compilePattern(pattern)?.tree).toBeDefined();
});

test.each([
  { pattern: '(?i:abc)', takes: 'aBC', refuses: 'abd' },
  { pattern: '(?i:[a-f]x?)z', takes: 'DXz', refuses: 'dxZ' },
  { pattern: '(?i:[^q])', takes: 'r', refuses: 'Q' },
  { pattern: '(?ms:^.$)', takes: 'r', refuses: '' },
  { pattern: '(?i:\\u{e4})', takes: '\u00c4', refuses: 'A' },
])('the modifiers of $pattern', ({ pattern, takes, refuses }) => {
  const expression = compilePattern(pattern)?.expression;
  expect(expression?.test(takes)).toBe(true);
  expect(expression?.test(refuses)).toBe(false);
});

describe('leniently', () => {
  test.each([
    { pattern: '\\d{3}\\-\\d{3}', takes: '123-456', refuses: '123456' },
    { pattern: '[\\w-]+', takes: 'a-b', refuses: 'a b' },
    { pattern: '[a-z-]+', takes: 'a-b', refuses: 'A' },
    { pattern: '[-a-z]+', takes: 'a-b', refuses: 'A' },
    { pattern: '[(]\\d+[)]', takes: '(1)', refuses: '1' },
    { pattern: "[A-Za-z\\'\\ ]+", takes: "O'Hara", refuses: '1' },
  ])('$pattern is ignored by browsers and yet understood', ({ pattern, takes, refuses }) => {
    expect(compilePattern(pattern)).toBeUndefined();
    const expression = compileLeniently(pattern)?.expression;
    expect(expression?.test(takes)).toBe(true);
    expect(expression?.test(refuses)).toBe(false);
  });
});

// k6's engine has no properties of its own: what stands for one here must have it.
test.each(
  'L Letter Alpha Alphabetic Lu Uppercase_Letter Uppercase Ll Lowercase_Letter Lowercase LC Cased_Letter M Mark N Number Nd Decimal_Number P Punctuation Pd Dash_Punctuation Pc Connector_Punctuation Ps Open_Punctuation Pe Close_Punctuation S Symbol Sc Currency_Symbol Sm Math_Symbol Z Separator Space_Separator Control White_Space Hex_Digit ASCII Emoji Emoji_Presentation General_Category=Letter gc=Uppercase_Letter Script=Latin Script=Latn sc=Greek Script=Cyrillic Script=Han Script_Extensions=Hebrew Script=Arabic Script=Devanagari Script=Thai Script=Hiragana Script=Katakana Script=Hangul'.split(
    ' ',
  ),
)('what \\p{%s} stands for has it', (property) => {
  const points = unicodeProperty(property) ?? [];
  const expression = new RegExp(`^\\p{${property}}$`, 'v');
  const wrong: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    for (let point = points[at] ?? 0; point <= (points[at + 1] ?? 0); point++) {
      if (!expression.test(String.fromCodePoint(point))) wrong.push(point);
    }
  }
  expect(points.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
