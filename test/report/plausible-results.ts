import type { Cell, Comparison, Doubt, Estimate, Results, Row, ServerFacts } from '../../bench/compare/results.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { wilsonInterval } from '../../lib/results/wilson.ts';
import { type Character, plausibleCell, voidCell } from './plausible-cell.ts';

const CHARACTERS: readonly Character[] = [
  { label: 'uwsgi', most: 55, fails: { connection: 3 }, memoryMiB: 310, spread: 0.35 },
  { label: 'gunicorn', most: 45, fails: { timeout: 2 }, memoryMiB: 340, spread: 0.5 },
  { label: 'apache-daemon', most: 44.6, fails: {}, memoryMiB: 420, spread: 0.42 },
  { label: 'apache-worker', most: 37, fails: { 'http-5xx': 4 }, memoryMiB: 610, spread: 0.7 },
  { label: 'apache-prefork', most: 33, fails: { timeout: 60, 'http-5xx': 25 }, memoryMiB: 880, spread: 0.95 },
];

export interface Wishes {
  readonly seed?: string;
  readonly characters?: readonly Character[];
  readonly users?: readonly number[];
  readonly blocks?: number;
  readonly seconds?: number;
}

export const BUSY_GENERATOR: Doubt = {
  name: 'generator-busy',
  message: 'The generator used 0.91 of a core: it may have been the limit.',
  remedy: 'Use fewer users, a longer THINK_TIME, or a machine with more cores.',
};

/**
 * A made-up run of five servers with 10, 50 and 100 users in three blocks: one cell is void, one server was left out, some
 * surveys failed. Rows and comparisons are made of the cells by rules that are only as good as a fixture needs.
 */
export function plausibleResults(wishes: Wishes = {}): Results {
  const { seed = '1', characters = CHARACTERS, users = [10, 50, 100], blocks = 3, seconds = 60 } = wishes;
  const random = createRandom(seed);
  const cells: Cell[] = [];
  for (let block = 1; block <= blocks; block++) {
    for (const server of random.shuffle(characters)) {
      for (const count of users) {
        const startedAt = new Date(Date.UTC(2026, 10, 24, 9, 0, 0) + cells.length * 85_000).toISOString();
        const cell = plausibleCell(server, { users: count, block, seconds, warmupSeconds: 20, startedAt }, random);
        const isVoid = block === 2 && count === 100 && server.label === 'apache-worker';
        if (isVoid) cells.push(voidCell(cell, BUSY_GENERATOR), { ...cell, try: 2 });
        else cells.push(cell);
      }
    }
  }
  const rows = characters.flatMap(({ label }) => users.map((count) => rowOf(label, count, cells)));
  return {
    version: 1,
    run: '2026-11-24T09-00-00-000Z',
    startedAt: '2026-11-24T09:00:00.000Z',
    endedAt: '2026-11-24T10:12:31.000Z',
    plan: {
      servers: [...characters.map(({ label }) => label), 'bjoern'],
      ...{ users, durationSeconds: seconds, warmupSeconds: 20, repeat: blocks, seed, store: 'sqlite' },
      surveys: ['/s/module-evaluation/', '/s/library/', '/s/staff-wellbeing/'],
      ...{ workers: null, placebo: null },
    },
    environment: {
      ...{ cpu: 'AMD EPYC 7B13', cores: 2, memoryMiB: 24_010, kernel: 'Linux 6.1.0-28-amd64' },
      operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
      versions: { node: '20.20.2', python: '3.11.2', django: '5.2.19', k6: '2.2.0' },
      git: { commit: '4f1c2d9a7e5b30816c2f9d04b7a1e6538f2c7d90', isDirty: false },
    },
    servers: characters.map(factsOf),
    leftOut: [
      {
        label: 'bjoern',
        reason: 'bjoern cannot be imported',
        install: 'apt-get install libev-dev && pip install bjoern',
      },
    ],
    ...{ cells, rows, comparisons: users.flatMap((count) => comparisonsOf(rows, cells, count)) },
    doubts: [
      {
        name: 'steal-time',
        message: 'The host took up to 3.1 % of the CPU away (steal) in 2 of 46 cells.',
        remedy: 'Repeat on a machine of your own, or with more blocks.',
      },
    ],
  };
}

