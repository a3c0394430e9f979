// Run by register_test.go with sql, driver and connection.
const db = sql.open(driver, connection);
const keyspace = `xk6_${Date.now()}`;

function expect(what, got, wanted) {
  if (got !== wanted) {
    throw new Error(`${what}: got ${got}, wanted ${wanted}`);
  }
}

function failureOf(action) {
  try {
    action();
  } catch (error) {
    return String(error);
  }
  return 'no failure';
}

db.exec(`CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}`);
try {
  const table = `${keyspace}.answers`;
  db.exec(
    `CREATE TABLE ${table} (survey int, receipt uuid, text text, choices set<int>, price decimal, PRIMARY KEY (survey, receipt))`,
  );
  const receipt = '123e4567-e89b-12d3-a456-426614174000';
  const result = db.exec(
    `INSERT INTO ${table} (survey, receipt, text, choices, price) VALUES (?, ?, ?, ?, ?) IF NOT EXISTS`,
    1,
    receipt,
    'Grüße\n世界',
    [3, 1],
    '12.50',
  );
  expect('rows of a lightweight transaction', result.rowsAffected(), 1);

  const [row] = db.query(`SELECT * FROM ${table} WHERE survey = ? AND receipt = ?`, 1, receipt);
  expect('text', row.text, 'Grüße\n世界');
  expect('uuid', row.receipt, receipt);
  expect('set', row.choices, '[1,3]');
  expect('decimal', row.price, '12.50');
  expect('no rows', db.query(`SELECT * FROM ${table} WHERE survey = 2`).length, 0);

  const unknown = db.exec(`INSERT INTO ${table} (survey, receipt) VALUES (2, ?)`, receipt);
  expect('rows of a write', /does not tell how many rows/.test(failureOf(() => unknown.rowsAffected())), true);
  expect(
    'a wrong value',
    /must be a UUID/.test(failureOf(() => db.query(`SELECT * FROM ${table} WHERE survey = 1 AND receipt = ?`, 'x'))),
    true,
  );
} finally {
  db.exec(`DROP KEYSPACE ${keyspace}`);
  db.close();
}
