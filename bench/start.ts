import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { relative } from 'node:path';
import { auditText, isSound, verdict } from '../lib/audit/audit-text.ts';
import type { Figures } from '../lib/results/figures.ts';
import { auditRun } from './audit/audit-command.ts';
import { targetStore } from './audit/target-store.ts';
import { findRunner, type Runner } from './find-k6.ts';
import { freePort } from './free-port.ts';
import { newRunName, runWithLedger } from './ledger/with-ledger.ts';
import { ROOT } from './root.ts';
import { startServer } from './server.ts';
import { type RunningStores, startStores } from './stores/start-stores.ts';
import type { StoreChoice } from './stores/store-choice.ts';
import { prepareTarget, type StoredCounts, storedCounts, TARGET_ENVIRONMENT } from './target.ts';

export interface StartWishes {
  readonly server: string;
  readonly workers: number | undefined;
  readonly port: number;
  readonly engine: 'auto' | 'k6' | 'engine';
  readonly store: StoreChoice;
  /** Environment of the bundle, by its own names: USERS, DURATION, … */
  readonly variables: Readonly<Record<string, string>>;
}

const HOST = '127.0.0.1';

/** Exit code where a survey that was thanked for is not stored, or the other way round: the result cannot be trusted. */
const NOT_STORED = 1;

/** k6's, where a threshold is crossed: answers are lost, duplicate or altered. */
const UNSOUND = 99;

/**
 * The main job: target, server, load, table, and the count of what was stored.
 * @returns the exit code: k6's; 99 where answers are lost, duplicate or altered; 1 where the stored surveys are not the
 * completed ones in number
 */
export async function start(wishes: StartWishes): Promise<number> {
  const runner = findRunner(wishes.engine);
  const startedAt = new Date();
  const runDir = `${ROOT}runs/${startedAt.toISOString().replace(/[:.]/g, '-')}`;
  const stores = await startStores(wishes.store, runDir);
  try {
    return await runOn(stores, wishes, runner, startedAt, runDir);
  } finally {
    await stores.stop();
  }
}

async function runOn(
  stores: RunningStores,
  wishes: StartWishes,
  runner: Runner,
  startedAt: Date,
  runDir: string,
): Promise<number> {
  const target = { ...TARGET_ENVIRONMENT, ...stores.environment };
  const before = prepareTarget(target);
  const port = await freePort(HOST, wishes.port);
  const summaryFile = `${runDir}/summary.json`;

  const server = await startServer({
    name: wishes.server,
    host: HOST,
    port,
    workers: wishes.workers,
    runDir,
    environment: target,
  });
  const storeText = wishes.store === 'sqlite' ? '' : ` Store: ${versionsText(stores.versions)}.`;
  console.error(`Server: ${wishes.server} at ${server.url}.${storeText} Load: ${runner.description}.`);
  const run = newRunName();
  let code: number;
  try {
    const variables = { ...wishes.variables, BASE_URL: server.url, SURVEYS: '', SUMMARY: summaryFile };
    const environment = { LEDGER: 'answers', RUN: run, ...variables };
    code = await runWithLedger(runner, [`${ROOT}dist/survey.js`], environment, `${runDir}/attempts.jsonl`);
  } finally {
    await server.stop();
  }
  const figures = readFigures(summaryFile);
  if (figures === undefined) return code === 0 ? NOT_STORED : code;
  const stored = difference(storedCounts(target), before);
  const counted = compareWithStore(figures, stored);
  console.log(counted.text);
  const audited = await auditRun(runDir, run, targetStore(wishes.store, { ...process.env, ...target }));
  writeJson(`${runDir}/run.json`, {
    run,
    startedAt: startedAt.toISOString(),
    server: { name: wishes.server, workers: wishes.workers ?? 'canonical' },
    store: { name: wishes.store, versions: stores.versions },
    load: { runner: runner.kind, ...figures.engine, variables: wishes.variables },
    machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.versions.node },
    stored,
    isStoredAsCompleted: counted.isFine,
    exitCode: code,
  });
  console.log(isSound(audited) ? `audit: ${verdict(audited)}` : `audit:\n${auditText(audited)}`);
  console.log(`files: ${relative(process.cwd(), runDir)}/`);
  if (!isSound(audited)) return UNSOUND;
  return counted.isFine ? code : NOT_STORED;
}

function versionsText(versions: Readonly<Record<string, string>>): string {
  return Object.entries(versions)
    .map((named) => named.join(' '))
    .join(', ');
}

/** A cut attempt may have been stored just before its answer would have come; nothing else may differ. */
function compareWithStore(figures: Figures, stored: Pick<StoredCounts, 'total'>): { isFine: boolean; text: string } {
  const { completed, failed, cut } = figures;
  const isFine = stored.total >= completed && stored.total <= completed + cut;
  const open = cut === 0 ? 'none cut' : `${cut} cut, of which ${Math.max(0, stored.total - completed)} are stored`;
  const counts = `${completed} completed, ${stored.total} stored (${open}; ${failed} failed)`;
  if (isFine) return { isFine, text: `store: ${counts}: they agree.` };
  const what =
    stored.total < completed
      ? `${completed - stored.total} completed surveys are NOT stored`
      : `${stored.total - completed - cut} more are stored than were completed or cut`;
  return { isFine, text: `store: ${counts}: they DISAGREE, ${what}.` };
}

function difference(after: StoredCounts, before: StoredCounts): Pick<StoredCounts, 'total' | 'surveys'> {
  const surveys: Record<string, number> = {};
  for (const [slug, count] of Object.entries(after.surveys)) surveys[slug] = count - (before.surveys[slug] ?? 0);
  return { total: after.total - before.total, surveys };
}

function readFigures(file: string): Figures | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Figures;
  } catch {
    // The load ended before its first request and has said why.
    return undefined;
  }
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
