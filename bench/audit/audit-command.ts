import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Audit, audit } from '../../lib/audit/audit.ts';
import { auditText, isSound } from '../../lib/audit/audit-text.ts';
import { runOf } from '../../lib/audit/parameters.ts';
import { readAttempts } from '../ledger/read-attempts.ts';
import { type StoreChoice, storeChoice } from '../stores/store-choice.ts';
import { UserError } from '../user-error.ts';
import { asUserError, describedStore, givenSource } from './described-store.ts';
import { readStored } from './read-store.ts';
import { type TargetStore, targetStore } from './target-store.ts';

/** k6's, where a threshold is crossed. */
const UNSOUND = 99;

export interface AuditWishes {
  /** Folder of a run, with attempts.jsonl. */
  readonly run: string;
  /** A description of the store; undefined for that of the target which the run was made on. */
  readonly store: string | undefined;
}

/**
 * Holds the ledger of a run against its store, and prints what differs.
 * @returns the exit code: 0, or 99 where answers are lost, duplicate or altered
 */
export async function auditCommand(wishes: AuditWishes): Promise<number> {
  const told = readRun(wishes.run);
  const source = wishes.store === undefined ? storeOfRun(told) : describedStore('--store', wishes.store, process.env);
  const result = await auditRun(wishes.run, told.run, source);
  console.log(auditText(result));
  return isSound(result) ? 0 : UNSOUND;
}

/**
 * The audit of a run, kept in its folder as audit.json.
 * @param run its name; undefined to take it from the ledger
 */
export async function auditRun(folder: string, run: string | undefined, source: TargetStore): Promise<Audit> {
  const file = `${folder}/attempts.jsonl`;
  if (!existsSync(file))
    throw new UserError(
      `--run must be the folder of a run with attempts.jsonl, got "${folder}" (example: --run runs/monday).`,
    );
  const { attempts } = readAttempts(file);
  const name = run ?? asUserError(() => runOf(attempts));
  const result = audit(attempts, await readStored(source.store, source.dataSourceName, name, attempts));
  writeFileSync(`${folder}/audit.json`, `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

interface ToldRun {
  readonly run: string | undefined;
  readonly store: StoreChoice;
}

/** What npm start has noted of the run; RUN tells where nothing is. */
function readRun(folder: string): ToldRun {
  const file = `${folder}/run.json`;
  const told = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { run?: string; store?: { name?: string } })
    : {};
  return { run: process.env['RUN'] || told.run, store: storeChoice(told.store?.name ?? 'sqlite') };
}

function storeOfRun({ store }: ToldRun): TargetStore {
  const found = targetStore(store, process.env);
  const dataSourceName = process.env[found.store.dsn] ?? (store === 'sqlite' ? found.dataSourceName : '');
  return { ...found, dataSourceName: givenSource(found.store.dsn, dataSourceName) };
}
