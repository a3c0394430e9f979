import { spawnSync } from 'node:child_process';
import { ROOT } from '../../bench/root.ts';

/** Names of the stores whose programs this machine lacks and cannot get; empty where both run. */
export function missingStores(): readonly string[] {
  return ['postgresql', 'cassandra'].filter((name) => spawnSync(`${ROOT}servers/${name}/install`).status !== 0);
}
