import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../lib/answer/random.ts';

test('the draws of a seed never change, on no engine and in no version', () => {
  const random = createRandom('seed', 1, 2);
  const drawn = Array.from({ length: 5 }, () => random.integer(0, 999));
  expect(drawn).toEqual([222, 423, 480, 650, 173]);
});

test.each([
  { why: 'the same seeds', one: ['a', 1], other: ['a', 1], isSame: true },
  { why: 'another number', one: ['a', 1], other: ['a', 2], isSame: false },
  { why: 'another order', one: ['a', 'b'], other: ['b', 'a'], isSame: false },
  { why: 'other places to part', one: ['ab', 'c'], other: ['a', 'bc'], isSame: false },
])('$why', ({ one, other, isSame }) => {
  const draws = (seeds: (string | number)[]) => {
    const random = createRandom(...seeds);
    return Array.from({ length: 8 }, () => random.integer(0, 1e9));
  };
  const [first, second] = [draws(one), draws(other)];
  if (isSame) expect(first).toEqual(second);
  else expect(first).not.toEqual(second);
});

test('an integer lies within its bounds, however large', () => {
  const bound = fc.maxSafeInteger().map((value) => Math.trunc(value / 2));
  fc.assert(
    fc.property(fc.integer(), bound, bound, (seed, a, b) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)];
      const value = createRandom(seed).integer(least, most);
      expect(Number.isInteger(value) && value >= least && value <= most).toBe(true);
    }),
  );
});

// Bounds are at more than six standard deviations, and the seed is fixed.
test.each([2, 6, 10, 100])('%i values come up evenly', (size) => {
  const random = createRandom('even', size);
  const counts = new Array<number>(size).fill(0);
  const draws = size * 2000;
  for (let draw = 0; draw < draws; draw++) {
    const value = random.integer(0, size - 1);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(6 * Math.sqrt(2000));
});

test('first draws of neighbouring seeds are independent', () => {
  let sum = 0;
  for (let seed = 0; seed < 10_000; seed++) sum += createRandom(seed).fraction();
  expect(Math.abs(sum / 10_000 - 0.5)).toBeLessThan(0.02);
});

test('a shuffle keeps the items and the given list', () => {
  const items = [1, 2, 3, 4, 5];
  const shuffled = createRandom('s').shuffle(items);
  expect([...shuffled].sort()).toEqual(items);
  expect(items).toEqual([1, 2, 3, 4, 5]);
});

test('nothing to draw from is an error', () => {
  expect(() => createRandom(1).pick([])).toThrow(RangeError);
  expect(() => createRandom(1).integer(2, 1)).toThrow(RangeError);
});
