import { relative } from 'node:path';
import { exitCodeOf } from './audit-figures.ts';
import { type PlannedCell, plannedCells, triesOf } from './cells.ts';
import { judged } from './judged.ts';
import { checkSamePlan } from './kept-cells.ts';
import { openResults } from './open-results.ts';
import { type Options, readOptions } from './options.ts';
import { readPlan } from './plan.ts';
import { Progress } from './progress.ts';
import type { Cell, Results } from './results.ts';
import { resultsText } from './results-text.ts';
import { type Run, runCells } from './run-cells.ts';
import { emptyResults, withSession } from './session.ts';
import { writeResults } from './write-results.ts';

/**
 * Runs the cells that a plan has and its results lack, and writes the results after each.
 * @returns exit code: 0; 99 where answers are lost, duplicate or altered; 1 where no cell counts for a server, or an audit
 * failed; 130 or 143 where a signal ended it
 */
export async function compare(options: Options): Promise<number> {
  const isResumed = typeof options['resume'] === 'string';
  const given = readOptions(options);
  // Wrong settings are told before a folder is made.
  if (!isResumed) readPlan(given, options['quick'] === true);
  const { folder, earlier, options: begun } = openResults(options, given.out);
  const plan = readPlan(readOptions(begun), begun['quick'] === true);
  return withSession(plan, folder, async (session) => {
    if (earlier !== undefined) checkSamePlan(earlier.plan, plan.plan);
    const results = earlier ?? emptyResults(session);
    for (const { label, reason, install } of results.leftOut) {
      console.error(`left out: ${label}: ${reason}${install === null ? '' : ` Install: ${install}`}`);
    }
    const ended = await runAll(session, results);
    console.log(resultsText(ended));
    if (ended.cells.length > 0) {
      // The charts' library takes a tenth of a second to load, which other commands shall not wait for.
      const { writeReports } = await import('../report/write-reports.ts');
      writeReports(ended, folder);
    }
    console.log(`files: ${relative(process.cwd(), folder)}/`);
    if (session.signal.aborted) {
      console.error(`Interrupted. To go on: npx k6-survey compare --resume ${relative(process.cwd(), folder)}`);
    }
    return exitCodeOf(ended.cells, ended.rows.length > 0 && ended.rows.every(({ repeats }) => repeats > 0) ? 0 : 1);
  });
}

async function runAll(run: Run, results: Results): Promise<Results> {
  const { plan, folder, signal } = run;
  const labels = plan.servers.map(({ label }) => label);
  const runnable = labels.filter((label) => results.servers.some((facts) => facts.label === label));
  const cells = plannedCells({ ...plan.plan, servers: runnable });
  const open = cells.filter((cell) => !isDone(cell, results.cells));
  const progress = new Progress(cells.length, cells.length - open.length);
  let current = results;
  writeResults(folder, current);
  const onDone = (cell: Cell) => {
    current = judged(current, [...current.cells, cell]);
    writeResults(folder, current);
  };
  await runCells(run, open, progress, onDone, (cell) => triesOf(cell, results.cells).length);
  if (signal.aborted) return current;
  const ended = { ...current, endedAt: new Date().toISOString() };
  writeResults(folder, ended);
  return ended;
}

/** What failed or is void runs again where a run goes on: its cause may be mended. */
function isDone(planned: PlannedCell, cells: readonly Cell[]): boolean {
  return triesOf(planned, cells).some(({ state }) => state === 'measured');
}
