import { readdirSync } from 'node:fs';
import { isServerProcess } from '../server-processes.ts';
import { readProcessTimes } from './process-times.ts';

/**
 * Finds the processes of a running set-up again and again. Whether a process is one of the server is asked once: it is
 * from its start or never, and to ask costs more than all else.
 * @param runDir the set-up's RUN_DIR, without symbolic links
 */
export function serverFinder(runDir: string): () => readonly number[] {
  let known = new Map<string, { key: string; isServer: boolean }>();
  return () => {
    const now = new Map<string, { key: string; isServer: boolean }>();
    const found: number[] = [];
    for (const name of readdirSync('/proc')) {
      if (!/^\d/.test(name)) continue;
      const pid = Number(name);
      const before = known.get(name);
      const times = readProcessTimes(pid);
      if (times === undefined) continue;
      const key = `${times.startedAtTick}`;
      const isServer = before?.key === key ? before.isServer : isServerProcess(pid, runDir);
      now.set(name, { key, isServer });
      if (isServer) found.push(pid);
    }
    known = now;
    return found;
  };
}
