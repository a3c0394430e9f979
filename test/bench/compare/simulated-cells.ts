import type { Cell, Plan, Sample } from '../../../bench/compare/results.ts';
import { createRandom, type Random } from '../../../lib/answer/random.ts';

export interface SimulatedServer {
  readonly label: string;
  readonly surveysPerSecond: number;
  readonly failed?: number;
}

const SECONDS = 30;

/**
 * Cells as a machine would give them that differs by 4 % from block to block, which all servers share, by 2 % from start
 * to start, and whose seconds differ as counts do.
 */
export function simulatedCells(servers: readonly SimulatedServer[], plan: Plan): readonly Cell[] {
  const random = createRandom('simulated', plan.seed);
  return Array.from({ length: plan.repeat }, (_, index) => index + 1).flatMap((block) => {
    const ofBlock = 1 + 0.04 * normal(random);
    return plan.users.flatMap((users) =>
      servers.map((server) => simulatedCell(server, users, block, ofBlock * (1 + 0.02 * normal(random)), random)),
    );
  });
}

function simulatedCell(
  { label, surveysPerSecond, failed = 0 }: SimulatedServer,
  users: number,
  block: number,
  factor: number,
  random: Random,
): Cell {
  const usage = { cpu: 1, memoryMiB: 100, processes: 3 };
  const samples = Array.from({ length: SECONDS }, (_, second): Sample => {
    const mean = surveysPerSecond * factor;
    const count = Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
    return {
      second,
      surveysPerSecond: count,
      server: usage,
      stores: null,
      generator: usage,
      machineCpu: 2,
      stealCpu: 0,
    };
  });
  const completed = samples.reduce((sum, sample) => sum + sample.surveysPerSecond, 0);
  const ms = (1000 * users) / surveysPerSecond;
  return {
    ...{ server: label, users, block, try: 1, state: 'measured', startedAt: '2026-11-24T10:00:00.000Z' },
    ...{ seconds: SECONDS, attempted: completed + failed, completed, failed, cut: 0 },
    surveysPerSecond: completed / SECONDS,
    causes: failed === 0 ? {} : { timeout: failed },
    durationMs: { p50: ms, p95: 2 * ms, p99: 3 * ms, max: 4 * ms },
    ...{ histogram: [], stored: null, samples, doubts: [] },
  };
}

/** https://en.wikipedia.org/wiki/Box%E2%80%93Muller_transform */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
}
