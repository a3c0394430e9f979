import { CAUSES, type Cause } from '../survey/outcome.ts';
import type { Figures, StageFigures } from './figures.ts';
import { textTable } from './text-table.ts';

/** The result for the terminal: by stage, by survey, by cause, and the doubts. */
export function figuresTable(figures: Figures): string {
  const parts = [stageTable(figures), surveyTable(figures), causeTable(figures), doubtLines(figures)];
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

const STAGE_HEAD = [
  ...['users', 'attempted', 'completed', 'failed', 'cut', 'fails/10,000', '95 % interval'],
  ...['surveys/s', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'],
];

function stageTable(figures: Figures): string {
  const rows = figures.stages.map(stageRow);
  const { attempted, completed, failed, cut } = figures;
  rows.push(['all', ...[attempted, completed, failed, cut].map(count), ...fails(figures), '', '', '', '', '']);
  return textTable(STAGE_HEAD, rows);
}

function stageRow(stage: StageFigures): string[] {
  const { attempted, completed, failed, cut, durationMs } = stage;
  return [
    String(stage.users),
    ...[attempted, completed, failed, cut].map(count),
    ...fails(stage),
    stage.surveysPerSecond.toFixed(1),
    ...[durationMs.p50, durationMs.p95, durationMs.p99, durationMs.max].map(milliseconds),
  ];
}

function surveyTable({ surveys }: Figures): string {
  const rows = surveys.map((row) => [row.survey, ...[row.attempted, row.completed, row.failed].map(count)]);
  return textTable(['survey', 'attempted', 'completed', 'failed'], rows);
}

function causeTable({ causes }: Figures): string {
  const rows = Object.entries(causes).map(([cause, fails]) => [`${cause}: ${CAUSES[cause as Cause]}`, count(fails)]);
  return rows.length === 0 ? '' : textTable(['cause', 'failed'], rows);
}

function doubtLines({ warnings }: Figures): string {
  return warnings.map(({ name, message, remedy }) => `warning ${name}: ${message} ${remedy}`).join('\n');
}

function fails(row: Pick<Figures, 'failsPer10000' | 'failsPer10000Interval'>): string[] {
  const [low, high] = row.failsPer10000Interval;
  return [row.failsPer10000.toFixed(1), `${low.toFixed(1)} to ${high.toFixed(1)}`];
}

function milliseconds(value: number | null): string {
  return value === null ? '-' : count(Math.round(value));
}

/** 12345 as 12,345; k6's engine has no Intl. */
function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
