import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Answer, answerOf } from './answer.ts';
import { readResults } from './read-results.ts';
import { writeComparison } from './two-runs/write-comparison.ts';
import { writeReports } from './write-reports.ts';

/** Renders a run anew, into its folder unless told, and prints its answer. */
export function report(run: string, out: string | undefined): void {
  const results = readResults(run);
  print(answerOf(results), writeReports(results, out ?? folderOf(run)));
}

/** Sets two runs side by side, in the folder of the second unless told, and prints the answer. */
export function reportTwo(first: string, second: string, out: string | undefined): void {
  const { answer, files } = writeComparison(readResults(first), readResults(second), out ?? folderOf(second));
  print(answer, files);
}

function print({ headline, details }: Answer, files: readonly string[]): void {
  console.log([headline, ...details.map((line) => `- ${line}`)].join('\n'));
  for (const file of files) console.log(relative(process.cwd(), resolve(file)));
}

function folderOf(run: string): string {
  return statSync(run).isDirectory() ? run : dirname(run);
}
