import { readFileSync } from 'node:fs';

/**
 * Proportional set size in MiB: what processes share is counted once, in parts. 0 where the process has ended or may not
 * be looked at. https://man7.org/linux/man-pages/man5/proc_pid_smaps.5.html
 */
export function readPssMiB(pid: number): number {
  try {
    return parsePssMiB(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  } catch {
    return 0;
  }
}

export function parsePssMiB(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
}
