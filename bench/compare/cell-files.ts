import { join } from 'node:path';
import type { PlannedCell } from './cells.ts';

/** What a cell leaves in its folder. */
export interface CellFiles {
  /** The ledger: a line for each attempt, in the order of their ends. */
  readonly attempts: string;
  /** The bundle's own result, warm-up included. */
  readonly summary: string;
  /** What was seen each second, a line each. */
  readonly watch: string;
  readonly loadLog: string;
  readonly serverLog: string;
}

/** Of one try of a cell, in the folder of the results. */
export function cellFolder(out: string, { server, users, block }: PlannedCell, tries: number): string {
  return join(out, 'cells', `${server}-${users}-${block}-${tries}`);
}

export function cellFiles(folder: string): CellFiles {
  return {
    attempts: join(folder, 'attempts.jsonl'),
    summary: join(folder, 'summary.json'),
    watch: join(folder, 'watch.jsonl'),
    loadLog: join(folder, 'load.log'),
    serverLog: join(folder, 'server.log'),
  };
}
