import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Figures } from '../../lib/results/figures.ts';
import type { Attempt } from '../ledger/attempt.ts';
import { readAttempts } from '../ledger/read-attempts.ts';
import { ROOT } from '../root.ts';
import type { Look } from '../watch/watch.ts';
import type { AuditEnd } from './audit-cell.ts';
import { figuresIn } from './audit-figures.ts';
import { cellDoubts } from './cell-doubts.ts';
import { cellFigures } from './cell-figures.ts';
import { cellFiles } from './cell-files.ts';
import type { Cell, Doubt } from './results.ts';
import type { CellRun } from './run-cell.ts';
import { samplesOf } from './samples.ts';
import type { SetUp } from './server-choice.ts';

/** What was seen of a cell. */
export interface CellEnd {
  /** Of the generator. */
  readonly exitCode: number | null;
  readonly looks: readonly Look[];
  readonly processes: { readonly begun: number; readonly ended: number };
  readonly hasServerEnded: boolean;
  readonly stored: number | null;
  readonly audit: AuditEnd;
}

/** Reads the files of a cell that has ended, and judges it. */
export function cellOf(run: CellRun, startedAt: Date, end: CellEnd): Cell {
  const { cell, compare, folder, runner } = run;
  const { warmupSeconds, durationSeconds } = compare.plan;
  const { users } = cell;
  const files = cellFiles(folder);
  writeFileSync(files.watch, end.looks.map((look) => `${JSON.stringify(look)}\n`).join(''));
  const attempts = existsSync(files.attempts) ? readAttempts(files.attempts).attempts : [];
  const summary = readSummary(files.summary);
  const cut = Math.max(0, (summary?.attempted ?? attempts.length) - attempts.length);
  const figures = cellFigures(attempts, { users, warmupSeconds, durationSeconds, cut });
  const audit = figuresIn(end.audit);
  const common = { ...cell, try: run.try, startedAt: startedAt.toISOString() };
  if (summary === undefined || figures === undefined) {
    const said = lastLines(files.loadLog);
    const why = `The generator ended with ${end.exitCode ?? 'a signal'} and without a result. ${said}`;
    return { ...failedCell(common, why), audit };
  }
  const { beginsAtMs, underWay: _, completedBySecond: __, ...told } = figures;
  const samples = samplesOf(end.looks, { ...figures, warmupSeconds, durationSeconds });
  const stored = end.stored === null ? null : { completed: countCompleted(attempts), stored: end.stored, cut };
  const endsAtMs = beginsAtMs + 1000 * durationSeconds;
  const { doubts, isVoid } = cellDoubts({
    ...{
      users,
      try: run.try,
      cores: availableParallelism(),
      generator: runner.kind,
      figures,
      stored,
      audit: end.audit,
    },
    samples: samples.filter(({ second }) => second >= 0),
    looks: end.looks.filter(
      ({ atMs, coversMs }) => atMs - coversMs / 2 >= beginsAtMs && atMs - coversMs / 2 < endsAtMs,
    ),
    server: {
      ...end.processes,
      isElastic: isElastic(run.server.setUp),
      hasEnded: end.hasServerEnded,
      faults: faultsIn(files.serverLog),
    },
  });
  return { ...common, state: isVoid ? 'void' : 'measured', ...told, stored, audit, samples, doubts };
}

/** A cell without figures: its server did not start, or its load did not run. */
export function failedCell(
  common: Pick<Cell, 'server' | 'users' | 'block' | 'try' | 'startedAt'>,
  message: string,
): Cell {
  const doubt: Doubt = {
    name: 'cell-failed',
    message,
    remedy: 'See server.log and load.log of the cell, mend the cause, and go on with --resume.',
  };
  return {
    ...common,
    ...{ state: 'failed', seconds: 0, attempted: 0, completed: 0, failed: 0, cut: 0, surveysPerSecond: 0, causes: {} },
    durationMs: { p50: null, p95: null, p99: null, max: null },
    ...{ histogram: [], stored: null, audit: null, samples: [], doubts: [doubt] },
  };
}

function countCompleted(attempts: readonly Attempt[]): number {
  return attempts.filter(({ outcome }) => outcome === 'completed').length;
}

function readSummary(file: string): Figures | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : undefined;
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
}

/** Whether its configuration has the directives of Apache's for idle processes. */
function isElastic({ name, configuration }: SetUp): boolean {
  return configuration.some((file) => /^MinSpare/m.test(readFileSync(`${ROOT}servers/${name}/${file}`, 'utf8')));
}

/** What Apache, Gunicorn and uWSGI say of a process that they have lost. */
const FAULT = /exit signal|segfault|WORKER TIMEOUT|was sent SIG(?!TERM)|DAMN ! worker|ended by itself/i;

function faultsIn(logFile: string): readonly string[] {
  if (!existsSync(logFile)) return [];
  return readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => FAULT.test(line));
}
