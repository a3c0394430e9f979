/** Where completed answers are kept and how to read those of a run: a few lines of JSON, schemas/store.schema.json. */
export interface Store {
  readonly driver: (typeof DRIVERS)[number];
  /** Name of the environment variable that holds the data source name, so that no password stands in a file. */
  readonly dsn: string;
  readonly query: string;
  /** What the query's placeholders stand for, in order. */
  readonly parameters: readonly Parameter[];
  readonly columns: Columns;
}

/** The run's name; the first and the last moment of its attempts, a minute more on either side. */
export type Parameter = 'run' | 'start' | 'end';

/** Columns by what they hold. Without `answers` and `value`, each column that is not named here is an answer. */
export interface Columns {
  /** Of a receipt, where the application keeps the header; undefined: it is looked for in all text. */
  readonly receipt?: string | undefined;
  /** All answers as a JSON object, by the names of their controls. */
  readonly answers?: string | undefined;
  /** One answer a row: which completion it belongs to, the name of its control, the answer. */
  readonly completion?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

const DRIVERS = ['sqlite3', 'postgres', 'mysql', 'cassandra'] as const;
const PARAMETERS: readonly string[] = ['run', 'start', 'end'] satisfies Parameter[];
const COLUMNS: readonly string[] = ['receipt', 'answers', 'completion', 'name', 'value'] satisfies (keyof Columns)[];

/**
 * @param name of the file, for messages
 * @throws Error with what, the value got, what is allowed and an example
 */
export function readStore(text: string, name: string): Store {
  const tree = parsed(text, name);
  const wrong = (what: string, rule: string, got: unknown, example: string) =>
    new Error(`${name}: ${what} must be ${rule}, got ${JSON.stringify(got)} (example: ${example}).`);
  for (const key of Object.keys(tree)) {
    if (!['$schema', 'driver', 'dsn', 'query', 'parameters', 'columns'].includes(key)) {
      throw wrong('each key', 'driver, dsn, query, parameters or columns', key, '"driver": "postgres"');
    }
  }
  const { driver, dsn, query, parameters = ['run'], columns = {} } = tree;
  const known = DRIVERS.find((one) => one === driver);
  if (known === undefined) throw wrong('driver', `one of ${DRIVERS.join(', ')}`, driver, '"driver": "postgres"');
  if (typeof dsn !== 'string' || !/^[A-Za-z_]\w*$/.test(dsn)) {
    // Not repeated: a data source name with its password may stand there by mistake.
    throw wrong('dsn', 'the name of an environment variable', '(hidden)', '"dsn": "STORE_DSN"');
  }
  if (typeof query !== 'string' || query.trim() === '') {
    throw wrong(
      'query',
      'a statement that reads completions',
      query,
      '"query": "SELECT * FROM answers WHERE comment LIKE $1"',
    );
  }
  if (!Array.isArray(parameters) || !parameters.every((one) => PARAMETERS.includes(one))) {
    throw wrong('parameters', 'a list of run, start and end', parameters, '"parameters": ["run"]');
  }
  const named = Object.entries(columns as object);
  const isFine = named.every(([key, column]) => COLUMNS.includes(key) && typeof column === 'string' && column !== '');
  if (typeof columns !== 'object' || columns === null || !isFine) {
    throw wrong('columns', `columns by ${COLUMNS.join(', ')}`, columns, '"columns": { "answers": "answers" }');
  }
  const given = columns as Columns;
  const rows = [given.completion, given.name, given.value].filter((column) => column !== undefined);
  if (rows.length !== 0 && rows.length !== 3) {
    throw wrong('columns', 'completion, name and value together, or none of them', columns, ROWS);
  }
  return { driver: known, dsn, query, parameters: parameters as Parameter[], columns: given };
}

const ROWS = '"columns": { "completion": "response_id", "name": "question", "value": "answer" }';

function parsed(text: string, name: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} must be JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`${name} must be a JSON object (example: see schemas/store.schema.json).`);
}
