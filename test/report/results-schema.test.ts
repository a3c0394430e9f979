import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { afterAll, describe, expect, test } from 'vitest';
import { readResults } from '../../bench/report/read-results.ts';
import { ROOT } from '../../bench/root.ts';
import { UserError } from '../../bench/user-error.ts';
import { plausibleResults } from './plausible-results.ts';

const dir = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(dir, { recursive: true }));

const results = plausibleResults({ users: [10], seconds: 20 });
const read = (value: unknown) => {
  writeFileSync(`${dir}/results.json`, typeof value === 'string' ? value : JSON.stringify(value));
  return readResults(dir);
};

test('the published schema is that of the types: npm run schema writes it', () => {
  const schema = createGenerator({
    ...{ path: `${ROOT}bench/compare/results.ts`, type: 'Results', tsconfig: `${ROOT}tsconfig.node.json` },
    skipTypeCheck: true,
  }).createSchema('Results');
  expect(JSON.parse(readFileSync(`${ROOT}schemas/results.schema.json`, 'utf8'))).toEqual(schema);
});

test('results that keep the schema are read', () => {
  expect(read(results)).toEqual(results);
  expect(readResults(`${dir}/results.json`)).toEqual(results);
});

describe('what breaks it is refused', () => {
  test.each([
    { why: 'no JSON', value: '{', says: /must be the folder of a run of compare, got ".*JSON/ },
    { why: 'something else', value: [1], says: /results\.json must be as schemas.*the content must be object/ },
    { why: 'another version', value: { ...results, version: 2 }, says: /\/version must be equal to constant/ },
    { why: 'a field that is missing', value: { ...results, cells: undefined }, says: /required property 'cells'/ },
    { why: 'a field too many', value: { ...results, extra: 1 }, says: /must NOT have additional properties/ },
    {
      why: 'a state that is none',
      value: { ...results, cells: results.cells.map((cell) => ({ ...cell, state: 'odd' })) },
      says: /\/cells\/0\/state must be equal to one of/,
    },
    {
      why: 'a text for a number',
      value: { ...results, rows: results.rows.map((row) => ({ ...row, failed: '3' })) },
      says: /\/rows\/0\/failed must be number/,
    },
  ])('$why', ({ value, says }) => {
    expect(() => read(value)).toThrow(UserError);
    expect(() => read(value)).toThrow(says);
  });

  test('no folder', () => {
    expect(() => readResults(`${dir}/none`)).toThrow(/got ".*none".*ENOENT.*\(example: k6-survey report runs\//);
  });
});
