import { figuresOf, type Plan } from '../results/figures.ts';
import { figuresTable } from '../results/figures-table.ts';
import { readSummary } from '../results/read-summary.ts';
import type { Environment } from './environment.ts';

/** k6's handleSummary: the table for the terminal, and the same as JSON where SUMMARY names a file; nothing without attempts. */
export function summarize(environment: Environment, stages: Plan['stages'], data: unknown): Record<string, string> {
  const { surveys, summaryFile } = environment;
  const figures = figuresOf(readSummary(plain(data)), {
    stages,
    surveys: surveys.map((survey) => survey.name),
  });
  // The run was stopped before its first attempt, and has said why.
  if (figures.attempted === 0) return {};
  const output: Record<string, string> = { stdout: figuresTable(figures) };
  if (summaryFile !== undefined) output[summaryFile] = `${JSON.stringify(figures, null, 2)}\n`;
  return output;
}

/** k6 hands over Go structures, whose numbers are no JavaScript numbers. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}
