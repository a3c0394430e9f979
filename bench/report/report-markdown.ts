import type { Results } from '../compare/results.ts';
import { answerOf } from './answer.ts';
import { AUDIT_HEAD, auditRows } from './audit-rows.ts';
import { machineFacts, planFacts } from './facts.ts';
import { markdownTable, plain } from './markdown.ts';
import { placedDoubts } from './placed-doubts.ts';
import { type ReportData, reportData, usersWord } from './report-data.ts';
import type { Standing } from './standing.ts';
import { SUMMARY_HEAD, summaryRows } from './summary-rows.ts';

/** Places of one doubt that a pull request has room for. */
const MOST_PLACES = 3;

/** report.md: what a reviewer needs, in the Markdown of pull requests; the pictures are in report.html. */
export function reportMarkdown(results: Results): string {
  const data = reportData(results);
  const answer = answerOf(results);
  const parts = [
    `**${plain(answer.headline)}**`,
    answer.details.map((line) => `- ${plain(line)}`).join('\n'),
    ...[...data.standings].reverse().map((standing) => tableOf(data, standing)),
    'Figures are medians over blocks with 95 % intervals.',
    auditOf(results),
    doubtsOf(results),
    folded('Machine and plan', factsOf(results)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function tableOf(data: ReportData, standing: Standing): string {
  return `${usersWord(standing.users)}:\n\n${markdownTable(SUMMARY_HEAD, summaryRows(data, standing))}`;
}

function auditOf(results: Results): string {
  const rows = auditRows(results);
  if (rows.length === 0) return 'Completed surveys were not looked up in their store: not audited.';
  return `Completed surveys looked up in their store, warm-up and void cells included:\n\n${markdownTable(AUDIT_HEAD, rows)}`;
}

function doubtsOf(results: Results): string {
  const doubts = placedDoubts(results);
  if (doubts.length === 0) return 'No check raised a doubt about this measurement.';
  const lines = doubts.map(({ name, remedy, places }) => {
    const shown = places.slice(0, MOST_PLACES).map(({ where, message }) => `${where}: ${message}`);
    const more = places.length > MOST_PLACES ? ` (and ${places.length - MOST_PLACES} more places)` : '';
    return `- **${plain(name)}**: ${plain(shown.join(' '))}${more} ${plain(remedy)}`;
  });
  return `Doubts:\n\n${lines.join('\n')}`;
}

function factsOf(results: Results): string {
  const servers = results.servers.map(({ label, workers, threads, versions }): [string, string] => [
    label,
    [
      some(workers, 'worker'),
      some(threads, 'thread'),
      ...Object.entries(versions).map((version) => version.join(' ')),
    ].join(', '),
  ]);
  return markdownTable(['what', 'value'], [...machineFacts(results), ...planFacts(results), ...servers], [1]);
}

function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

function some(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
