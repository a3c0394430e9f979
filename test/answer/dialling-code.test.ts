import { expect, test } from 'vitest';
import { valuesOf } from './answers-of.ts';

test('of dialling codes, the one of the numbers that are given; of countries, any', () => {
  const codes = '<option value=1>Guernsey +44<option value=2>France +33<option value=3>United Kingdom +44';
  expect(new Set(valuesOf(`<select name=a>${codes}</select>`))).toEqual(new Set(['3']));
  expect(new Set(valuesOf(`<select name=a>${codes.replace(/\+\d+/g, '')}</select>`)).size).toBe(3);
});
