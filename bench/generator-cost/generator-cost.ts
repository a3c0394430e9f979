import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { textTable } from '../../lib/results/text-table.ts';
import { findRunner, type Runner } from '../find-k6.ts';
import { ROOT } from '../root.ts';
import { cpuOf } from './cpu-of.ts';
import { SURVEYS } from './free-pages.ts';
import { createFreeServer } from './free-server.ts';

export interface CostWishes {
  readonly rounds: number;
  /** Surveys of the long run; the short one has a fifth of them. */
  readonly surveys: number;
  readonly users: number;
  readonly engine: 'k6' | 'engine' | 'both';
}

const SCRIPTS = [
  { name: 'robot', bundle: 'dist/smoke.js' },
  { name: 'knowing script', bundle: 'build/knowing.js' },
] as const;

/**
 * What the generator costs: CPU milliseconds of its process for each survey, against a server that costs nothing, beside
 * a script that knows every answer beforehand. A long run less a short one, so that starting does not count.
 */
export async function generatorCost(wishes: CostWishes): Promise<void> {
  const runners = runnersOf(wishes.engine);
  const { server, completed } = createFreeServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model} (${cpus().length} cores), Node ${process.versions.node}`,
  );
  console.log(
    `${wishes.rounds} rounds of ${wishes.surveys} surveys of 5 pages with 10 questions, ${wishes.users} users\n`,
  );
  try {
    for (const runner of runners) {
      const costs = new Map<string, number[]>(SCRIPTS.map(({ name }) => [name, []]));
      for (let round = 0; round < wishes.rounds; round++) {
        for (const { name, bundle } of SCRIPTS) {
          const run = async (surveys: number) => {
            const before = completed();
            const milliseconds = await cost(runner, bundle, baseUrl, surveys, wishes.users);
            const done = completed() - before;
            if (done !== surveys)
              throw new Error(`${name} completed ${done} of ${surveys} surveys: nothing to compare.`);
            return milliseconds;
          };
          const few = Math.round(wishes.surveys / 5);
          const start = await run(few);
          const whole = await run(wishes.surveys);
          costs.get(name)?.push((whole - start) / (wishes.surveys - few));
        }
      }
      print(runner, costs);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function runnersOf(wanted: CostWishes['engine']): readonly Runner[] {
  if (wanted !== 'both') return [findRunner(wanted)];
  const found = findRunner('auto');
  return found.kind === 'k6' ? [found, findRunner('engine')] : [found];
}

function print(runner: Runner, costs: ReadonlyMap<string, readonly number[]>): void {
  const robot = costs.get('robot') ?? [];
  const knowing = costs.get('knowing script') ?? [];
  const ratios = robot.map((cost, round) => cost / (knowing[round] ?? Number.NaN));
  const row = (name: string, values: readonly number[], digits: number) => {
    const sorted = [...values].sort((a, b) => a - b);
    const pick = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN).toFixed(digits);
    return [name, pick(0), pick(0.5), pick(1)];
  };
  console.log(runner.description);
  const rows = [
    row('robot, CPU ms a survey', robot, 2),
    row('knowing script, CPU ms a survey', knowing, 2),
    row('ratio within a round', ratios, 2),
  ];
  console.log(`${textTable(['', 'min', 'median', 'max'], rows)}\n`);
}

function cost(runner: Runner, bundle: string, baseUrl: string, surveys: number, users: number): Promise<number> {
  return cpuOf([...runner.command, 'run', '--quiet', `${ROOT}${bundle}`], {
    ...runner.environment,
    BASE_URL: baseUrl,
    SURVEYS: SURVEYS.map((survey) => `/s/${survey}/`).join(','),
    ITERATIONS: String(surveys),
    USERS: String(users),
    THRESHOLDS: 'strict',
  });
}
