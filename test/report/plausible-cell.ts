import type { Cell, Doubt, Sample } from '../../bench/compare/results.ts';
import type { Random } from '../../lib/answer/random.ts';

/** How a made-up server behaves. */
export interface Character {
  readonly label: string;
  /** Surveys a second that it can complete at most. */
  readonly most: number;
  /** Fails of 10,000 attempts, by cause, at its greatest number of users. */
  readonly fails: Readonly<Record<string, number>>;
  readonly memoryMiB: number;
  /** How far durations spread: the standard deviation of their logarithm. */
  readonly spread: number;
}

interface CellPlan {
  readonly users: number;
  readonly block: number;
  readonly seconds: number;
  readonly warmupSeconds: number;
  readonly startedAt: string;
}

/** Durations are log-normal around what Little's law asks for; classes are a tenth apart. */
export function plausibleCell(server: Character, plan: CellPlan, random: Random): Cell {
  const { users, block, seconds } = plan;
  const load = users / (users + 6);
  const surveysPerSecond = round(server.most * load * (1 + 0.02 * normal(random)), 3);
  const attempted = Math.round(surveysPerSecond * seconds);
  const causes: Record<string, number> = {};
  for (const [cause, rate] of Object.entries(server.fails)) {
    const count = Math.round((attempted * rate * (users / 100) * (0.7 + 0.6 * random.fraction())) / 10_000);
    if (count > 0) causes[cause] = count;
  }
  const failed = Object.values(causes).reduce((sum, count) => sum + count, 0);
  const completed = attempted - failed;
  const meanMs = (1000 * users) / surveysPerSecond;
  const durations = Array.from({ length: completed }, () =>
    Math.exp(Math.log(meanMs) - server.spread ** 2 / 2 + server.spread * normal(random)),
  ).sort((a, b) => a - b);
  const at = (share: number) => round(durations[Math.floor(share * (durations.length - 1))] ?? 0, 1);
  return {
    server: server.label,
    ...{ users, block, try: 1, state: 'measured', startedAt: plan.startedAt, seconds },
    ...{ attempted: attempted + users, completed, failed, cut: users, surveysPerSecond, causes },
    durationMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
    histogram: classesOf(durations),
    stored: { completed: completed + 200, stored: completed + 200 + Math.floor(users / 10), cut: users },
    audit: {
      ...{
        completed: completed + 200,
        stored: completed + 200 + Math.floor(users / 10),
        lost: 0,
        phantom: 0,
        duplicate: 0,
      },
      ...{ altered: 0, cutButStored: Math.floor(users / 10), untraceable: 0, compared: 19 * (completed + 200) },
    },
    samples: samplesOf(server, plan, surveysPerSecond, random),
    doubts: [],
  };
}

export function voidCell(cell: Cell, doubt: Doubt): Cell {
  return { ...cell, state: 'void', doubts: [doubt] };
}

function classesOf(durations: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const duration of durations) {
    const upTo = round(10 * 1.1 ** Math.ceil(Math.log(duration / 10) / Math.log(1.1)), 1);
    counts.set(upTo, (counts.get(upTo) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}

function samplesOf(server: Character, plan: CellPlan, rate: number, random: Random): Sample[] {
  const samples: Sample[] = [];
  for (let second = -plan.warmupSeconds; second < plan.seconds; second++) {
    const ramp = Math.min(1, (second + plan.warmupSeconds + 1) / 4);
    const cpu = round(1.45 * ramp * (1 + 0.05 * normal(random)), 3);
    const generator = round(0.24 * ramp * (1 + 0.08 * normal(random)), 3);
    const stores = round(0.16 * ramp * (1 + 0.2 * normal(random)), 3);
    const grown = server.memoryMiB * (0.8 + 0.2 * ramp + 0.0004 * (second + plan.warmupSeconds));
    samples.push({
      second,
      surveysPerSecond: Math.max(0, Math.round(rate * ramp * (1 + 0.15 * normal(random)))),
      server: { cpu, memoryMiB: round(grown + normal(random), 1), processes: 10 },
      stores: { cpu: stores, memoryMiB: round(118 + normal(random), 1), processes: 8 },
      generator: { cpu: generator, memoryMiB: round(164 + 12 * ramp, 1), processes: 1 },
      machineCpu: round(Math.min(2, cpu + generator + stores + 0.05), 3),
      stealCpu: 0,
    });
  }
  return samples;
}

/** Box and Muller's. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
