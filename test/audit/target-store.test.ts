import { expect, test } from 'vitest';
import { targetStore } from '../../bench/audit/target-store.ts';
import { ROOT } from '../../bench/root.ts';

const POSTGRES = 'postgres://survey:secret@127.0.0.1:55432/survey';

test.each([
  {
    why: 'its own file',
    choice: 'sqlite',
    environment: {},
    is: ['sqlite3', `file:${ROOT}var/target/db.sqlite3?mode=ro`],
  },
  {
    why: 'a file elsewhere',
    choice: 'sqlite',
    environment: { TARGET_VAR: '/a b' },
    is: ['sqlite3', 'file:/a%20b/db.sqlite3?mode=ro'],
  },
  {
    why: 'a file of its own name',
    choice: 'sqlite',
    environment: { DATABASE_URL: 'sqlite:////a/b.db' },
    is: ['sqlite3', 'file:/a/b.db?mode=ro'],
  },
  {
    why: 'PostgreSQL of this machine',
    choice: 'postgres',
    environment: { DATABASE_URL: POSTGRES },
    is: ['postgres', `${POSTGRES}?sslmode=disable`],
  },
  {
    why: 'a PostgreSQL that the user names',
    choice: 'sqlite',
    environment: { DATABASE_URL: `${POSTGRES}?sslmode=require` },
    is: ['postgres', `${POSTGRES}?sslmode=require`],
  },
  {
    why: 'Cassandra',
    choice: 'postgres+cassandra',
    environment: { DATABASE_URL: POSTGRES, CASSANDRA_URL: 'cassandra://h/survey' },
    is: ['cassandra', 'cassandra://h/survey'],
  },
] as const)('completed answers are in $why', ({ choice, environment, is }) => {
  const { store, dataSourceName } = targetStore(choice, environment);
  expect([store.driver, dataSourceName]).toEqual(is);
});
