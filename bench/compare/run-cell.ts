import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { parseDuration } from '../../engine/duration.ts';
import type { Runner } from '../find-k6.ts';
import { freePort } from '../free-port.ts';
import { ROOT } from '../root.ts';
import { type RunningServer, startServer } from '../server.ts';
import { startWatch } from '../watch/watch.ts';
import { auditCell } from './audit-cell.ts';
import { type CellFiles, cellFiles } from './cell-files.ts';
import { type CellEnd, cellOf } from './cell-of.ts';
import type { PlannedCell } from './cells.ts';
import { startLoad } from './load.ts';
import { loadVariables } from './load-variables.ts';
import type { ComparePlan } from './plan.ts';
import type { Cell } from './results.ts';
import type { ServerChoice } from './server-choice.ts';
import { startVariables } from './server-facts.ts';
import type { Subject } from './subject.ts';

export interface CellRun {
  readonly compare: ComparePlan;
  readonly cell: PlannedCell;
  readonly try: number;
  readonly server: ServerChoice;
  readonly subject: Subject;
  readonly runner: Runner;
  /** Where its files go; made here. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Called once a second under load. */
  readonly onLook: (files: CellFiles) => void;
}

const HOST = '127.0.0.1';
/** Any that is free: what a run that was killed has left must not reach the next one's server. */
const ANY_PORT = 0;

/** What is known before the store is asked. */
type LoadEnd = Omit<CellEnd, 'stored' | 'audit'>;

/** The run was interrupted: there is no cell. */
export class Interrupted extends Error {}

/**
 * Runs one cell, from a fresh start of its server to its stop.
 * @throws Interrupted where the signal came; the server's error where it did not start
 */
export async function runCell(run: CellRun): Promise<Cell> {
  const { compare, subject, server, folder } = run;
  const startedAt = new Date();
  // Short, since a socket lies in it, and where the serving user may go.
  const runDir = `${ROOT}var/run/compare-${process.pid}`;
  const { name } = server.setUp;
  mkdirSync(folder, { recursive: true });
  rmSync(runDir, { recursive: true, force: true });
  const environment = await subject.prepareCell();
  let end: LoadEnd;
  try {
    const running = await startServer({
      ...{ name, host: HOST, port: await freePort(HOST, ANY_PORT), workers: undefined, runDir },
      environment: { ...environment, ...startVariables(server.environment, compare.plan.workers) },
    });
    try {
      end = await underLoad(run, running, runDir);
    } finally {
      await running.stop();
    }
  } finally {
    const log = `${runDir}/${name}.log`;
    if (existsSync(log)) copyFileSync(log, cellFiles(folder).serverLog);
    rmSync(runDir, { recursive: true, force: true });
  }
  if (run.signal.aborted) throw new Interrupted();
  return cellOf(run, startedAt, { ...end, stored: await subject.stored(), audit: await auditCell(run) });
}

async function underLoad(run: CellRun, running: RunningServer, runDir: string): Promise<LoadEnd> {
  const { subject, signal } = run;
  const files = cellFiles(run.folder);
  if (signal.aborted) throw new Interrupted();
  const load = startLoad({
    runner: run.runner,
    bundle: `${ROOT}dist/survey.js`,
    environment: loadVariables(run, running.url, files.summary),
    attemptsFile: files.attempts,
    logFile: files.loadLog,
  });
  const abort = () => void load.stop();
  signal.addEventListener('abort', abort);
  const deadline = setTimeout(abort, 1000 * longestLoadSeconds(run.compare));
  const watch = startWatch({
    ...{ runDir, storePids: subject.storePids, generatorPid: load.pid },
    onLook: () => run.onLook(files),
  });
  try {
    const exitCode = await load.ended;
    return { exitCode, looks: watch.looks, processes: watch.processes(), hasServerEnded: running.hasEnded() };
  } finally {
    watch.stop();
    clearTimeout(deadline);
    signal.removeEventListener('abort', abort);
  }
}

/** A generator that has not ended by then never will: it opens each survey first, which may take its time. */
function longestLoadSeconds({ plan, gracefulStop, timeout }: ComparePlan): number {
  const seconds = (duration: string) => (parseDuration(duration) ?? 0) / 1000;
  return (
    plan.warmupSeconds + plan.durationSeconds + seconds(gracefulStop) + seconds(timeout) * plan.surveys.length + 30
  );
}