function factsOf({ label }: Character): ServerFacts {
  const isApache = label.startsWith('apache');
  const path = isApache ? `servers/${label}/httpd.conf` : `servers/${label}/${label}.conf`;
  const text = isApache
    ? '# One process a connection.\nStartServers 9\n<IfModule mpm_worker_module>\n  ThreadsPerChild 25\n</IfModule>\n'
    : 'workers = 9\nkeepalive = 5\n';
  return {
    ...{ label, setUp: label, variant: null, workers: 9, threads: isApache ? 25 : 1 },
    kind: isApache ? 'processes of threads' : 'pre-fork',
    description: isApache ? "Apache with mod_wsgi's processes" : `${label} with nine worker processes`,
    versions: isApache ? { apache: '2.4.71', mod_wsgi: '6.1.1' } : { [label]: '27.0.0' },
    configuration: [{ path, sha256: '9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de', text }],
  };
}

function rowOf(server: string, users: number, all: readonly Cell[]): Row {
  const cells = all.filter((cell) => cell.server === server && cell.users === users && cell.state === 'measured');
  const total = (pick: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + pick(cell), 0);
  const [completed, failed] = [total((cell) => cell.completed), total((cell) => cell.failed)];
  const causes: Record<string, number> = {};
  for (const cell of cells) {
    for (const [cause, count] of Object.entries(cell.causes)) causes[cause] = (causes[cause] ?? 0) + count;
  }
  const [low, high] = wilsonInterval(failed, completed + failed);
  const busy = (pick: (sample: Cell['samples'][number]) => number) =>
    estimate(cells.map(({ samples }) => samples.reduce((sum, sample) => sum + pick(sample), 0) / samples.length));
  return {
    ...{ server, users, repeats: cells.length, completed, failed, causes },
    surveysPerSecond: estimate(cells.map((cell) => cell.surveysPerSecond)),
    durationMs: {
      p50: estimate(cells.map((cell) => cell.durationMs.p50 ?? 0)),
      p95: estimate(cells.map((cell) => cell.durationMs.p95 ?? 0)),
      p99: estimate(cells.map((cell) => cell.durationMs.p99 ?? 0)),
    },
    failsPer10000: (10_000 * failed) / (completed + failed),
    failsPer10000Interval: [10_000 * low, 10_000 * high],
    serverCpu: busy((sample) => sample.server.cpu),
    serverMemoryMiB: busy((sample) => sample.server.memoryMiB),
    generatorCpu: busy((sample) => sample.generator.cpu),
    ...{ isRanked: true, doubts: [] },
  };
}

function comparisonsOf(rows: readonly Row[], cells: readonly Cell[], users: number): Comparison[] {
  const labels = rows.filter((row) => row.users === users).map((row) => row.server);
  const rates = (server: string) =>
    cells
      .filter((cell) => cell.server === server && cell.users === users && cell.state === 'measured')
      .map((cell) => cell.surveysPerSecond);
  return labels.flatMap((one, index) =>
    labels.slice(index + 1).map((two): Comparison => {
      const [a, b] = [rates(one), rates(two)];
      const ratios = a.map((rate, block) => rate / (b[block] ?? rate));
      const isFirst = estimate(ratios).median >= 1;
      const ratio = estimate(isFirst ? ratios : ratios.map((value) => 1 / value));
      const verdict = ratio.interval !== null && ratio.interval[0] > 1 ? 'more' : 'no-difference';
      const [server, other] = isFirst ? [one, two] : [two, one];
      return { users, server, other, ratio, verdict, failsP: 1 };
    }),
  );
}

function estimate(values: readonly number[]): Estimate {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { median, interval: sorted.length < 2 ? null : [low, high] };
}
