import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import { readWishes } from '../../lib/answer/read-wishes.ts';

const follows = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(`${ROOT}schemas/answers.schema.json`, 'utf8')),
);

describe('an answers file that is right, by its schema and as it is read', () => {
  test.each([
    {},
    { $schema: './answers.schema.json' },
    { names: { age: 30 } },
    { names: { age: [25, '31'], news: true, comment: null, topics: [['a', 'b'], ['c']], none: [[]] } },
    { labels: { 'How old are you?': 30 } },
    { selectors: { '#age, [name^=age]': [25] } },
    { press: [] },
    { press: ['Skip this page', 'Next'] },
  ])('%j', (file) => {
    expect(follows(file)).toBe(true);
    expect(() => readWishes(JSON.stringify(file))).not.toThrow();
  });
});

describe('an answers file that is wrong, by its schema and as it is read', () => {
  test.each([
    {
      file: [],
      message: 'ANSWERS must be a JSON object, got [] (example: {"names": {"age": [25, 31]}, "press": ["Skip"]}).',
    },
    { file: null, message: 'ANSWERS must be a JSON object, got null' },
    {
      file: { name: {} },
      message: 'ANSWERS has no other parts than $schema, names, labels, selectors, press, got "name"',
    },
    { file: { names: ['age'] }, message: 'ANSWERS.names must be a JSON object, got ["age"]' },
    {
      file: { names: { age: [] } },
      message:
        'ANSWERS.names.age must be text, a number, true, false, null, or a list of them to draw from, with lists for several choices, got [] (example: ["yes", "no"]).',
    },
    { file: { names: { age: { least: 1 } } }, message: 'ANSWERS.names.age must be text, a number, ' },
    { file: { labels: { Age: [[true]] } }, message: 'ANSWERS.labels.Age must be text, a number, ' },
    { file: { press: 'Next' }, message: 'ANSWERS.press must be a list of the words on links and buttons, got "Next"' },
    { file: { press: [' '] }, message: 'ANSWERS.press must be a list of the words on links and buttons, got [" "]' },
    { file: { press: [1] }, message: 'ANSWERS.press must be a list' },
  ])('$file', ({ file, message }) => {
    expect(follows(file)).toBe(false);
    expect(() => readWishes(JSON.stringify(file))).toThrow(message);
  });
});

describe('what only reading tells', () => {
  test.each([
    { text: '{"names": ', message: 'ANSWERS must be JSON (SyntaxError' },
    {
      text: '{"selectors": {"a:hover": 1}}',
      message:
        'ANSWERS.selectors must be of types, #ids, .classes and [attributes], got "a:hover" (example: "#age input").',
    },
  ])('$text', ({ text, message }) => {
    expect(() => readWishes(text)).toThrow(message);
  });
});
