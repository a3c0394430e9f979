import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRunner } from '../../bench/find-k6.ts';
import { type RunningStores, startStores } from '../../bench/stores/start-stores.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { extensionsOf } from './extensions-of.ts';
import { runConformance, scriptFolder } from './run-conformance.ts';

const k6 = findRunner('auto');
const runners = [findRunner('engine'), ...[k6].filter((runner) => extensionsOf(runner).includes('k6/x/sql'))];

// RECORD=1 with a k6 that has k6/x/sql writes it anew from that.
const expectedFile = join(scriptFolder, 'expected-sql.json');
const expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, unknown>;

const missing = missingStores();
let stores: RunningStores | undefined;
beforeAll(async () => {
  if (missing.length > 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'k6-survey-sql-'));
  // The stores' users must be able to reach it.
  chmodSync(folder, 0o755);
  stores = await startStores('postgres+cassandra', join(folder, 'run'), join(folder, 'data'));
}, 120_000);
afterAll(() => stores?.stop());

test.skipIf(missing.length > 0).each(
  runners.flatMap(({ kind, command }) => [
    { kind, command, database: 'postgres', dsn: () => `${stores?.environment['DATABASE_URL']}?sslmode=disable` },
    {
      kind,
      command,
      database: 'cassandra',
      dsn: () => (stores?.environment['CASSANDRA_URL'] ?? '').replace(/\/survey$/, ''),
    },
  ]),
)('$database gives the types and errors of Go on $kind', async ({ kind, command, database, dsn }) => {
  const { code, log, seen } = await runConformance(command, `sql-${database}`, { DSN: dsn(), RUNNER: kind }, []);
  expect(code, log).toBe(0);
  if (process.env['RECORD'] === '1' && kind === 'k6') {
    writeFileSync(expectedFile, `${JSON.stringify({ ...expected, [database]: seen }, undefined, 2)}\n`);
    expected[database] = seen;
  }
  expect(seen).toEqual(expected[database]);
});
