import { rmSync } from 'node:fs';
import type { Runner } from '../find-k6.ts';
import { UserError } from '../user-error.ts';
import { cellFolder } from './cell-files.ts';
import { failedCell } from './cell-of.ts';
import type { PlannedCell } from './cells.ts';
import type { ComparePlan } from './plan.ts';
import type { Progress } from './progress.ts';
import type { Cell } from './results.ts';
import { Interrupted, runCell } from './run-cell.ts';
import type { Subject } from './subject.ts';

/** What cells are run with. */
export interface Run {
  readonly plan: ComparePlan;
  readonly runner: Runner;
  readonly subject: Subject;
  /** Of the results. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * Runs cells one after the other until they are done or the signal comes.
 * @param onDone called after each try; of one that was interrupted nothing is kept
 * @param triesBefore tries of a cell that an earlier run has left
 */
export async function runCells(
  run: Run,
  cells: readonly PlannedCell[],
  progress: Progress,
  onDone: (cell: Cell) => void,
  triesBefore: (cell: PlannedCell) => number = () => 0,
): Promise<void> {
  for (const cell of cells) {
    const first = triesBefore(cell) + 1;
    const last = first + run.plan.mostTries - 1;
    for (let count = first; count <= last; count++) {
      const done = run.signal.aborted ? undefined : await tryCell(run, cell, count, count === last, progress);
      if (done === undefined) return;
      onDone(done);
      if (done.state === 'measured') break;
    }
  }
}

async function tryCell(
  run: Run,
  cell: PlannedCell,
  count: number,
  isLast: boolean,
  progress: Progress,
): Promise<Cell | undefined> {
  const { plan, runner, subject, folder, signal } = run;
  const server = plan.servers.find(({ label }) => label === cell.server);
  if (server === undefined) throw new Error(`${cell.server} is not in the plan.`);
  const place = cellFolder(folder, cell, count);
  // A run that was killed may have left a part of this cell, to which the generator would add.
  rmSync(place, { recursive: true, force: true });
  const startedAt = new Date().toISOString();
  progress.begin(`block ${cell.block}, ${cell.users} users, ${cell.server}`);
  try {
    const done = await runCell({
      ...{ compare: plan, cell, try: count, server, subject, runner, folder: place, signal },
      onLook: ({ attempts }) => progress.tick(attempts),
    });
    const names = done.doubts.map(({ name }) => name).join(', ');
    const result = `${done.surveysPerSecond.toFixed(1)} surveys/s  ${done.state}${names === '' ? '' : ` (${names})`}`;
    progress.end(result, done.state !== 'measured' && !isLast);
    return done;
  } catch (error) {
    if (error instanceof Interrupted || signal.aborted) {
      progress.clear();
      rmSync(place, { recursive: true, force: true });
      return undefined;
    }
    if (!(error instanceof UserError)) throw error;
    progress.end(`failed: ${error.message.split('\n')[0]}`, !isLast);
    return failedCell({ ...cell, try: count, startedAt }, error.message);
  }
}
