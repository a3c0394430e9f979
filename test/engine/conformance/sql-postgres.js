import sql from 'k6/x/sql';
import postgres from 'k6/x/sql/driver/postgres';
import { see } from './see.js';
import { failure, shownRow } from './sql-failure.js';

const db = sql.open(postgres, __ENV.DSN, { max_open_conns: 2, conn_max_idle_time: '1s' });

export default async function () {
  const [row] = await db.query(
    'SELECT 1::smallint AS small, 2 AS int, 3::bigint AS big, 1.5::real AS real, 2.5::float8 AS double, 1.50::numeric AS numeric, ' +
      "'Gr\u00fc\u00dfe \ud83d\ude42'::text AS text, 'a'::varchar(5) AS varchar, 'a'::char(3) AS char, true AS yes, '\\x00ff'::bytea AS bytea, " +
      "'2026-11-24 10:00:00.125+00'::timestamptz AS instant, '2026-11-24 10:00:00'::timestamp AS moment, '2026-11-24'::date AS day, '10:00'::time AS clock, " +
      `'{"a":1}'::json AS json, '{"a":1}'::jsonb AS jsonb, '123e4567-e89b-12d3-a456-426614174000'::uuid AS uuid, array[1,2] AS array, NULL AS null, ` +
      "interval '1 day' AS interval, '192.0.2.1'::inet AS inet, 1 AS twice, 2 AS twice",
  );
  see('row', shownRow(row));
  for (const value of [1, 1.5, 'x', true, null, [1, 2]]) {
    see(`a ${value}`, (await db.query('SELECT $1::text AS v', value))[0].v);
  }
  see('a date', (await db.query('SELECT $1::timestamptz AS v', new Date(1000)))[0].v.unixMilli());
  see('no rows', await db.query('SELECT 1 WHERE false'));
  const made = await db.exec('CREATE TEMPORARY TABLE t (a int)');
  see('made', [made.rowsAffected(), await failure(() => made.lastInsertId())]);
  see('an object', await failure(() => db.query('SELECT $1', { a: 1 })));
  see('a wrong column', await failure(() => db.query('SELECT nope')));
  see('a wrong column further down', await failure(() => db.query('SELECT 1,\n  nope')));
  see('a wrong value', await failure(() => db.query('SELECT $1::int', 'x')));
  see('a missing value', await failure(() => db.query('SELECT $1::text')));
  see(
    'a wrong password',
    await failure(() => sql.open(postgres, __ENV.DSN.replace(/:[^:@]+@/, ':no@')).query('SELECT 1')),
  );
  see('nobody there', await failure(() => sql.open(postgres, 'postgres://a:b@127.0.0.1:1/c').query('SELECT 1')));
  see('in time', (await db.queryWithTimeout('10s', 'SELECT 1 AS a'))[0].a);
  see('out of time', await failure(() => db.queryWithTimeout('200ms', 'SELECT pg_sleep(20)')));
  db.close();
  see('closed', await failure(() => db.query('SELECT 1')));
}
