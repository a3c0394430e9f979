import { auditTotal, isSoundAudit } from '../compare/audit-figures.ts';
import type { CellAudit, Results } from '../compare/results.ts';
import { count } from './numbers.ts';
import { serverOrder } from './standing.ts';

export const AUDIT_HEAD = [
  ...['server', 'completed', 'stored', 'lost', 'duplicate', 'altered', 'phantom', 'cut but stored', 'untraceable'],
  'answers compared',
] as const;

/** One line a server, over all its cells, warm-up, void cells and all tries included; none where no cell was audited. */
export function auditRows(results: Results): readonly (readonly string[])[] {
  return serverOrder(results).flatMap((server) => {
    const total = auditTotal(results.cells.filter((cell) => cell.server === server));
    return total === null ? [] : [auditRow(server, total)];
  });
}

function auditRow(server: string, audit: CellAudit): readonly string[] {
  const { completed, stored, lost, duplicate, altered, phantom, cutButStored, untraceable, compared } = audit;
  return [
    ...[server, count(completed), count(stored), count(lost), count(duplicate)],
    ...[altered === null ? 'not compared' : count(altered), count(phantom), count(cutButStored), count(untraceable)],
    count(compared),
  ];
}

/** What the audits come down to, for the sentence on top: empty unless answers are lost, duplicate or altered. */
export function unsoundClause({ cells }: Results): string {
  const total = auditTotal(cells);
  if (total === null || isSoundAudit(total)) return '';
  const { lost, duplicate, altered } = total;
  const servers = new Set(cells.flatMap(({ server, audit }) => (audit && !isSoundAudit(audit) ? [server] : [])));
  const counts = [`${count(lost)} lost`, `${count(duplicate)} duplicate`, `${count(altered ?? 0)} altered`];
  const whose = servers.size === 1 ? `on ${[...servers].join('')}` : `on ${servers.size} servers`;
  return `not every completed survey is stored as it was sent: ${counts.join(', ')} of ${count(total.completed)}, ${whose}`;
}

export const NOT_AUDITED = 'Not audited: whether each completed survey is stored was not looked up.';

/** The same where all is well, or not known. */
export function auditLine({ cells }: Results): string {
  const total = auditTotal(cells);
  if (total === null) return NOT_AUDITED;
  if (!isSoundAudit(total))
    return 'The doubts and the table of stored surveys tell in which cells answers are not as sent.';
  const { completed, untraceable, compared, altered } = total;
  const found = `Each of ${count(completed - untraceable)} completed surveys was looked up in its store: 0 lost, 0 duplicate`;
  const answers = altered === null ? 'no answer was compared' : `0 altered (${count(compared)} answers compared)`;
  const lacking = cells.filter(({ audit, state }) => state !== 'failed' && !audit).length;
  const rest = lacking === 0 ? '' : ` ${count(lacking)} of ${count(cells.length)} cells were not audited.`;
  const open = untraceable === 0 ? '' : ` ${count(untraceable)} more had no answer that could hold a receipt.`;
  return `${found}, ${answers}.${open}${rest}`;
}
