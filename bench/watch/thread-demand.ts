import { readdirSync, readFileSync } from 'node:fs';

/** How long threads have run, and waited for a core while they could have run. In seconds. */
export interface Demand {
  readonly ranSeconds: number;
  readonly waitedSeconds: number;
}

/**
 * By thread id, of a process; empty where it has ended or the kernel does not tell.
 * https://docs.kernel.org/scheduler/sched-stats.html#proc-pid-schedstat
 */
export function readThreadDemand(pid: number): ReadonlyMap<number, Demand> {
  const demands = new Map<number, Demand>();
  try {
    for (const name of readdirSync(`/proc/${pid}/task`)) {
      const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/task/${name}/schedstat`, 'utf8').split(' ').map(Number);
      demands.set(Number(name), { ranSeconds: ran / 1e9, waitedSeconds: waited / 1e9 });
    }
  } catch {
    // It ended while we looked.
  }
  return demands;
}
