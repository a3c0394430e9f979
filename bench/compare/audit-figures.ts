import type { AuditEnd } from './audit-cell.ts';
import type { Cell, CellAudit } from './results.ts';

/** Null where there was no audit, or it could not be made. */
export function figuresIn(audit: AuditEnd): CellAudit | null {
  return audit === null || 'problem' in audit ? null : audit;
}

/** Whether all that was thanked for is stored once, as it was sent. */
export function isSoundAudit({ lost, duplicate, altered }: CellAudit): boolean {
  return lost === 0 && duplicate === 0 && (altered ?? 0) === 0;
}

/** 5 are lost, 1 is stored twice or more and 2 are altered */
export function unsoundText({ lost, duplicate, altered }: CellAudit): string {
  const parts = [some(lost, 'lost'), some(duplicate, 'stored more than once'), some(altered ?? 0, 'altered')].filter(
    (part) => part !== '',
  );
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function some(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'is' : 'are'} ${what}`;
}

/** Of all cells that were audited, void ones too: what was lost is lost. Null where none was. */
export function auditTotal(cells: readonly Cell[]): CellAudit | null {
  const audits = cells.flatMap(({ audit }) => audit ?? []);
  if (audits.length === 0) return null;
  const sum = (pick: (audit: CellAudit) => number) => audits.reduce((total, audit) => total + pick(audit), 0);
  return {
    completed: sum(({ completed }) => completed),
    stored: sum(({ stored }) => stored),
    lost: sum(({ lost }) => lost),
    phantom: sum(({ phantom }) => phantom),
    duplicate: sum(({ duplicate }) => duplicate),
    altered: audits.every(({ altered }) => altered === null) ? null : sum(({ altered }) => altered ?? 0),
    cutButStored: sum(({ cutButStored }) => cutButStored),
    untraceable: sum(({ untraceable }) => untraceable),
    compared: sum(({ compared }) => compared),
  };
}

/** k6's, where a threshold is crossed. */
const UNSOUND = 99;

/** @returns 99 where answers of a cell are lost, duplicate or altered; 1 where its audit failed; else what is given */
export function exitCodeOf(cells: readonly Cell[], otherwise: number): number {
  const total = auditTotal(cells);
  if (total !== null && !isSoundAudit(total)) return UNSOUND;
  return cells.some(({ doubts }) => doubts.some(({ name }) => name === 'audit-failed')) ? 1 : otherwise;
}
