import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import type { Attempt } from '../../lib/audit/attempt.ts';
import { parametersOf, runOf } from '../../lib/audit/parameters.ts';
import { readStore, type Store } from '../../lib/audit/store.ts';
import { storedOf } from '../../lib/audit/stored.ts';

const STORE = { driver: 'postgres', dsn: 'STORE_DSN', query: 'SELECT 1' };
const allowed = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(`${ROOT}schemas/store.schema.json`, 'utf8')),
);

test.each(readdirSync(`${ROOT}target/audit`))('%s is one', (name) => {
  const text = readFileSync(`${ROOT}target/audit/${name}`, 'utf8');
  expect(allowed(JSON.parse(text))).toBe(true);
  expect(readStore(text, name)).toMatchObject({ dsn: 'STORE_DSN', columns: { answers: 'answers' } });
});

test('so is the example of the README', () => {
  const [, block = ''] = /```json\n(\{\n {2}"driver"[\s\S]*?)```/.exec(readFileSync(`${ROOT}README.md`, 'utf8')) ?? [];
  expect(allowed(JSON.parse(block))).toBe(true);
  expect(readStore(block, 'store.json')).toMatchObject({ driver: 'postgres', parameters: ['run'] });
});

test('little is needed', () => {
  expect(readStore(JSON.stringify(STORE), 'store.json')).toEqual({ ...STORE, parameters: ['run'], columns: {} });
});

test.each([
  [
    'driver',
    { ...STORE, driver: 'oracle' },
    'store.json: driver must be one of sqlite3, postgres, mysql, cassandra, got "oracle"',
  ],
  [
    'dsn',
    { ...STORE, dsn: 'postgres://ann:secret@h/d' },
    'store.json: dsn must be the name of an environment variable, got "(hidden)"',
  ],
  ['query', { ...STORE, query: '' }, 'store.json: query must be a statement that reads completions, got ""'],
  [
    'parameters',
    { ...STORE, parameters: ['day'] },
    'store.json: parameters must be a list of run, start and end, got ["day"]',
  ],
  [
    'columns',
    { ...STORE, columns: { id: 'x' } },
    'store.json: columns must be columns by receipt, answers, completion, name, value',
  ],
  [
    'rows by halves',
    { ...STORE, columns: { name: 'x' } },
    'columns must be completion, name and value together, or none of them',
  ],
  [
    'an unknown key',
    { ...STORE, password: 'x' },
    'store.json: each key must be driver, dsn, query, parameters or columns, got "password"',
  ],
])('%s is checked, by the schema too', (_, description, message) => {
  expect(() => readStore(JSON.stringify(description), 'store.json')).toThrow(message);
  if (description.query !== '') expect(allowed(description)).toBe(false);
});

test('text that is no JSON is told', () => {
  expect(() => readStore('{', 'store.json')).toThrow('store.json must be JSON: ');
  expect(() => readStore('[]', 'store.json')).toThrow('store.json must be a JSON object');
});

describe('completions are read', () => {
  const store = (columns: Store['columns']): Store => ({ ...STORE, driver: 'postgres', parameters: ['run'], columns });
  const bytes = (text: string) => [...Buffer.from(text)];
  test.each([
    {
      why: 'from JSON',
      rows: [
        { answers: '{"comment":"r1-users10-0-1 fine","uses":["a"]}' },
        { answers: '{"comment":"r2-users10-0-1"}' },
      ],
      columns: { answers: 'answers' },
      found: [['r1-users10-0-1', { comment: 'r1-users10-0-1 fine', uses: ['a'] }]],
    },
    {
      why: 'from JSON that a driver gives as bytes',
      rows: [{ answers: bytes('{"comment":"r1-users10-0-1 Grüße 100 % 🙂"}') }],
      columns: { answers: 'answers' },
      found: [['r1-users10-0-1', { comment: 'r1-users10-0-1 Grüße 100 % 🙂' }]],
    },
    {
      why: 'from columns',
      rows: [{ comment: bytes('(r1-users10-0-12)'), age: 30, ok: true, no: null }],
      columns: {},
      found: [['r1-users10-0-12', { comment: '(r1-users10-0-12)', age: 30, ok: true, no: null }]],
    },
    {
      why: 'from rows of one answer each',
      rows: [
        { id: 1, question: 'comment', answer: 'r1-users10-0-1 fine' },
        { id: 2, question: 'comment', answer: 'other' },
        { id: 1, question: 'uses', answer: 'a' },
        { id: 1, question: 'uses', answer: 'b' },
      ],
      columns: { completion: 'id', name: 'question', value: 'answer' },
      found: [['r1-users10-0-1', { comment: 'r1-users10-0-1 fine', uses: ['a', 'b'] }]],
    },
    {
      why: 'by a column that keeps the receipt',
      rows: [
        { header: 'r1-users10-0-1', comment: 'fine' },
        { header: null, comment: 'r1-users10-0-2' },
      ],
      columns: { receipt: 'header' },
      found: [['r1-users10-0-1', { comment: 'fine' }]],
    },
    {
      why: 'of no other run whose name ends alike',
      rows: [{ comment: 'xr1-users10-0-1' }, { comment: 'r11-users10-0-1' }],
      columns: {},
      found: [],
    },
  ])('$why', ({ rows, columns, found }) => {
    const read = storedOf(rows, store(columns), 'r1');
    expect(read.map(({ receipt, answers }) => [receipt, Object.fromEntries(answers)])).toEqual(found);
  });
});

test('placeholders stand for the run and for when it was', () => {
  const attempts = [{ receipt: 'r1-users10-0-1', startedAt: 1_795_519_000_000, durationMs: 500 }] as Attempt[];
  const store = readStore(JSON.stringify({ ...STORE, parameters: ['end', 'run', 'start'] }), 'store.json');
  expect(parametersOf(store, 'r1', attempts)).toEqual(['2026-11-24T11:17:40.500Z', 'r1', '2026-11-24T11:15:40.000Z']);
  expect(parametersOf(store, 'r1', [])).toEqual(['1970-01-01T00:01:00.000Z', 'r1', '1970-01-01T00:00:00.000Z']);
  expect(runOf(attempts)).toBe('r1');
  expect(() => runOf([])).toThrow('RUN must tell');
});
