import { mkdirSync, writeFileSync } from 'node:fs';
import type { Results } from '../../compare/results.ts';
import type { Answer } from '../answer.ts';
import { compareRuns } from './compare-runs.ts';
import { runsAnswer } from './runs-answer.ts';
import { runsMarkdown } from './runs-markdown.ts';
import { runsPage } from './runs-page.tsx';

/**
 * Writes comparison.html and comparison.md, over older ones.
 * @returns what they say, and the files
 */
export function writeComparison(
  first: Results,
  second: Results,
  dir: string,
): { readonly answer: Answer; readonly files: readonly string[] } {
  const runs = compareRuns(first, second);
  mkdirSync(dir, { recursive: true });
  const reports = { 'comparison.html': runsPage(runs), 'comparison.md': runsMarkdown(runs) };
  const files = Object.entries(reports).map(([name, text]) => {
    writeFileSync(`${dir}/${name}`, text);
    return `${dir}/${name}`;
  });
  return { answer: runsAnswer(runs), files };
}
