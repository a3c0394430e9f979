import sql from 'k6/x/sql';
import driver from 'k6/x/sql/driver/cassandra';

const db = sql.open(driver, __ENV.CASSANDRA_DSN || 'cassandra://127.0.0.1:19042?consistency=LOCAL_QUORUM&timeout=5s');

export function setup() {
  db.exec(
    "CREATE KEYSPACE IF NOT EXISTS example WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}",
  );
  db.exec(
    'CREATE TABLE IF NOT EXISTS example.completions (survey int, id timeuuid, answers text, PRIMARY KEY (survey, id))',
  );
}

export default function () {
  db.exec('INSERT INTO example.completions (survey, id, answers) VALUES (?, now(), ?)', 1, JSON.stringify({ age: 30 }));
}

export function teardown() {
  for (const row of db.query('SELECT id, answers FROM example.completions WHERE survey = ?', 1)) {
    console.log(`${row.id}: ${JSON.parse(row.answers).age}`);
  }
  db.exec('DROP KEYSPACE example');
  db.close();
}
