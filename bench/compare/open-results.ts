import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ROOT } from '../root.ts';
import { UserError } from '../user-error.ts';
import type { Options } from './options.ts';
import type { Results } from './results.ts';

/** The folder of a run's results. */
export interface OpenedResults {
  readonly folder: string;
  /** What an earlier run has left; undefined for a new one. */
  readonly earlier: Results | undefined;
  /** Options that the run was begun with. */
  readonly options: Options;
}

/**
 * A new folder, or that of --resume.
 * @throws UserError where a new one is not empty, or there is nothing to resume
 */
export function openResults(options: Options, out: string | undefined): OpenedResults {
  const { resume } = options;
  if (typeof resume === 'string') return resumed(resolve(resume));
  const folder = out ?? `${ROOT}runs/${new Date().toISOString().replace(/[:.]/g, '-')}`;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UserError(
      `--out must be a new or empty folder, got "${folder}": results are never overwritten (example: --out runs/monday, or go on with --resume ${folder}).`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const { config } = options;
  const kept = typeof config === 'string' ? { ...options, config: resolve(config) } : options;
  writeFileSync(join(folder, 'options.json'), `${JSON.stringify(kept, null, 2)}\n`);
  return { folder, earlier: undefined, options: kept };
}

function resumed(folder: string): OpenedResults {
  const file = join(folder, 'options.json');
  if (!existsSync(file)) {
    throw new UserError(
      `--resume must be the folder of an earlier run, got "${folder}", which has no options.json (example: --resume runs/monday).`,
    );
  }
  const options = JSON.parse(readFileSync(file, 'utf8')) as Options;
  const results = join(folder, 'results.json');
  const earlier = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Results) : undefined;
  return { folder, earlier, options };
}

/** Name of the run. */
export function runName(folder: string): string {
  return basename(folder);
}
