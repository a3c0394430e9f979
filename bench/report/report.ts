import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { answerOf } from './answer.ts';
import { readResults } from './read-results.ts';
import { writeReports } from './write-reports.ts';

/** Renders a run anew, into its folder unless told, and prints its answer. */
export function report(run: string, out: string | undefined): void {
  const results = readResults(run);
  const { headline, details } = answerOf(results);
  console.log([headline, ...details.map((line) => `- ${line}`)].join('\n'));
  for (const file of writeReports(results, out ?? folderOf(run))) console.log(relative(process.cwd(), resolve(file)));
}

function folderOf(run: string): string {
  return statSync(run).isDirectory() ? run : dirname(run);
}
