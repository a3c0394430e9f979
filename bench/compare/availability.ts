import { availableServers } from '../available-servers.ts';
import type { LeftOut } from './results.ts';
import type { ServerChoice } from './server-choice.ts';

export interface Runnable {
  readonly server: ServerChoice;
  /** Of its parts. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Which servers can run here; those that cannot are told by name, with what would help. */
export function availability(
  servers: readonly ServerChoice[],
  venv: string,
): { runnable: readonly Runnable[]; leftOut: readonly LeftOut[] } {
  const found = new Map(availableServers(venv).map((set) => [set.name, set]));
  const runnable: Runnable[] = [];
  const leftOut: LeftOut[] = [];
  for (const server of servers) {
    const { missing = [], versions = {}, install = null } = found.get(server.setUp.name) ?? {};
    if (missing.length === 0) runnable.push({ server, versions });
    else leftOut.push({ label: server.label, reason: `It lacks ${missing.join(', ')}.`, install });
  }
  return { runnable, leftOut };
}
