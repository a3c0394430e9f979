import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRunner, type Runner } from '../../bench/find-k6.ts';
import { type RunningStores, startStores } from '../../bench/stores/start-stores.ts';
import { lacking } from '../lacking.ts';
import { missingStores } from '../stores/missing-parts.ts';
import { extensionsOf } from './extensions-of.ts';
import { runConformance, scriptFolder } from './run-conformance.ts';
import { hasMariadb, type RunningMysql, startMysql } from './start-mysql.ts';

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
});
afterAll(() => stores?.stop());

const hasOwnMysql = (process.env['MYSQL_DSN'] ?? '') !== '';
const hasMysql = hasOwnMysql || hasMariadb();
let mysql: RunningMysql | undefined;
beforeAll(async () => {
  if (hasMysql && !hasOwnMysql) mysql = await startMysql();
});
afterAll(() => mysql?.stop());

async function check(runner: Runner, database: string, dsn: string): Promise<void> {
  const { code, log, seen } = await runConformance(
    runner.command,
    `sql-${database}`,
    { DSN: dsn, RUNNER: runner.kind },
    [],
  );
  expect(code, log).toBe(0);
  if (process.env['RECORD'] === '1' && runner.kind === 'k6') {
    expected[database] = seen;
    writeFileSync(expectedFile, `${JSON.stringify(expected, undefined, 2)}\n`);
  }
  expect(seen).toEqual(expected[database]);
}

describe.each(runners)('on $kind', (runner) => {
  test.skipIf(missing.length > 0)(`postgres gives the types and errors of Go${lacking(...missing)}`, () =>
    check(runner, 'postgres', `${stores?.environment['DATABASE_URL']}?sslmode=disable`),
  );

  test.skipIf(missing.length > 0)(`cassandra gives the types and errors of Go${lacking(...missing)}`, () =>
    check(runner, 'cassandra', (stores?.environment['CASSANDRA_URL'] ?? '').replace(/\/survey$/, '')),
  );

  const lacks = hasMysql ? '' : lacking('MariaDB, or MYSQL_DSN');
  test.skipIf(!hasMysql)(`mysql gives the types and errors of Go${lacks}`, () =>
    check(runner, 'mysql', mysql?.dsn ?? process.env['MYSQL_DSN'] ?? ''),
  );
});
