import { readdirSync, type Stats, statSync } from 'node:fs';

/**
 * Ids of a store's processes: those that hold its lock by descriptor 9, as servers/store_environment.sh has them. The lock is known
 * by the file, not by its name, which is another in a mount namespace of its own.
 */
export function storeProcesses(folder: string): readonly number[] {
  const lock = stat(`${folder}/lock`);
  if (lock === undefined) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isSameFile(stat(`/proc/${name}/fd/9`), lock))
    .map(Number);
}

/** Undefined where there is none, the process ended while we looked, or is another user's. */
function stat(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isSameFile(one: Stats | undefined, other: Stats): boolean {
  return one?.dev === other.dev && one.ino === other.ino;
}
