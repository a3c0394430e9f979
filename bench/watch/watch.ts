import type { Usage } from '../compare/results.ts';
import { withDescendants } from './descendants.ts';
import { serverFinder } from './find-server.ts';
import { GroupMeter } from './group-meter.ts';
import { readFrequencyMHz, readMachineTimes } from './machine.ts';
import { type Demand, readThreadDemand } from './thread-demand.ts';

/** One look at everything. CPU is since the look before, in cores. */
export interface Look {
  /** Milliseconds since 1970, at the end of what it covers. */
  readonly atMs: number;
  readonly coversMs: number;
  readonly server: Usage;
  readonly stores: Usage | null;
  readonly generator: Usage;
  readonly machineCpu: number;
  readonly stealCpu: number;
  /** Of this program, which looks. */
  readonly watcherCpu: number;
  /**
   * Of the generator's threads, shares of time: in which the busiest one ran or waited for a core, in which the one that
   * waited most waited, and the sum of all.
   */
  readonly demand: { readonly busiest: number; readonly waiting: number; readonly all: number };
  readonly frequencyMHz: number | null;
}

export interface Watched {
  /** RUN_DIR of the server's set-up. */
  readonly runDir: string;
  readonly storePids: (() => readonly number[]) | undefined;
  readonly generatorPid: number;
  /** Called after each look. */
  readonly onLook: () => void;
}

export interface Watch {
  readonly looks: readonly Look[];
  /** Of the server since the watch began. */
  readonly processes: () => { readonly begun: number; readonly ended: number };
  stop(): void;
}

const EVERY_MS = 1000;

/** Looks once a second from now on. The first second's CPU is in the first look. */
export function startWatch({ runDir, storePids, generatorPid, onLook }: Watched): Watch {
  const server = new GroupMeter(serverFinder(runDir));
  const stores = storePids === undefined ? undefined : new GroupMeter(storePids);
  const generator = new GroupMeter(() => withDescendants(generatorPid));
  const looks: Look[] = [];
  let before = takeTimes();
  for (const meter of [server, stores, generator]) meter?.sample(before.atMs);

  function look(): void {
    const now = takeTimes();
    const seconds = (now.atMs - before.atMs) / 1000;
    looks.push({
      atMs: now.atMs,
      coversMs: now.atMs - before.atMs,
      server: server.sample(now.atMs),
      stores: stores?.sample(now.atMs) ?? null,
      generator: generator.sample(now.atMs),
      machineCpu: (now.machine.busySeconds - before.machine.busySeconds) / seconds,
      stealCpu: (now.machine.stealSeconds - before.machine.stealSeconds) / seconds,
      watcherCpu: (now.watcherSeconds - before.watcherSeconds) / seconds,
      demand: demandBetween(before.threads, now.threads, seconds),
      frequencyMHz: readFrequencyMHz() ?? null,
    });
    before = now;
    onLook();
  }

  function takeTimes() {
    const { user, system } = process.cpuUsage();
    return {
      atMs: Date.now(),
      machine: readMachineTimes(),
      watcherSeconds: (user + system) / 1e6,
      threads: new Map(withDescendants(generatorPid).flatMap((pid) => [...readThreadDemand(pid)])),
    };
  }

  const timer = setInterval(look, EVERY_MS);
  return {
    looks,
    processes: () => ({ begun: server.begun, ended: server.ended }),
    stop: () => clearInterval(timer),
  };
}

function demandBetween(
  before: ReadonlyMap<number, Demand>,
  now: ReadonlyMap<number, Demand>,
  seconds: number,
): Look['demand'] {
  let busiest = 0;
  let waiting = 0;
  let all = 0;
  for (const [thread, { ranSeconds, waitedSeconds }] of now) {
    const then = before.get(thread) ?? { ranSeconds: 0, waitedSeconds: 0 };
    const waited = (waitedSeconds - then.waitedSeconds) / seconds;
    const share = (ranSeconds - then.ranSeconds) / seconds + waited;
    busiest = Math.max(busiest, share);
    waiting = Math.max(waiting, waited);
    all += share;
  }
  return { busiest, waiting, all };
}
