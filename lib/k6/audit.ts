import exec from 'k6/execution';
import { Counter } from 'k6/metrics';
import type { Options } from 'k6/options';
import sql from 'k6/x/sql';
import { type Attempt, attemptIn } from '../audit/attempt.ts';
import { type Audit, audit } from '../audit/audit.ts';
import { auditText } from '../audit/audit-text.ts';
import { parametersOf, runOf } from '../audit/parameters.ts';
import { readStore, type Store } from '../audit/store.ts';
import { storedOf } from '../audit/stored.ts';
import { isPromiseLike, type Waiting } from '../survey/waiting.ts';

/** A ledger and the store to hold it against, read and checked at init. */
export interface AuditPlan {
  readonly attempts: readonly Attempt[];
  readonly store: Store;
  readonly run: string;
  readonly dataSourceName: string;
  /** What the driver's module stands for it by. */
  readonly driver: symbol;
}

const COUNTED = ['lost', 'duplicate', 'altered', 'phantom', 'cut', 'untraceable'] as const;
const counters = new Map(['kept', ...COUNTED].map((kind) => [kind, new Counter(`answers_${kind}`)]));

export const auditOptions: Options = {
  scenarios: { audit: { executor: 'per-vu-iterations', vus: 1, iterations: 1 } },
  setupTimeout: '1h',
  thresholds: { answers_lost: ['count<1'], answers_duplicate: ['count<1'], answers_altered: ['count<1'] },
};

/**
 * ATTEMPTS and STORE name files; the variable that STORE names holds the data source name.
 * @throws Error with what, the value got, what is allowed and an example
 */
export function readAuditPlan(variables: Readonly<Record<string, string | undefined>>): AuditPlan {
  const file = (name: string, example: string) => {
    const path = variables[name] ?? '';
    if (path === '') throw new Error(`${name} must be a file, got "" (example: ${name}=${example}).`);
    return path;
  };
  const ledger = file('ATTEMPTS', 'runs/monday/attempts.jsonl');
  const description = file('STORE', 'target/audit/postgresql.json');
  const attempts = open(ledger)
    .split('\n')
    .flatMap((line) => attemptIn(line) ?? []);
  const store = readStore(open(description), description);
  const dataSourceName = variables[store.dsn] ?? '';
  if (dataSourceName === '') throw new Error(`${store.dsn} must be the data source name of ${store.driver}, got "".`);
  return { attempts, store, run: variables['RUN'] || runOf(attempts), dataSourceName, driver: driverOf(store) };
}

/** Asked for by name, since a k6 has only those drivers that it was built with. */
function driverOf({ driver }: Store): symbol {
  const module = require(`k6/x/sql/driver/${driver}`) as { readonly default?: symbol } | undefined;
  if (module === undefined) throw new Error(`This k6 was built without k6/x/sql/driver/${driver}: see the README.`);
  return module.default ?? (module as unknown as symbol);
}

/** The result as setup's data; a store that cannot be read aborts the test: nothing was proved then. */
export function* auditOnce({ attempts, store, run, dataSourceName, driver }: AuditPlan): Waiting<Audit | undefined> {
  try {
    const database = sql.open(driver, dataSourceName);
    const asked: Rows | PromiseLike<Rows> = database.query(store.query, ...parametersOf(store, run, attempts));
    const rows: Rows = isPromiseLike(asked) ? yield asked : asked;
    database.close();
    return audit(attempts, storedOf(rows, store, run));
  } catch (error) {
    exec.test.abort(`The store could not be read: ${String(error).replaceAll(dataSourceName, '(hidden)')}`);
    return undefined;
  }
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What the thresholds look at. */
export function countAudit(result: Audit): void {
  counters.get('kept')?.add(result.kept);
  for (const kind of COUNTED) counters.get(kind)?.add(new Set(result[kind].map(receiptOf)).size);
}

function receiptOf(found: Audit['lost'][number] | Audit['altered'][number]): string {
  return typeof found === 'string' ? found : found.receipt;
}

/** For the terminal, and all of it as JSON where SUMMARY names a file. */
export function summarizeAudit(data: unknown, summaryFile: string | undefined): Record<string, string> {
  const { setup_data: result } = JSON.parse(JSON.stringify(data)) as { readonly setup_data?: Audit };
  if (result === undefined || result === null) return {};
  const output: Record<string, string> = { stdout: `\n${auditText(result)}\n` };
  if (summaryFile !== undefined && summaryFile !== '') output[summaryFile] = `${JSON.stringify(result, null, 2)}\n`;
  return output;
}
