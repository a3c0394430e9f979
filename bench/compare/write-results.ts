import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import type { Results } from './results.ts';

/** Replaces results.json whole: a reader, and a machine that fails, find the old one or the new one. */
export function writeResults(folder: string, results: Results): void {
  const file = `${folder}/results.json`;
  const next = openSync(`${file}.next`, 'w');
  writeSync(next, `${JSON.stringify(results, null, 2)}\n`);
  fsyncSync(next);
  closeSync(next);
  renameSync(`${file}.next`, file);
}
