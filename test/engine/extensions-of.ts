import { spawnSync } from 'node:child_process';
import type { Runner } from '../../bench/find-k6.ts';

/** What a k6 was built with, as its version tells. */
export function extensionsOf({ kind, command }: Runner): string {
  return kind === 'engine' ? '' : spawnSync(command[0] ?? '', ['version'], { encoding: 'utf8' }).stdout;
}
