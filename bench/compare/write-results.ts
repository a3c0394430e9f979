import { replaceJson } from './replace-json.ts';
import type { Results } from './results.ts';

/** Replaces results.json whole. */
export function writeResults(folder: string, results: Results): void {
  replaceJson(`${folder}/results.json`, results);
}
