import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunner, type Runner } from '../../bench/find-k6.ts';
import { ROOT } from '../../bench/root.ts';
import type { Figures } from '../../lib/results/figures.ts';

/** The engine always, and the real k6 where there is one: what holds on one must hold on the other. */
export const RUNNERS: readonly Runner[] = [
  findRunner('engine'),
  ...[findRunner('auto')].filter(({ kind }) => kind === 'k6'),
];

export interface BundleRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** As written to SUMMARY; undefined where the run ended before. */
  readonly figures: Figures | undefined;
}

/**
 * Runs dist/<name>.js as a user would, with a summary file of its own.
 * @param folder of the bundles, where they were built elsewhere
 */
export async function runBundle(
  runner: Runner,
  name: 'survey' | 'smoke',
  variables: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  folder = `${ROOT}dist`,
): Promise<BundleRun> {
  const file = join(mkdtempSync(join(tmpdir(), 'k6-survey-')), 'summary.json');
  const [program = '', ...args] = runner.command;
  const child = spawn(program, [...args, 'run', '--quiet', ...flags, `${folder}/${name}.js`], {
    // vitest has a BASE_URL of its own.
    env: { ...process.env, BASE_URL: '', SUMMARY: file, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...output, figures: readFigures(file) };
}

function readFigures(file: string): Figures | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Figures;
  } catch {
    return undefined;
  }
}
