import { expect, test } from 'vitest';
import { comparisonsOf } from '../../../bench/compare/comparisons.ts';
import { readPlan } from '../../../bench/compare/plan.ts';
import { rowsOf } from '../../../bench/compare/rows.ts';
import { chooseServer } from '../../../bench/compare/server-choice.ts';
import { serverNames } from '../../../bench/server.ts';
import { candidatesOf } from '../../../bench/tune/candidates.ts';
import { deployText, withValues } from '../../../bench/tune/deploy.ts';
import { halve } from '../../../bench/tune/halving.ts';
import { verdictText } from '../../../bench/tune/verdict-text.ts';
import { simulatedCells } from '../compare/simulated-cells.ts';

const labels = (name: string) => candidatesOf(chooseServer(name).setUp).map(({ label }) => label);

test.each(serverNames())('%s has a space of candidates, the set-up as it is first and once', (name) => {
  const all = labels(name);
  expect(all[0]).toBe(name);
  expect(all.length).toBeGreaterThan(2);
  expect(new Set(all).size).toBe(all.length);
});

test('what a set-up does of itself is no other candidate', () => {
  expect(labels('gunicorn')).toContain('gunicorn[WORKERS=5]');
  expect(labels('gunicorn')).not.toContain('gunicorn[WORKERS=9]');
  expect(labels('waitress')).not.toContain('waitress[WORKERS=9]');
  expect(labels('apache-worker')).toContain('apache-worker[WORKERS=2,THREADS=25,APPLICATION_GROUP=GLOBAL]');
});

const plan = readPlan({ servers: ['gunicorn'], users: [10], repeat: 5 }, false).plan;
/** Five workers do 30 % more than nine. */
const rate = (label: string) => (label === 'gunicorn[WORKERS=5]' ? 52 : label === 'gunicorn' ? 40 : 38);

test('successive halving finds the best of all, with less and less candidates', async () => {
  const candidates = labels('gunicorn');
  const { rounds, finalists } = await halve(candidates, async ({ candidates: left, blocks }, before) =>
    simulatedCells(
      left.map((label) => ({ label, surveysPerSecond: rate(label) })),
      { ...plan, repeat: blocks, seed: String(before) },
    ).map((cell) => ({ ...cell, block: cell.block + before })),
  );
  expect(rounds.map(({ candidates: left, blocks }) => [left.length, blocks])).toEqual([
    [8, 1],
    [4, 2],
  ]);
  expect(finalists[0]).toBe('gunicorn[WORKERS=5]');
});

test('an interrupted round decides nothing', async () => {
  expect(await halve(['a', 'b', 'c'], async () => undefined)).toEqual({ rounds: [], finalists: [] });
});

function verdict(best: string, rates: Readonly<Record<string, number>>, failed = 0): string {
  const servers = Object.entries(rates).map(([label, surveysPerSecond]) => ({
    ...{ label, surveysPerSecond },
    failed: label === best ? failed : 0,
  }));
  const given = { ...plan, servers: Object.keys(rates) };
  const cells = simulatedCells(servers, given);
  const rows = rowsOf(given, cells);
  const comparisons = comparisonsOf(given, cells, rows);
  const rest = { version: 1 as const, run: '', startedAt: '', endedAt: null, servers: [], leftOut: [], doubts: [] };
  const environment = { cpu: '', cores: 2, memoryMiB: 1, kernel: '', operatingSystem: '', versions: {}, git: null };
  return verdictText({ ...rest, environment, plan: given, cells, rows, comparisons }, 'gunicorn', best);
}

test.each([
  {
    why: 'more',
    best: 'b',
    rates: { gunicorn: 40, b: 55 },
    failed: 0,
    says: /^Gain: b completed 1\.\d+ x \[1\.\d+, 1\.\d+\] what gunicorn did\.$/,
  },
  {
    why: 'nothing to speak of',
    best: 'b',
    rates: { gunicorn: 40, b: 40.2 },
    failed: 0,
    says: /no difference that these data can show.*Keep gunicorn as it is, or measure longer\.$/,
  },
  {
    why: 'the set-up as it is',
    best: 'gunicorn',
    rates: { gunicorn: 40, b: 30 },
    failed: 0,
    says: /^gunicorn as it is did best: keep it\.$/,
  },
  {
    why: 'more, at the price of fails',
    best: 'b',
    rates: { gunicorn: 40, b: 55 },
    failed: 20,
    says: /do not deploy it\.$/,
  },
])('the gain: $why', ({ best, rates, failed, says }) => {
  expect(verdict(best, rates, failed)).toMatch(says);
});

test.each([
  [`StartServers \${WORKERS}`, 'StartServers 5'],
  ['workers = $(WORKERS)', 'workers = 5'],
  ['workers = int(os.environ.get("WORKERS") or 9)', 'workers = int("5")'],
  ['threads=int(os.environ["WORKERS"]),', 'threads=int("5"),'],
  [`user = \${SERVER_USER}`, `user = \${SERVER_USER}`],
])('in what is to be deployed, %s is %s', (text, filled) => {
  expect(withValues(text, { WORKERS: '5' })).toBe(filled);
});

test('how to start it', () => {
  const [, best] = candidatesOf(chooseServer('gunicorn').setUp);
  expect(best && deployText(best)).toBe("To deploy: WORKERS='1' servers/gunicorn/start");
});
