import { mkdirSync, writeFileSync } from 'node:fs';
import type { Results } from '../compare/results.ts';
import { reportPage } from './html/report-page.tsx';
import { reportMarkdown } from './report-markdown.ts';
import { resultsCsv } from './results-csv.ts';

/**
 * Writes report.html, report.md and results.csv, over older ones.
 * @param dir the run's folder, which holds results.json
 * @returns the files
 */
export function writeReports(results: Results, dir: string): readonly string[] {
  mkdirSync(dir, { recursive: true });
  const reports = {
    'report.html': reportPage(results),
    'report.md': reportMarkdown(results),
    'results.csv': resultsCsv(results),
  };
  return Object.entries(reports).map(([name, text]) => {
    writeFileSync(`${dir}/${name}`, text);
    return `${dir}/${name}`;
  });
}
