import type { Look } from '../watch/watch.ts';
import type { Sample } from './results.ts';

export interface Seconds {
  readonly beginsAtMs: number;
  readonly warmupSeconds: number;
  readonly durationSeconds: number;
  readonly completedBySecond: ReadonlyMap<number, number>;
}

/** One sample for each second of warm-up and measured part: its surveys, and the look that covers most of it. */
export function samplesOf(looks: readonly Look[], seconds: Seconds): readonly Sample[] {
  const { beginsAtMs, warmupSeconds, durationSeconds, completedBySecond } = seconds;
  const bySecond = new Map<number, Look>();
  for (const look of looks) bySecond.set(Math.floor((look.atMs - look.coversMs / 2 - beginsAtMs) / 1000), look);
  const samples: Sample[] = [];
  for (let second = -Math.ceil(warmupSeconds); second < Math.floor(durationSeconds); second++) {
    // A timer that comes late leaves a second without a look: the next one covers it too.
    const look = bySecond.get(second) ?? bySecond.get(second + 1) ?? bySecond.get(second - 1);
    if (look === undefined) continue;
    const { server, stores, generator, machineCpu, stealCpu } = look;
    samples.push({
      second,
      surveysPerSecond: completedBySecond.get(second) ?? 0,
      server: rounded(server),
      stores: stores === null ? null : rounded(stores),
      generator: rounded(generator),
      machineCpu: round(machineCpu, 3),
      stealCpu: round(stealCpu, 3),
    });
  }
  return samples;
}

function rounded({ cpu, memoryMiB, processes }: Sample['server']): Sample['server'] {
  return { cpu: round(cpu, 3), memoryMiB: round(memoryMiB, 1), processes };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
