import { expect, test } from 'vitest';
import { valuesOf } from './answers-of.ts';

// Their texts are not tested against them, since an engine may take minutes for one that does not match.
test.each([
  { why: 'domains', pattern: '(?!-)([A-Za-z0-9\\-]{1,63}(?<!-)\\.)+[A-Za-z]{2,6}' },
  { why: 'several words', pattern: '(?:\\b\\w+\\b[\\s\\r\\n]*){3,10}' },
  { why: 'a digit somewhere', pattern: '(?=.*\\d)(\\w+ ?)+x' },
  { why: 'no letter q', pattern: '(?!.*q)([a-z]+ ?)+' },
  { why: 'a start of several', pattern: '(?:^[A-Z]|[a-z]+)+' },
])('answers are valid: $why', ({ pattern }) => {
  const expression = new RegExp(`^(?:${pattern})$`, 'v');
  const values = valuesOf(`<input name=a required pattern="${pattern}">`);
  expect(values.filter((value) => value.length < 25 && !expression.test(value))).toEqual([]);
});

// Engines that try every way to split a text would take minutes to see that it does not match.
test.each(['(\\w+\\s?){50,}', '^(\\w+\\s?){50,}$', '(([a-z])+.)+[A-Z]([a-z])+', '(a|a?)+b', '^(([a-z]+)*)+[0-9]$'])(
  'a pattern of repetitions in repetitions is answered at once: %s',
  (pattern) => {
    const values = valuesOf(`<label>Your name <input name=a required pattern="${pattern}"></label>`, 'a', 5);
    expect(values).not.toContain('');
    // What matches is found at once where each repetition takes all that it can; else it is too long to be asked.
    const expression = new RegExp(`^(?:${pattern})$`);
    for (const value of values) if (value.length < 20) expect(value).toMatch(expression);
  },
);
