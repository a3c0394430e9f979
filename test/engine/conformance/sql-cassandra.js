import sql from 'k6/x/sql';
import cassandra from 'k6/x/sql/driver/cassandra';
import { see } from './see.js';
import { failure, shownRow } from './sql-failure.js';

const db = sql.open(cassandra, __ENV.DSN);
const keyspace = `types_${__ENV.RUNNER}`;
const table = `${keyspace}.t`;

const COLUMNS = {
  ascii: ['ascii', "'x'"],
  yes: ['boolean', 'true'],
  tiny: ['tinyint', '-1'],
  small: ['smallint', '-2'],
  whole: ['int', '3'],
  big: ['bigint', '4'],
  unsafe: ['bigint', '9007199254740993'],
  huge: ['varint', '123456789012345678901234567890'],
  exact: ['decimal', '12.50'],
  single: ['float', '1.1'],
  binary: ['double', '1.1'],
  bytes: ['blob', '0x00ff'],
  id: ['uuid', '123e4567-e89b-12d3-a456-426614174000'],
  since: ['timeuuid', '50554d6e-29bb-11e5-b345-feff819cdc9f'],
  address: ['inet', "'192.0.2.1'"],
  longer: ['inet', "'2001:db8::1'"],
  moment: ['timestamp', "'2012-06-30T12:34:56.789Z'"],
  day: ['date', "'2012-02-29'"],
  clock: ['time', "'13:30:54.234'"],
  span: ['duration', '1y2mo3d4h5m6s'],
  list: ['list<int>', '[1,2]'],
  choices: ['set<text>', "{'b','a'}"],
  sums: ['map<text,int>', "{'x':1,'a':2}"],
  parts: ['map<int,blob>', '{1:0x00ff}'],
  pair: ['tuple<int,text,timestamp>', "(1,'a','2012-06-30T12:34:56.789Z')"],
  place: ['frozen<place>', "{street:'s',n:1}"],
  point: ['vector<float,2>', '[1.5,2]'],
  nested: ['list<frozen<map<text,bigint>>>', "[{'a':9007199254740993}]"],
  nothing: ['text', 'null'],
};

export default async function () {
  const names = Object.keys(COLUMNS);
  const types = names.map((name) => `${name} ${COLUMNS[name][0].replace('<place>', `<${keyspace}.place>`)}`);
  await db.exec(`DROP KEYSPACE IF EXISTS ${keyspace}`);
  await db.exec(`CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}`);
  await db.exec(`CREATE TYPE ${keyspace}.place (street text, n int)`);
  await db.exec(
    `CREATE TABLE ${table} (k int PRIMARY KEY, ${types.join(', ').replace(`<${keyspace}.place>`, '<place>')})`,
  );
  await db.exec(`INSERT INTO ${table} (k, ${names}) VALUES (1, ${names.map((name) => COLUMNS[name][1]).join(', ')})`);
  see('row', shownRow((await db.query(`SELECT * FROM ${table}`))[0]));

  const given = {
    ...{ whole: 7, big: 5, exact: '12.50', id: '123e4567-e89b-12d3-a456-426614174000', bytes: new Uint8Array([1, 2]) },
    ...{
      moment: new Date(1000),
      day: '2026-11-24',
      clock: '10:00:00',
      list: [3, 1],
      choices: ['z', 'y'],
      sums: { a: 1 },
    },
  };
  const marks = Object.keys(given).map(() => '?');
  await db.exec(`INSERT INTO ${table} (k, ${Object.keys(given)}) VALUES (?, ${marks})`, 2, ...Object.values(given));
  see('given', shownRow((await db.query(`SELECT ${Object.keys(given)} FROM ${table} WHERE k = ?`, 2))[0]));
  await db.exec(`INSERT INTO ${table} (k, moment) VALUES (?, ?)`, 3, '2026-11-24T10:00:00.000Z');
  see('a moment as text', (await db.query(`SELECT moment FROM ${table} WHERE k = 3`))[0].moment.unixMilli());

  const once = () => db.exec(`INSERT INTO ${table} (k) VALUES (?) IF NOT EXISTS`, 9);
  see('applied, then not', [(await once()).rowsAffected(), (await once()).rowsAffected()]);
  const written = await db.exec(`INSERT INTO ${table} (k) VALUES (10)`);
  see('rows of a write', await failure(() => written.rowsAffected()));
  see('id of a write', await failure(() => written.lastInsertId()));
  see('a wrong column', (await failure(() => db.query(`SELECT nope FROM ${table}`))).replace(keyspace, 'keyspace'));
  see('a wrong statement', await failure(() => db.query('SELEC')));
  const wrongs = [
    'x',
    'cassandra://h?x=1',
    'cassandra://h?timeout=5',
    'cassandra://h/a-b',
    'cassandra://h?consistency=MOST',
    'cassandra://:x@h',
  ];
  for (const dsn of wrongs) see(dsn, await failure(() => sql.open(cassandra, dsn)));

  for (let k = 100; k < 200; k++) await db.exec(`INSERT INTO ${table} (k) VALUES (?)`, k);
  const paged = sql.open(cassandra, `${__ENV.DSN}?page_size=7`);
  see('rows of many pages', (await paged.query(`SELECT k FROM ${table}`)).length);
  await db.exec(`DROP KEYSPACE ${keyspace}`);
  paged.close();
  db.close();
  see('closed', await failure(() => db.query('SELECT 1')));
}
