import { expect, test } from 'vitest';
import { sumIn } from '../../lib/answer/sum.ts';
import { valuesOf } from './answers-of.ts';

test.each([
  { question: 'What is 3 + 4?', result: '7' },
  { question: 'Please solve: 12 - five =', result: '7' },
  { question: 'three times 4 =', result: '12' },
  { question: '7 × 6 = ?', result: '42' },
  { question: 'What is 9\u22122?', result: '7' },
  { question: 'What is two plus two?', result: '4' },
  { question: 'Which is bigger, 2 or 8?', result: '8' },
  { question: 'Which number is smaller: nine or 4?', result: '4' },
  { question: 'Ages 18 - 25', result: undefined },
  { question: 'How old are you?', result: undefined },
  { question: 'Are you 18-25?', result: undefined },
  { question: 'Are you 18 - 25?', result: undefined },
])('$question $result', ({ question, result }) => {
  expect(sumIn(question)).toBe(result);
});

test('a sum is answered, and nothing else', () => {
  expect(new Set(valuesOf('<label>What is 3 + 4? <input name=a></label>'))).toEqual(new Set(['7']));
});
