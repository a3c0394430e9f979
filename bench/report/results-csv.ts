import { stringify } from 'csv-stringify/sync';
import type { Cell, Results, Sample } from '../compare/results.ts';
import { mean } from '../statistics/quantile.ts';

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
    ...auditOf(cell),
    ...means(cell),
    doubts: words(cell.doubts.map(({ name }) => name)),
  }));
  const columns = Object.keys(lines[0] ?? { run: '' });
  return stringify(lines, { header: true, columns, escape_formulas: true });
}

function words(list: readonly string[]): string {
  return list.join(' ');
}

/** Of the whole cell, warm-up included; empty where it was not audited. */
function auditOf({ audit }: Cell) {
  return {
    auditCompleted: audit?.completed ?? null,
    auditStored: audit?.stored ?? null,
    lost: audit?.lost ?? null,
    phantom: audit?.phantom ?? null,
    duplicate: audit?.duplicate ?? null,
    altered: audit?.altered ?? null,
    cutButStored: audit?.cutButStored ?? null,
    untraceable: audit?.untraceable ?? null,
    answersCompared: audit?.compared ?? null,
  };
}

function means({ samples }: Cell) {
  const measured = samples.filter(({ second }) => second >= 0);
  const meanOf = (pick: (sample: Sample) => number | undefined) => {
    const values = measured.flatMap((sample) => pick(sample) ?? []);
    if (values.length === 0) return null;
    return Number(mean(values).toFixed(3));
  };
  return {
    serverCpu: meanOf(({ server }) => server.cpu),
    serverMemoryMiB: meanOf(({ server }) => server.memoryMiB),
    storesCpu: meanOf(({ stores }) => stores?.cpu),
    storesMemoryMiB: meanOf(({ stores }) => stores?.memoryMiB),
    generatorCpu: meanOf(({ generator }) => generator.cpu),
    machineCpu: meanOf(({ machineCpu }) => machineCpu),
    stealCpu: meanOf(({ stealCpu }) => stealCpu),
  };
}
