import { existsSync } from 'node:fs';
import type { Audit } from '../../lib/audit/audit.ts';
import { auditRun } from '../audit/audit-command.ts';
import { UserError } from '../user-error.ts';
import { cellFiles } from './cell-files.ts';
import { runOfCell } from './load-variables.ts';
import type { CellAudit } from './results.ts';
import type { CellRun } from './run-cell.ts';

/** What an audit has found; why there are no figures where it could not be made. */
export type AuditEnd = CellAudit | { readonly problem: string } | null;

/**
 * Holds the ledger of a cell against its store, and leaves audit.json in its folder. To be called when its load has ended.
 * @returns null where nothing tells how its store is read, or there is no ledger
 */
export async function auditCell(run: CellRun): Promise<AuditEnd> {
  const source = run.subject.answerStore();
  if (source === null || !existsSync(cellFiles(run.folder).attempts)) return null;
  try {
    return figuresOf(await auditRun(run.folder, runOfCell(run), source));
  } catch (error) {
    // What was measured is not to be lost for that.
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  }
}

function figuresOf({
  completed,
  stored,
  lost,
  phantom,
  duplicate,
  altered,
  cut,
  untraceable,
  compared,
}: Audit): CellAudit {
  return {
    ...{ completed, stored, lost: lost.length, phantom: phantom.length, duplicate: duplicate.length },
    altered: compared === 0 ? null : new Set(altered.map(({ receipt }) => receipt)).size,
    ...{ cutButStored: cut.length, untraceable: untraceable.length, compared },
  };
}
