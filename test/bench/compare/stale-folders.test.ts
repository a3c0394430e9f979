import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeStaleFolders } from '../../../bench/compare/stale-folders.ts';
import { newFolder } from './run-compare.ts';

/** Of a process that has just ended. */
const { pid: gone } = spawnSync('true');

test('what a process has left that is gone is removed, and nothing else', () => {
  const folder = newFolder();
  const names = [`${gone}`, `${process.pid}`, '1', `compare-${gone}`, `${gone}-kept`, 'kept'];
  for (const name of names) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'file'), '');
  }
  removeStaleFolders([
    { folder, name: /^(\d+)$/ },
    { folder: join(folder, 'none'), name: /^(\d+)$/ },
  ]);
  expect(readdirSync(folder).sort()).toEqual(names.slice(1).sort());
  removeStaleFolders([{ folder, name: /^compare-(\d+)$/ }]);
  expect(readdirSync(folder).sort()).toEqual([`${process.pid}`, '1', `${gone}-kept`, 'kept'].sort());
});
