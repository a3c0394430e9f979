import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../user-error.ts';
import { type PlannedCell, triesOf } from './cells.ts';
import { Progress } from './progress.ts';
import { replaceJson } from './replace-json.ts';
import type { Cell, Plan } from './results.ts';
import { type Run, runCells } from './run-cells.ts';

interface Content {
  readonly plan: Plan;
  readonly cells: readonly Cell[];
}

/**
 * Cells of a command that decides by those it has which ones to run next. Each is written to cells.json when it has ended:
 * a run that goes on comes with the same cells to the same decisions, until one is missing, or was void or failed: that is
 * tried again, as compare does.
 */
export class KeptCells {
  /** Every try, in the order of the run. */
  readonly cells: Cell[];
  readonly #run: Run;
  /** How many of them an earlier run has left. */
  readonly #earlier: number;
  readonly #file: string;

  /** @throws UserError where the settings are not those that the folder's cells were run with */
  constructor(run: Run) {
    this.#run = run;
    this.#file = join(run.folder, 'cells.json');
    this.cells = [...readCells(this.#file, run.plan.plan)];
    this.#earlier = this.cells.length;
  }

  /**
   * Runs those that are not there yet, or not as they should be.
   * @param onDone called with each try of all of them, also of those that are there
   * @returns each try of all of them; undefined where a signal came
   */
  async run(
    planned: readonly PlannedCell[],
    onDone: (cell: Cell) => void = () => undefined,
  ): Promise<readonly Cell[] | undefined> {
    const cells = planned.flatMap((cell) => triesOf(cell, this.cells));
    cells.forEach(onDone);
    const open = planned.filter((cell) => !this.#isDone(cell));
    const onTry = (cell: Cell) => {
      this.cells.push(cell);
      cells.push(cell);
      replaceJson(this.#file, { plan: this.#run.plan.plan, cells: this.cells } satisfies Content);
      onDone(cell);
    };
    const progress = new Progress(planned.length, planned.length - open.length);
    const before = open.map((cell) => triesOf(cell, this.cells).length);
    await runCells(this.#run, open, progress, onTry, (cell) => before[open.indexOf(cell)] ?? 0);
    return this.#run.signal.aborted ? undefined : cells;
  }

  /** What this run has tried has had all its tries. */
  #isDone(planned: PlannedCell): boolean {
    const isMeasured = triesOf(planned, this.cells).some(({ state }) => state === 'measured');
    return isMeasured || triesOf(planned, this.cells.slice(this.#earlier)).length > 0;
  }
}

function readCells(file: string, plan: Plan): readonly Cell[] {
  if (!existsSync(file)) return [];
  const earlier = JSON.parse(readFileSync(file, 'utf8')) as Content;
  checkSamePlan(earlier.plan, plan);
  return earlier.cells;
}

/** @throws UserError where the settings are not those of the earlier run any more */
export function checkSamePlan(earlier: Plan, plan: Plan): void {
  if (isDeepStrictEqual(earlier, JSON.parse(JSON.stringify(plan)))) return;
  throw new UserError(
    '--resume must go on with the settings that the run was begun with, but its --config file has changed since. Begin a new run, or put the file back.',
  );
}
