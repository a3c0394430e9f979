import { readFileSync } from 'node:fs';

/** A process at one moment. CPU in clock ticks. */
export interface ProcessTimes {
  readonly pid: number;
  readonly parent: number;
  /** Tells a process from another that got the same id later. */
  readonly startedAtTick: number;
  /** Of the process and of those children that have ended and been waited for. */
  readonly cpuTicks: number;
}

/** Of every Linux that Node runs on. https://man7.org/linux/man-pages/man2/times.2.html */
export const TICKS_PER_SECOND = 100;

/**
 * Undefined where the process has ended.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function readProcessTimes(pid: number): ProcessTimes | undefined {
  try {
    return parseProcessTimes(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

export function parseProcessTimes(stat: string): ProcessTimes {
  // The name, in brackets, may hold blanks and brackets; from the third field on there are numbers.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return {
    pid: Number.parseInt(stat, 10),
    parent: field(4),
    startedAtTick: field(22),
    cpuTicks: field(14) + field(15) + field(16) + field(17),
  };
}
