import type { Usage } from '../compare/results.ts';
import { readPssMiB } from './memory.ts';
import { type ProcessTimes, readProcessTimes, TICKS_PER_SECOND } from './process-times.ts';

/** To read the memory of many processes takes long enough to disturb: it may take this share of one core. */
const MEMORY_SHARE = 0.02;

/** Measures processes that belong together, such as those of a server. */
export class GroupMeter {
  readonly #find: () => readonly number[];
  #before = new Map<string, ProcessTimes>();
  #ticks = 0;
  #takenAtMs: number | undefined;
  #memoryMiB = 0;
  #memoryDueMs = 0;
  /** Processes that have begun, and ended, since the first sample. */
  #begun = 0;
  #ended = 0;

  constructor(find: () => readonly number[]) {
    this.#find = find;
  }

  get begun(): number {
    return this.#begun;
  }

  get ended(): number {
    return this.#ended;
  }

  /** CPU is that since the sample before; 0 in the first one. */
  sample(nowMs: number): Usage {
    const found = this.#find().flatMap((pid) => readProcessTimes(pid) ?? []);
    const now = new Map(found.map((times) => [`${times.pid} ${times.startedAtTick}`, times]));
    const isFirst = this.#takenAtMs === undefined;
    if (!isFirst) {
      this.#begun += [...now.keys()].filter((key) => !this.#before.has(key)).length;
      this.#ended += [...this.#before.keys()].filter((key) => !now.has(key)).length;
    }
    const ticks = found.reduce((sum, { cpuTicks }) => sum + cpuTicks, 0);
    // What a process has used stays in the sum when it ends, with the parent that waits for it. Where none does, the sum
    // falls: then those that are left are counted.
    const cpuTicks = isFirst ? 0 : ticks >= this.#ticks ? ticks - this.#ticks : this.#ticksOfThoseLeft(now);
    const seconds = (nowMs - (this.#takenAtMs ?? nowMs)) / 1000;
    this.#before = now;
    this.#ticks = ticks;
    this.#takenAtMs = nowMs;
    this.#readMemory(found, nowMs);
    return {
      cpu: seconds === 0 ? 0 : cpuTicks / TICKS_PER_SECOND / seconds,
      memoryMiB: this.#memoryMiB,
      processes: found.length,
    };
  }

  #ticksOfThoseLeft(now: ReadonlyMap<string, ProcessTimes>): number {
    let sum = 0;
    for (const [key, { cpuTicks }] of now) sum += Math.max(0, cpuTicks - (this.#before.get(key)?.cpuTicks ?? 0));
    return sum;
  }

  #readMemory(processes: readonly ProcessTimes[], nowMs: number): void {
    if (nowMs < this.#memoryDueMs) return;
    const started = performance.now();
    this.#memoryMiB = processes.reduce((sum, { pid }) => sum + readPssMiB(pid), 0);
    this.#memoryDueMs = nowMs + (performance.now() - started) / MEMORY_SHARE - 500;
  }
}
