import { readdirSync, readFileSync } from 'node:fs';
import { TICKS_PER_SECOND } from './process-times.ts';

/** CPU of the whole machine since it started, in seconds of one core. */
export interface MachineTimes {
  readonly busySeconds: number;
  /** Taken by the host for other machines. */
  readonly stealSeconds: number;
}

export function readMachineTimes(): MachineTimes {
  return parseMachineTimes(readFileSync('/proc/stat', 'utf8'));
}

/** https://man7.org/linux/man-pages/man5/proc_stat.5.html */
export function parseMachineTimes(stat: string): MachineTimes {
  const ticks = (/^cpu +(.*)$/m.exec(stat)?.[1] ?? '').split(' ').map(Number);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = ticks;
  return {
    busySeconds: (user + nice + system + irq + softirq) / TICKS_PER_SECOND,
    stealSeconds: steal / TICKS_PER_SECOND,
  };
}

/**
 * Mean of the cores' frequencies in MHz; undefined where the system, such as a virtual machine, does not tell.
 * https://docs.kernel.org/admin-guide/pm/cpufreq.html
 */
export function readFrequencyMHz(): number | undefined {
  const folder = '/sys/devices/system/cpu';
  try {
    const cores = readdirSync(folder).filter((name) => /^cpu\d+$/.test(name));
    const kHz = cores.map((core) => Number(readFileSync(`${folder}/${core}/cpufreq/scaling_cur_freq`, 'utf8')));
    return kHz.reduce((sum, value) => sum + value, 0) / kHz.length / 1000;
  } catch {
    return undefined;
  }
}
