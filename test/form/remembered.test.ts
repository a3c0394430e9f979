import { expect, test } from 'vitest';
import { remembered } from '../../lib/form/remembered.ts';

test('a value is worked out once for each object, undefined as well', () => {
  let calls = 0;
  const sizeOf = remembered((one: { readonly size?: number }) => {
    calls++;
    return one.size;
  });
  const [small, none] = [{ size: 1 }, {}];
  expect([sizeOf(small), sizeOf(small), sizeOf(none), sizeOf(none)]).toEqual([1, 1, undefined, undefined]);
  expect(calls).toBe(2);
});

test('a copy of an object is another object', () => {
  const nameOf = remembered((one: { readonly name: string }) => one.name);
  const first = { name: 'first' };
  nameOf(first);
  expect(nameOf({ ...first, name: 'copy' })).toBe('copy');
});

test('two functions do not know of each other', () => {
  const one = {};
  expect(remembered(() => 'a')(one)).toBe('a');
  expect(remembered(() => 'b')(one)).toBe('b');
});

test('what else is given counts the first time', () => {
  const joined = remembered((one: { readonly name: string }, more?: string) => `${one.name} ${more}`);
  const one = { name: 'x' };
  expect([joined(one, 'y'), joined(one, 'z')]).toEqual(['x y', 'x y']);
});
