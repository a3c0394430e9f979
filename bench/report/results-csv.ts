import { stringify } from 'csv-stringify/sync';
import type { Cell, Results, Sample } from '../compare/results.ts';

/**
 * results.csv (RFC 4180): one line a cell in the order of their run, void and failed ones too, which `state` tells. A text
 * that a spreadsheet would take for a formula is written with an apostrophe before it. CPU and memory are means of the
 * measured part.
 */
export function resultsCsv({ run, cells }: Results): string {
  const lines = cells.map((cell) => ({
    ...{ run, server: cell.server, users: cell.users, block: cell.block, try: cell.try, state: cell.state },
    ...{ startedAt: cell.startedAt, seconds: cell.seconds, attempted: cell.attempted, completed: cell.completed },
    ...{ failed: cell.failed, cut: cell.cut, surveysPerSecond: cell.surveysPerSecond },
    ...{
      p50Ms: cell.durationMs.p50,
      p95Ms: cell.durationMs.p95,
      p99Ms: cell.durationMs.p99,
      maxMs: cell.durationMs.max,
    },
    causes: words(Object.entries(cell.causes).map(([cause, fails]) => `${cause}:${fails}`)),
    stored: cell.stored?.stored ?? null,
    ...means(cell),
    doubts: words(cell.doubts.map(({ name }) => name)),
  }));
  const columns = Object.keys(lines[0] ?? { run: '' });
  return stringify(lines, { header: true, columns, escape_formulas: true });
}

function words(list: readonly string[]): string {
  return list.join(' ');
}

function means({ samples }: Cell) {
  const measured = samples.filter(({ second }) => second >= 0);
  const mean = (pick: (sample: Sample) => number | undefined) => {
    const values = measured.flatMap((sample) => pick(sample) ?? []);
    if (values.length === 0) return null;
    return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));
  };
  return {
    serverCpu: mean(({ server }) => server.cpu),
    serverMemoryMiB: mean(({ server }) => server.memoryMiB),
    storesCpu: mean(({ stores }) => stores?.cpu),
    storesMemoryMiB: mean(({ stores }) => stores?.memoryMiB),
    generatorCpu: mean(({ generator }) => generator.cpu),
    machineCpu: mean(({ machineCpu }) => machineCpu),
    stealCpu: mean(({ stealCpu }) => stealCpu),
  };
}
