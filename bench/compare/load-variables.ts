import { createHash } from 'node:crypto';
import type { CellRun } from './run-cell.ts';

/** Variables of the bundle for a cell. Within a block all servers get the same surveys and answers. */
export function loadVariables(run: CellRun, baseUrl: string, summaryFile: string): Readonly<Record<string, string>> {
  const { compare, cell, subject } = run;
  const { plan, gracefulStop, timeout, thinkTime } = compare;
  const { users, block } = cell;
  return {
    BASE_URL: baseUrl,
    USERS: String(users),
    DURATION: `${Math.round(1000 * (plan.warmupSeconds + plan.durationSeconds))}ms`,
    GRACEFUL_STOP: gracefulStop,
    TIMEOUT: timeout,
    THINK_TIME: thinkTime,
    SEED: `${plan.seed}/${block}`,
    THRESHOLDS: 'none',
    SUMMARY: summaryFile,
    LEDGER: 'answers',
    RUN: runOfCell(run),
    ...subject.load,
  };
}

/** Names it in its receipts. */
export function runOfCell({ compare: { plan }, cell: { server, users, block }, try: count }: CellRun): string {
  return createHash('sha256').update(`${plan.seed} ${server} ${users} ${block} ${count}`).digest('hex').slice(0, 12);
}
