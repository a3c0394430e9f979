import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { findRunner, type Runner } from '../find-k6.ts';
import { storeChoice } from '../stores/store-choice.ts';
import { UserError } from '../user-error.ts';
import { applicationSubject } from './application-subject.ts';
import { availability } from './availability.ts';
import { cellFolder } from './cell-files.ts';
import { failedCell } from './cell-of.ts';
import { type PlannedCell, plannedCells } from './cells.ts';
import { comparisonDoubts, comparisonsOf } from './comparisons.ts';
import { environmentFacts } from './environment-facts.ts';
import { openResults, runName } from './open-results.ts';
import { type Options, readOptions } from './options.ts';
import { type ComparePlan, readPlan } from './plan.ts';
import { Progress } from './progress.ts';
import type { Cell, Results } from './results.ts';
import { resultsText } from './results-text.ts';
import { rowsOf } from './rows.ts';
import { Interrupted, runCell } from './run-cell.ts';
import { serverFacts } from './server-facts.ts';
import { catchSignals } from './signals.ts';
import type { Subject } from './subject.ts';
import { targetSubject } from './target-subject.ts';
import { writeResults } from './write-results.ts';

/** A cell that failed or is void is run once more: what spoiled it may have passed. */
const MOST_TRIES = 2;

/**
 * Runs the cells that a plan has and its results lack, and writes the results after each.
 * @returns exit code: 0; 1 where a cell is missing or none counts for a server; 130 or 143 where a signal ended it
 */
export async function compare(options: Options): Promise<number> {
  const { folder, earlier, options: begun } = openResults(options, readOptions(options).out);
  const plan = readPlan(readOptions(begun), begun['quick'] === true);
  const runner = findRunner(plan.engine);
  const subject = await openSubject(plan);
  const signals = catchSignals();
  try {
    const results = earlier === undefined ? emptyResults(folder, plan, runner, subject) : goOn(earlier, plan);
    for (const { label, reason, install } of results.leftOut) {
      console.error(`left out: ${label}: ${reason}${install === null ? '' : ` Install: ${install}`}`);
    }
    const ended = await runAll({ plan, runner, subject, folder, signal: signals.signal }, results);
    console.log(resultsText(ended));
    if (ended.cells.length > 0) {
      // The charts' library takes a tenth of a second to load, which other commands shall not wait for.
      const { writeReports } = await import('../report/write-reports.ts');
      writeReports(ended, folder);
    }
    console.log(`files: ${relative(process.cwd(), folder)}/`);
    if (signals.exitCode !== undefined) {
      console.error(`Interrupted. To go on: npx k6-survey compare --resume ${relative(process.cwd(), folder)}`);
      return signals.exitCode;
    }
    return ended.rows.length > 0 && ended.rows.every(({ repeats }) => repeats > 0) ? 0 : 1;
  } finally {
    signals.release();
    await subject.close();
  }
}

interface Run {
  readonly plan: ComparePlan;
  readonly runner: Runner;
  readonly subject: Subject;
  readonly folder: string;
  readonly signal: AbortSignal;
}

async function runAll(run: Run, results: Results): Promise<Results> {
  const { plan, folder, signal } = run;
  const runnable = plan.servers.filter(({ label }) => results.servers.some((facts) => facts.label === label));
  const cells = plannedCells({ ...plan.plan, servers: runnable.map(({ label }) => label) });
  const open = cells.filter((cell) => triesOf(cell, results.cells) === 0);
  const progress = new Progress(cells.length, cells.length - open.length);
  let current = results;
  writeResults(folder, current);
  for (const cell of open) {
    for (let count = 1; count <= MOST_TRIES && !signal.aborted; count++) {
      const done = await tryCell(run, cell, count, progress);
      if (done === undefined) break;
      current = withCells(current, [...current.cells, done]);
      writeResults(folder, current);
      if (done.state === 'measured') break;
    }
    if (signal.aborted) return current;
  }
  const ended = { ...current, endedAt: new Date().toISOString() };
  writeResults(folder, ended);
  return ended;
}

/** Undefined where it was interrupted: then nothing of it is kept. */
async function tryCell(run: Run, cell: PlannedCell, count: number, progress: Progress): Promise<Cell | undefined> {
  const { plan, runner, subject, folder, signal } = run;
  const server = plan.servers.find(({ label }) => label === cell.server);
  if (server === undefined) throw new Error(`${cell.server} is not in the plan.`);
  const place = cellFolder(folder, cell, count);
  const startedAt = new Date().toISOString();
  progress.begin(`block ${cell.block}, ${cell.users} users, ${cell.server}`);
  try {
    const done = await runCell({
      ...{ compare: plan, cell, try: count, server, subject, runner, folder: place, signal },
      onLook: ({ attempts }) => progress.tick(attempts),
    });
    const names = done.doubts.map(({ name }) => name).join(', ');
    const result = `${done.surveysPerSecond.toFixed(1)} surveys/s  ${done.state}${names === '' ? '' : ` (${names})`}`;
    progress.end(result, done.state !== 'measured' && count < MOST_TRIES);
    return done;
  } catch (error) {
    if (error instanceof Interrupted || signal.aborted) {
      progress.clear();
      rmSync(place, { recursive: true, force: true });
      return undefined;
    }
    if (!(error instanceof UserError)) throw error;
    progress.end(`failed: ${error.message.split('\n')[0]}`, count < MOST_TRIES);
    return failedCell({ ...cell, try: count, startedAt }, error.message);
  }
}

function triesOf({ server, users, block }: PlannedCell, cells: readonly Cell[]): number {
  return cells.filter((cell) => cell.server === server && cell.users === users && cell.block === block).length;
}

function withCells(results: Results, cells: readonly Cell[]): Results {
  const rows = rowsOf(results.plan, cells);
  const comparisons = comparisonsOf(results.plan, cells, rows);
  return { ...results, cells, rows, comparisons, doubts: comparisonDoubts(results.plan, comparisons) };
}

function emptyResults(folder: string, plan: ComparePlan, runner: Runner, subject: Subject): Results {
  const { runnable, leftOut } = availability(plan.servers, subject.venv);
  if (runnable.length === 0) {
    const [{ reason, install } = { reason: 'nothing is to be run', install: null }] = leftOut;
    throw new UserError(`No server can run: ${reason}${install === null ? '' : ` Install: ${install}`}`);
  }
  return {
    version: 1,
    run: runName(folder),
    startedAt: new Date().toISOString(),
    endedAt: null,
    plan: plan.plan,
    environment: environmentFacts(runner, subject.versions),
    servers: runnable.map(({ server, versions }) => serverFacts(server, plan.plan.workers, versions)),
    leftOut,
    ...{ cells: [], rows: [], comparisons: [], doubts: [] },
  };
}

/** @throws UserError where the settings are not those of the earlier run any more */
function goOn(earlier: Results, { plan }: ComparePlan): Results {
  if (isDeepStrictEqual(earlier.plan, JSON.parse(JSON.stringify(plan)))) return earlier;
  throw new UserError(
    '--resume must go on with the settings that the run was begun with, but its --config file has changed since. Begin a new run, or put the file back.',
  );
}

async function openSubject({ application, plan }: ComparePlan): Promise<Subject> {
  if (application !== null) return applicationSubject(application);
  return targetSubject(storeChoice(plan.store));
}
