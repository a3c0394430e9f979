import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILES } from '../../lib/answer/file.ts';
import { isSameAnswer } from '../../lib/audit/same-answer.ts';

const SAME: readonly (readonly [why: string, sent: readonly string[], stored: unknown])[] = [
  ['text', ['Grüße 世界 🙂'], 'Grüße 世界 🙂'],
  ['line breaks, which forms send as CR LF', ['one\r\ntwo\r\n\r\nthree'], 'one\ntwo\n\nthree'],
  ['line breaks as they were sent', ['one\r\ntwo'], 'one\r\ntwo'],
  ['spaces at the ends, which applications strip', [' a '], 'a'],
  ['nothing as the empty text', [''], ''],
  ['nothing as NULL', [''], null],
  ['nothing as an empty list', [], []],
  ['a box that is not ticked', [], false],
  ['a box that is not ticked, in a column of numbers', ['0'], 0],
  ['a ticked box', ['on'], true],
  ['a ticked box in a column of numbers', ['on'], 1],
  ['a box that is sent as no', ['false'], false],
  ['a number', ['7'], 7],
  ['a number as text', ['7.50'], '7.5'],
  ['a decimal', ['1.5'], '1.50'],
  ['a number with an exponent', ['1e3'], '1000'],
  ['a number below one', ['.5'], '0.50'],
  ['nought', ['-0.00'], 0],
  ['one choice in a list', ['a'], ['a']],
  ['choices in another order', ['a', 'b', 'a'], ['b', 'a', 'a']],
  ['choices as JSON in a text', ['a', 'b'], '["a", "b"]'],
  ['choices with commas between', ['a', 'b'], 'a, b'],
  ['numbers in a list', ['1', '2'], [1, 2]],
  ['a date and time', ['2026-11-24T10:30'], '2026-11-24 10:30:00'],
  ['a date and time in UTC', ['2026-11-24T10:30'], '2026-11-24T10:30:00Z'],
  ['a date in a column of moments', ['2026-11-24'], '2026-11-24T00:00:00Z'],
  ['a time', ['10:30'], '10:30:00'],
  ['a file by its name', ['photo.png'], { name: 'photo.png' }],
  ['a file of the user’s own', ['mine.png'], { name: 'mine.png', size: 12, content: 'aGk=' }],
];

const OTHER: readonly (readonly [why: string, sent: readonly string[], stored: unknown])[] = [
  ['a letter', ['Grüße'], 'Grusse'],
  ['how a letter is composed', ['é'], 'e\u0301'],
  ['a character outside the first plane', ['🙂'], '?'],
  ['a line break', ['one\r\ntwo'], 'one two'],
  ['a space within', ['a  b'], 'a b'],
  ['the case', ['Yes'], 'yes'],
  ['a cut text', ['abc'], 'ab'],
  ['a text of more', ['abc'], 'abcx'],
  ['nothing where something was sent', ['a'], ''],
  ['NULL where something was sent', ['a'], null],
  ['a list of none', ['a'], []],
  ['something where nothing was sent', [], 'a'],
  ['something where the empty text was sent', [''], 'a'],
  ['a number', ['7'], 8],
  ['a number of more digits than a float has', ['12345678901234567'], '12345678901234568'],
  ['a code with leading noughts', ['007'], '7'],
  ['a missing choice', ['a', 'b'], ['a']],
  ['a choice of more', ['a'], ['a', 'b']],
  ['a choice that comes once', ['a', 'a'], ['a']],
  ['a tick', ['on'], false],
  ['a tick that nobody made', [], true],
  ['a box sent as no', ['no'], true],
  ['a day', ['2026-11-24'], '2026-11-25'],
  ['a minute', ['10:30'], '10:31'],
  ['a file', ['photo.png'], { name: 'other.png' }],
  ['a file that was cut', ['photo.png'], { name: 'photo.png', size: 12 }],
  ['a file of other content', ['data.json'], { name: 'data.json', size: 20, content: 'eyJzYXRpc2ZhY3Rpb24iOiA1fQo=' }],
];

describe('the same answer', () => {
  test.each(SAME)('%s', (_, sent, stored) => expect(isSameAnswer(sent, stored)).toBe(true));
});

describe('another answer', () => {
  test.each(OTHER)('%s', (_, sent, stored) => expect(isSameAnswer(sent, stored)).toBe(false));
});

test.each(FILES)('$name is the same with its size and content', ({ name, bytes }) => {
  const [size, content] = [bytes.length, Buffer.from(bytes).toString('base64')];
  expect(isSameAnswer([name], { name, size, content })).toBe(true);
});

test('any text is the same as itself, and no longer when a letter is added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(isSameAnswer([text.replace(/\r\n?|\n/g, '\r\n')], text)).toBe(true);
      if (text.trim() !== '') expect(isSameAnswer([text], `${text.trim()}x`)).toBe(false);
    }),
  );
});

test('a number is the same however many noughts are behind it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: 0, max: 6 }),
      fc.nat(4),
      (whole, digits, more) => {
        const text = (whole / 10 ** digits).toFixed(digits);
        const longer = `${text}${digits === 0 ? '.' : ''}${'0'.repeat(more)}`;
        expect(isSameAnswer([text], longer)).toBe(true);
        expect(isSameAnswer([text], (whole / 10 ** digits + 1).toFixed(digits))).toBe(false);
      },
    ),
  );
});
