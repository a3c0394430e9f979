import { markdownTable, plain } from '../markdown.ts';
import { moment } from '../numbers.ts';
import type { TwoRuns } from './compare-runs.ts';
import { fileDifference } from './file-difference.ts';
import { PAIR_HEAD, PAIR_WORDS, pairRows } from './pair-rows.ts';
import { runsAnswer } from './runs-answer.ts';
import { STANDING_HEAD, standingRows } from './standing-rows.ts';

/** comparison.md, in the Markdown of pull requests. */
export function runsMarkdown(runs: TwoRuns): string {
  const { first, second, pairs } = runs;
  const answer = runsAnswer(runs);
  const names = [first, second].map(({ run, startedAt }) => `${plain(run)}, ${moment(startedAt)}`);
  const parts = [
    `**${plain(answer.headline)}**`,
    answer.details.map((line) => `- ${plain(line)}`).join('\n'),
    `A is ${names[0]}. B is ${names[1]}. Ratios are B over A with 95 % intervals.`,
    pairs.length === 0 ? '' : markdownTable(PAIR_HEAD, pairRows(runs), PAIR_WORDS),
    pairs.length === 0 ? '' : `Within each run:\n\n${markdownTable(STANDING_HEAD, standingRows(runs))}`,
    differencesOf(runs),
    filesOf(runs),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function differencesOf({ differences: { machine, load, programs, configuration } }: TwoRuns): string {
  const rows = [
    ...machine.map((difference) => ({ group: 'machine', ...difference })),
    ...load.map((difference) => ({ group: 'load', ...difference })),
    ...programs.map((difference) => ({ group: '', ...difference })),
  ];
  if (rows.length === 0 && configuration.length === 0) return 'Nothing that was recorded differs between the runs.';
  if (rows.length === 0) return '';
  const cells = rows.map(({ name, group, first, second }) => [name, group, first ?? 'none', second ?? 'none']);
  return `What differs between the runs:\n\n${markdownTable(['what', 'part of', 'A', 'B'], cells, [1, 2, 3])}`;
}

function filesOf({ differences: { configuration } }: TwoRuns): string {
  const files = configuration.map((file) => {
    const text = fileDifference(file);
    // A fence longer than any in the text: nothing in it ends the block.
    const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return `${plain(file.server)}:\n\n${fence}diff\n${text.trimEnd()}\n${fence}`;
  });
  if (files.length === 0) return '';
  return `<details><summary>Configuration files that differ</summary>\n\n${files.join('\n\n')}\n\n</details>`;
}
