import sql from 'k6/x/sql';
import mysql from 'k6/x/sql/driver/mysql';
import { see } from './see.js';
import { failure, shownRow } from './sql-failure.js';

const db = sql.open(mysql, __ENV.DSN);
const withTimes = sql.open(mysql, `${__ENV.DSN}?parseTime=true`);

export default async function () {
  await db.exec('DROP TABLE IF EXISTS types');
  const made = await db.exec(
    'CREATE TABLE types (id INT AUTO_INCREMENT PRIMARY KEY, tiny TINYINT, yes BOOLEAN, big BIGINT, positive BIGINT UNSIGNED, single FLOAT, ' +
      'binary64 DOUBLE, exact DECIMAL(10,2), line VARCHAR(50) CHARACTER SET utf8mb4, text TEXT CHARACTER SET utf8mb4, bytes BLOB, day DATE, ' +
      'moment DATETIME, stamp TIMESTAMP NULL, clock TIME, year YEAR, json JSON, nothing INT, bits BIT(8))',
  );
  see('made', [made.rowsAffected(), made.lastInsertId()]);
  const inserted = await db.exec(
    'INSERT INTO types (tiny, yes, big, positive, single, binary64, exact, line, text, bytes, day, moment, stamp, clock, year, json, bits) ' +
      `VALUES (1, true, 5, 6, 1.1, 1.1, 1.50, ?, ?, ?, '2026-11-24', ?, '2026-11-24 10:00:00', '10:00:00', 2026, '{"a":1}', b'101')`,
    ...['Gr\u00fc\u00dfe \ud83d\ude42', 'a\nb', new Uint8Array([0, 255]), new Date(1000)],
  );
  see('inserted', [inserted.rowsAffected(), inserted.lastInsertId()]);
  see('text', shownRow((await db.query('SELECT * FROM types'))[0]));
  see('prepared', shownRow((await db.query('SELECT * FROM types WHERE id = ?', 1))[0]));
  see('text with times', shownRow((await withTimes.query('SELECT * FROM types'))[0]));
  see('prepared with times', shownRow((await withTimes.query('SELECT * FROM types WHERE id = ?', 1))[0]));
  for (const value of [1, 1.5, 'x', true, null])
    see(`a ${value}`, shownRow((await db.query('SELECT ? AS v', value))[0]));
  see('no rows', await db.query('SELECT id FROM types WHERE id = 0'));
  see('changed, then not', [
    (await db.exec('UPDATE types SET tiny = 2')).rowsAffected(),
    (await db.exec('UPDATE types SET tiny = 2')).rowsAffected(),
  ]);
  see('a wrong column', (await failure(() => db.query('SELECT nope'))).replace(/ in '.*/, ''));
  see('an array', await failure(() => db.query('SELECT ?', [1])));
  see('nobody there', await failure(() => sql.open(mysql, 'a:b@tcp(127.0.0.1:1)/c').query('SELECT 1')));
  see('out of time', await failure(() => db.queryWithTimeout('300ms', 'SELECT SLEEP(20)')));
  await db.exec('DROP TABLE types');
  db.close();
  withTimes.close();
  see('closed', await failure(() => db.query('SELECT 1')));
}
