import { comparisonDoubts, comparisonsOf } from '../../bench/compare/comparisons.ts';
import type { Cell, Doubt, Plan, Results, ServerFacts } from '../../bench/compare/results.ts';
import { rowsOf } from '../../bench/compare/rows.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { type Character, plausibleCell, voidCell } from './plausible-cell.ts';

export const CHARACTERS: readonly Character[] = [
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
 * surveys failed. Rows and comparisons are made of the cells as compare makes them.
 */
export function plausibleResults(wishes: Wishes = {}): Results {
  const key = JSON.stringify(wishes);
  const results = made.get(key) ?? make(wishes);
  made.set(key, results);
  return results;
}

/** The intervals take a second to draw. */
const made = new Map<string, Results>();

function make(wishes: Wishes): Results {
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
  const plan: Plan = {
    servers: [...characters.map(({ label }) => label), 'bjoern'],
    ...{ users, durationSeconds: seconds, warmupSeconds: 20, repeat: blocks, seed, store: 'sqlite' },
    surveys: ['/s/module-evaluation/', '/s/library/', '/s/staff-wellbeing/'],
    ...{ workers: null, placebo: null },
  };
  const rows = rowsOf(plan, cells);
  const comparisons = comparisonsOf(plan, cells, rows);
  return {
    version: 1,
    run: '2026-11-24T09-00-00-000Z',
    startedAt: '2026-11-24T09:00:00.000Z',
    endedAt: '2026-11-24T10:12:31.000Z',
    plan,
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
    ...{ cells, rows, comparisons },
    doubts: [
      ...comparisonDoubts(plan, comparisons),
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
