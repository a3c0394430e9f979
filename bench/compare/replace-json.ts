import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** Replaces a file whole: a reader, and a machine that fails, find the old one or the new one. */
export function replaceJson(file: string, value: unknown): void {
  const next = openSync(`${file}.next`, 'w');
  writeSync(next, `${JSON.stringify(value, null, 2)}\n`);
  fsyncSync(next);
  closeSync(next);
  renameSync(`${file}.next`, file);
}
