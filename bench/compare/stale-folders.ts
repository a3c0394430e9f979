import { existsSync, readdirSync, rmSync } from 'node:fs';
import { ROOT } from '../root.ts';

/** Folders of one run each, which end with the id of its process. */
const KINDS = [
  { folder: `${ROOT}var/compare`, name: /^(\d+)$/ },
  { folder: `${ROOT}var/run`, name: /^compare-(\d+)$/ },
];

/**
 * Removes what runs have left that were killed before they could tidy up. Servers and stores end with the process that
 * started them.
 * @param kinds where to look; for tests
 */
export function removeStaleFolders(kinds: readonly { readonly folder: string; readonly name: RegExp }[] = KINDS): void {
  for (const { folder, name } of kinds) {
    for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
      const id = name.exec(entry)?.[1];
      if (id !== undefined && !isAlive(Number(id))) rmSync(`${folder}/${entry}`, { recursive: true, force: true });
    }
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
