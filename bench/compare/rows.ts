import { createRandom, type Random } from '../../lib/answer/random.ts';
import { type Block, blockEstimate, blockEstimateOfFactors } from '../statistics/block-estimate.ts';
import { clopperPearson } from '../statistics/clopper-pearson.ts';
import { mean, median } from '../statistics/quantile.ts';
import type { Cell, Doubt, Estimate, Plan, Row, Sample } from './results.ts';
import { slicesOf } from './slices.ts';

/** The cells that count: of each block the last try, where it was measured. */
export function countedCells(cells: readonly Cell[]): readonly Cell[] {
  return lastTries(cells).filter(({ state }) => state === 'measured');
}

function lastTries(cells: readonly Cell[]): readonly Cell[] {
  const last = new Map<string, Cell>();
  for (const cell of cells) {
    const key = `${cell.server} ${cell.users} ${cell.block}`;
    if ((last.get(key)?.try ?? 0) < cell.try) last.set(key, cell);
  }
  return [...last.values()];
}

/** With fewer, what differs between two starts of a server is not known. */
const FEWEST_REPEATS = 2;

/** One row for each server and number of users that has cells, in the order of the plan. */
export function rowsOf(plan: Plan, cells: readonly Cell[]): readonly Row[] {
  return plan.users.flatMap((users) =>
    plan.servers.flatMap((server) => {
      const all = lastTries(cells).filter((cell) => cell.server === server && cell.users === users);
      return all.length === 0 ? [] : [rowOf(plan, server, users, all)];
    }),
  );
}

function rowOf(plan: Plan, server: string, users: number, all: readonly Cell[]): Row {
  const cells = countedCells(all);
  const random = (what: string) => createRandom(plan.seed, what, server, users);
  const factors = (what: string, value: (cell: Cell) => number) =>
    estimate(cells.filter(hasRate), (blocks) => blockEstimateOfFactors(blocks, random(what)), value);
  const amounts = (what: string, value: (sample: Sample) => number) =>
    estimate(
      cells,
      (blocks) => notNegative(blockEstimate(blocks, random(what))),
      (cell) => measuredMean(cell, value),
    );
  const completed = sum(cells.map((cell) => cell.completed));
  const failed = sum(cells.map((cell) => cell.failed));
  const [low, high] = clopperPearson(failed, failed + completed);
  const missing = plan.repeat - cells.length;
  return {
    server,
    users,
    repeats: cells.length,
    surveysPerSecond: rateOf(cells, random('surveysPerSecond')),
    durationMs: {
      p50: factors('p50', (cell) => cell.durationMs.p50 ?? Number.NaN),
      p95: factors('p95', (cell) => cell.durationMs.p95 ?? Number.NaN),
      p99: factors('p99', (cell) => cell.durationMs.p99 ?? Number.NaN),
    },
    completed,
    failed,
    failsPer10000: completed + failed === 0 ? 0 : (10000 * failed) / (completed + failed),
    failsPer10000Interval: [10000 * low, 10000 * high],
    causes: sumByName(cells.map(({ causes }) => causes)),
    serverCpu: amounts('serverCpu', (sample) => sample.server.cpu),
    serverMemoryMiB: amounts('serverMemoryMiB', (sample) => sample.server.memoryMiB),
    generatorCpu: amounts('generatorCpu', (sample) => sample.generator.cpu),
    isRanked: cells.length >= FEWEST_REPEATS && cells.every(hasRate),
    doubts: [...missingCells(missing, plan.repeat, all), ...ofCells(all)],
  };
}

/** Whether surveys were completed in its measured part: where none was, there is neither a rate to compare nor a duration. */
export function hasRate({ surveysPerSecond }: Cell): boolean {
  return surveysPerSecond > 0;
}

function rateOf(cells: readonly Cell[], random: Random): Estimate {
  if (cells.length === 0) return NONE;
  if (cells.every(hasRate)) return blockEstimateOfFactors(cells.map(rateBlock), random);
  return { median: median(cells.map(({ surveysPerSecond }) => surveysPerSecond)), interval: null };
}

/** No figure, where no cell counts: a row may not be left out for that. */
const NONE: Estimate = { median: 0, interval: null };

function estimate(
  cells: readonly Cell[],
  of: (blocks: readonly Block[]) => Estimate,
  value: (cell: Cell) => number,
): Estimate {
  return cells.length === 0 ? NONE : of(cells.map((cell) => ({ value: value(cell) })));
}

/** Surveys per second of a cell, with the noise of its slices. */
export function rateBlock(cell: Cell): Block {
  const slices = slicesOf(cell);
  const average = mean(slices);
  if (slices.length === 0 || average === 0) return { value: cell.surveysPerSecond };
  return {
    value: cell.surveysPerSecond,
    // Slices may all be drawn empty: a hundredth of a survey keeps the logarithm.
    redraw: (random: Random) =>
      cell.surveysPerSecond * Math.max(mean(slices.map(() => random.pick(slices))) / average, 0.01 / average),
  };
}

function measuredMean({ samples }: Cell, value: (sample: Sample) => number): number {
  const measured = samples.filter(({ second }) => second >= 0).map(value);
  return measured.length === 0 ? 0 : mean(measured);
}

function notNegative({ median, interval }: Estimate): Estimate {
  return { median, interval: interval === null ? null : [Math.max(0, interval[0]), interval[1]] };
}

function missingCells(missing: number, repeat: number, all: readonly Cell[]): readonly Doubt[] {
  if (missing === 0) return repeat >= FEWEST_REPEATS ? [] : [TOO_FEW];
  const spoiled = all.filter(({ state }) => state !== 'measured').map(({ block, state }) => `block ${block} ${state}`);
  const why = spoiled.length === 0 ? 'not run yet' : spoiled.join(', ');
  return [
    {
      name: 'cells-missing',
      message: `${missing} of ${repeat} cells do not count (${why}).`,
      remedy: 'See the doubts of these cells, mend their causes and run again, or --resume.',
    },
  ];
}

const TOO_FEW: Doubt = {
  name: 'one-repeat',
  message: 'It ran once: how much it differs from start to start is not known, so it is not ranked.',
  remedy: 'Use --repeat 3 or more.',
};

/** Each doubt of the cells once, with how many have it. */
function ofCells(cells: readonly Cell[]): readonly Doubt[] {
  const byName = new Map<string, { doubt: Doubt; count: number }>();
  for (const doubt of cells.flatMap(({ doubts }) => doubts)) {
    byName.set(doubt.name, { doubt, count: (byName.get(doubt.name)?.count ?? 0) + 1 });
  }
  return [...byName.values()].map(({ doubt, count }) => ({
    ...doubt,
    message: cells.length === 1 ? doubt.message : `In ${count} of ${cells.length} cells, such as: ${doubt.message}`,
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumByName(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  }
  return total;
}
