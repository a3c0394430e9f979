import { textTable } from '../../lib/results/text-table.ts';
import { auditTotal, isSoundAudit, unsoundText } from './audit-figures.ts';
import { isPlacebo } from './comparisons.ts';
import type { Cell, CellAudit, Comparison, Doubt, Estimate, Results, Row } from './results.ts';

/** The result for the terminal: the servers by users, what differs, and every doubt. */
export function resultsText(results: Results): string {
  const parts = [
    ...results.plan.users.flatMap((users) => usersPart(results, users)),
    placeboPart(results),
    doubtsPart(results),
    leftOutPart(results),
    auditText(results.cells),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const HEAD = ['server', 'surveys/s', '95 %', 'p50 ms', 'p95 ms', 'p99 ms', 'fails/10,000', '95 %', 'CPU', 'MiB', ''];

function usersPart({ rows, comparisons }: Results, users: number): string[] {
  const mine = rows.filter((row) => row.users === users);
  if (mine.length === 0) return [];
  const order = [...mine].sort((one, other) => other.surveysPerSecond.median - one.surveysPerSecond.median);
  const pairs = comparisons.filter((pair) => pair.users === users).map(comparisonText);
  return [[`${users} users`, textTable(HEAD, order.map(rowCells)), '', ...pairs].join('\n')];
}

function rowCells(row: Row): string[] {
  const { durationMs, failsPer10000Interval: fails } = row;
  const rate = row.surveysPerSecond;
  if (row.repeats === 0) return [row.server, ...Array.from({ length: 9 }, () => '-'), 'no cell counts'];
  return [
    row.server,
    rate.median.toFixed(1),
    rate.interval === null ? '-' : `${rate.interval[0].toFixed(1)} to ${rate.interval[1].toFixed(1)}`,
    ...[durationMs.p50, durationMs.p95, durationMs.p99].map((estimate) =>
      estimate.median === 0 ? '-' : whole(estimate),
    ),
    row.failsPer10000.toFixed(1),
    `${fails[0].toFixed(1)} to ${fails[1].toFixed(1)}`,
    row.serverCpu.median.toFixed(2),
    whole(row.serverMemoryMiB),
    row.isRanked ? '' : 'not ranked',
  ];
}

function whole({ median }: Estimate): string {
  return median.toFixed(0);
}

/** One pair of servers in a sentence. */
export function comparisonText({ server, other, ratio, verdict, failsP }: Comparison): string {
  const interval = ratio.interval === null ? '' : ` [${ratio.interval[0].toFixed(2)}, ${ratio.interval[1].toFixed(2)}]`;
  const times = `${ratio.median.toFixed(2)} x${interval}`;
  const fails = failsP < 0.05 ? `; their fails differ (p = ${failsP.toPrecision(2)})` : '';
  switch (verdict) {
    case 'more':
      return `${server} completed ${times} what ${other} did${fails}`;
    case 'no-difference':
      return `${server} and ${other}: no difference that these data can show (${times})${fails}`;
    case 'not-ranked':
      return `${server} and ${other}: not ranked (${times})${fails}`;
  }
}

/** How much difference noise alone makes: what a server does of itself. */
function placeboPart({ plan, comparisons }: Results): string {
  if (plan.placebo === null) return '';
  const pairs = comparisons.filter(isPlacebo);
  return pairs.map((pair) => `placebo at ${pair.users} users: ${comparisonText(pair)}`).join('\n');
}

function doubtsPart({ rows, doubts }: Results): string {
  const ofRows = rows.flatMap((row) =>
    row.doubts.map((doubt) => doubtText(doubt, `${row.server} at ${row.users} users: `)),
  );
  return [...ofRows, ...doubts.map((doubt) => doubtText(doubt, ''))].join('\n');
}

function doubtText({ name, message, remedy }: Doubt, where: string): string {
  return `warning ${name}: ${where}${message}\n  Remedy: ${remedy}`;
}

/** What cells come down to: whether each completed survey is stored. */
export function auditText(cells: readonly Cell[]): string {
  const total = auditTotal(cells);
  if (total === null) return 'audit: not audited';
  return [`audit: ${totalText(total)}`, ...unsoundCells(cells)].join('\n');
}

function totalText({ completed, stored, lost, duplicate, altered, untraceable, compared }: CellAudit): string {
  const counts = `${completed} completed, ${stored} stored, ${lost} lost, ${duplicate} duplicate, ${altered ?? 0} altered`;
  const extent = compared === 0 ? ' (no answer was compared)' : ` (${compared} answers compared)`;
  return `${counts}${untraceable === 0 ? '' : `, ${untraceable} untraceable`}${extent}`;
}

function unsoundCells(cells: readonly Cell[]): readonly string[] {
  return cells.flatMap(({ audit, server, users, block, try: count }) =>
    audit === undefined || audit === null || isSoundAudit(audit)
      ? []
      : [`  ${server} at ${users} users, block ${block}, try ${count}: ${unsoundText(audit)}`],
  );
}

function leftOutPart({ leftOut }: Results): string {
  return leftOut
    .map(
      ({ label, reason, install }) => `left out ${label}: ${reason}${install === null ? '' : ` Install: ${install}`}`,
    )
    .join('\n');
}
