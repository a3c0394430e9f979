import sql, { open } from 'k6/x/sql';
import sqlite3 from 'k6/x/sql/driver/sqlite3';
import { see } from './see.js';
import { failure, shownRow } from './sql-failure.js';

const db = sql.open(sqlite3, `${__ENV.OUT}/sql.db`, { max_open_conns: 1 });

export default async function () {
  await db.exec('CREATE TABLE t (i INTEGER, big BIGINT, r REAL, s TEXT, b BLOB, f BOOLEAN, at TIMESTAMP, day DATE)');
  const inserted = await db.exec(
    'INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?), (2, 0, 0, NULL, NULL, 0, NULL, 0)',
    ...[
      1,
      4294967296123,
      1.5,
      'Gr\u00fc\u00dfe\n\u4e16\u754c \ud83d\ude42',
      new Uint8Array([0, 255]),
      true,
      new Date(1000),
      '2026-11-24',
    ],
  );
  see('inserted', [inserted.rowsAffected(), inserted.lastInsertId()]);
  for (const row of await db.query('SELECT *, count(*) OVER () AS n, 1 AS x, 2 AS x FROM t ORDER BY i')) {
    see(`row ${row.i}`, shownRow(row));
  }
  see('no rows', await db.query('SELECT 1 WHERE 0'));
  for (const value of [1, 1.5, 'x', true, null, undefined]) {
    see(`a ${value} is`, (await db.query('SELECT typeof(?) AS type', value))[0].type);
  }
  see('a placeholder in quotes', (await db.query("SELECT '?' AS a, ? AS b -- ?", 5))[0].b);
  see('more than wanted', (await db.query('SELECT ? AS a', 1, 2))[0].a);
  see('fewer than wanted', await failure(() => db.query('SELECT ?, ?', 1)));
  see('an array', await failure(() => db.query('SELECT ?', [1, 2])));
  see('an object', await failure(() => db.query('SELECT ?', { a: 1 })));
  see('a wrong column', await failure(() => db.query('SELECT nope')));
  see('a wrong statement', await failure(() => db.exec('SELEC 1')));
  see('no driver', await failure(() => open('sqlite3', 'x')));
  see('no file', await failure(() => open(sqlite3, '/no/such/folder/x.db').query('SELECT 1')));
  see('no duration', await failure(() => db.queryWithTimeout('soon', 'SELECT 1')));
  see('in time', (await db.queryWithTimeout('10s', 'SELECT 1 AS a'))[0].a);
  see('out of time', await failure(() => db.queryWithTimeout('1ns', 'SELECT 1')));
  db.close();
  db.close();
  see('closed', await failure(() => db.query('SELECT 1')));
}
