import { expect, test } from 'vitest';
import { comparisonDoubts, comparisonsOf } from '../../../bench/compare/comparisons.ts';
import { readPlan } from '../../../bench/compare/plan.ts';
import type { Cell, Doubt, Plan } from '../../../bench/compare/results.ts';
import { resultsText } from '../../../bench/compare/results-text.ts';
import { rowsOf } from '../../../bench/compare/rows.ts';
import { type SimulatedServer, simulatedCells } from './simulated-cells.ts';

const planOf = (seed = '1', repeat = 3): Plan => ({
  ...readPlan({ servers: ['gunicorn', 'uwsgi'], users: [10], repeat, seed, placebo: 'gunicorn' }, false).plan,
});
/** A set-up, the same again, and one that does a fifth less. */
const SERVERS: readonly SimulatedServer[] = [
  { label: 'gunicorn', surveysPerSecond: 40 },
  { label: 'gunicorn~placebo', surveysPerSecond: 40 },
  { label: 'uwsgi', surveysPerSecond: 32 },
];

function judge(plan: Plan, cells: readonly Cell[]) {
  const rows = rowsOf(plan, cells);
  const comparisons = comparisonsOf(plan, cells, rows);
  return { rows, comparisons, doubts: comparisonDoubts(plan, comparisons) };
}

test('a set-up that is slower by a fifth is called slower, the placebo is not', () => {
  const verdicts = Array.from({ length: 20 }, (_, seed) => {
    const plan = planOf(String(seed), 5);
    const { comparisons } = judge(plan, simulatedCells(SERVERS, plan));
    return comparisons.map(({ server, other, verdict }) => `${[server, other].sort().join(' ')}: ${verdict}`);
  });
  const count = (text: string) => verdicts.flat().filter((verdict) => verdict === text).length;
  // Intervals of 95 % may miss; those that do not even look at the noise would miss often.
  expect(count('gunicorn uwsgi: more')).toBeGreaterThanOrEqual(19);
  expect(count('gunicorn gunicorn~placebo: more')).toBeLessThanOrEqual(2);
});

test('it is the faster one that is named, with the ratio of the medians of blocks', () => {
  const plan = planOf('1', 5);
  const { comparisons, doubts } = judge(plan, simulatedCells(SERVERS, plan));
  const [pair] = comparisons.filter(({ server, other }) => server === 'gunicorn' && other === 'uwsgi');
  expect(pair).toMatchObject({ verdict: 'more', users: 10, failsP: 1 });
  expect(pair?.ratio.median).toBeGreaterThan(1.1);
  expect(pair?.ratio.median).toBeLessThan(1.4);
  expect(pair?.ratio.interval?.[0]).toBeGreaterThan(1);
  expect(doubts.map(({ name }) => name)).toEqual(['interval-wider-than-difference']);
});

test('a placebo that differs from itself is a doubt about the whole run', () => {
  const plan = planOf();
  const { doubts } = judge(
    plan,
    simulatedCells([...SERVERS.slice(0, 1), { label: 'gunicorn~placebo', surveysPerSecond: 60 }], plan),
  );
  expect(doubts.map(({ name }) => name)).toEqual(['placebo-differs']);
});

test('fails that are dropped change the table', () => {
  const plan = planOf();
  const cells = simulatedCells(
    SERVERS.map((server) => (server.label === 'uwsgi' ? { ...server, failed: 12 } : server)),
    plan,
  );
  const dropped = cells.map((cell): Cell => ({ ...cell, failed: 0, causes: {}, attempted: cell.completed }));
  const [told, hidden] = [judge(plan, cells), judge(plan, dropped)];
  const uwsgi = ({ rows }: typeof told) => rows.find(({ server }) => server === 'uwsgi');
  expect(uwsgi(told)).toMatchObject({ failed: 36, causes: { timeout: 36 } });
  expect(uwsgi(told)?.failsPer10000Interval[0]).toBeGreaterThan(50);
  expect(uwsgi(hidden)).toMatchObject({ failed: 0, failsPer10000: 0 });
  const failsP = ({ comparisons }: typeof told) =>
    comparisons.find(({ server, other }) => server === 'gunicorn' && other === 'uwsgi')?.failsP;
  expect(failsP(told)).toBeLessThan(1e-6);
  expect(failsP(hidden)).toBe(1);
  const text = (judged: typeof told) => resultsText({ ...anEmptyResult(plan), ...judged });
  expect(text(told)).not.toBe(text(hidden));
  expect(text(told)).toMatch(/their fails differ/);
  expect(text(told)).toMatch(/^placebo at 10 users: gunicorn/m);
});

const DOUBT: Doubt = { name: 'steal', message: 'The host took it.', remedy: 'Ask for it back.' };
const cellsWith = (change: (cell: Cell) => Partial<Cell>, repeat = 3) =>
  simulatedCells(SERVERS, planOf('1', repeat)).map((cell): Cell => ({ ...cell, ...change(cell) }));
const isUwsgi = ({ server }: Cell) => server === 'uwsgi';

test.each<{ why: string; cells: readonly Cell[]; repeats: number; isRanked: boolean; names: string[] }>([
  {
    why: 'a void cell does not count, two are enough',
    cells: cellsWith((cell) => (isUwsgi(cell) && cell.block === 2 ? { state: 'void', doubts: [DOUBT] } : {})),
    ...{ repeats: 2, isRanked: true, names: ['cells-missing', 'steal'] },
  },
  {
    why: 'one cell is not ranked',
    cells: cellsWith((cell) => (isUwsgi(cell) && cell.block > 1 ? { state: 'void', doubts: [DOUBT] } : {})),
    ...{ repeats: 1, isRanked: false, names: ['cells-missing', 'steal'] },
  },
  {
    why: 'a cell in which nothing was completed is not ranked',
    cells: cellsWith((cell) =>
      isUwsgi(cell) && cell.block === 1 ? { surveysPerSecond: 0, completed: 0, failed: 9 } : {},
    ),
    ...{ repeats: 3, isRanked: false, names: [] },
  },
  {
    why: 'a second try takes the place of the first',
    cells: [
      ...cellsWith((cell) => (isUwsgi(cell) && cell.block === 1 ? { state: 'void' } : {})),
      ...cellsWith((cell) => ({ try: isUwsgi(cell) ? 2 : 1 })).filter((cell) => isUwsgi(cell) && cell.block === 1),
    ],
    ...{ repeats: 3, isRanked: true, names: [] },
  },
])('$why', ({ cells, repeats, isRanked, names }) => {
  const { rows, comparisons } = judge(planOf(), cells);
  const row = rows.find(({ server }) => server === 'uwsgi');
  expect(row).toMatchObject({ repeats, isRanked });
  expect(row?.doubts.map(({ name }) => name)).toEqual(names);
  const pairs = comparisons.filter(({ server, other }) => [server, other].includes('uwsgi'));
  expect(pairs.every(({ verdict }) => (verdict === 'not-ranked') !== isRanked)).toBe(true);
});

test('a plan of one block ranks nothing', () => {
  const plan = planOf('1', 1);
  const { rows, comparisons } = judge(plan, simulatedCells(SERVERS, plan));
  expect(rows.map(({ isRanked, surveysPerSecond }) => [isRanked, surveysPerSecond.interval])).toEqual(
    SERVERS.map(() => [false, null]),
  );
  expect(rows.flatMap(({ doubts }) => doubts.map(({ name }) => name))).toEqual(SERVERS.map(() => 'one-repeat'));
  expect(comparisons.map(({ verdict }) => verdict)).toEqual(['not-ranked', 'not-ranked', 'not-ranked']);
});

function anEmptyResult(plan: Plan) {
  return {
    ...{ version: 1 as const, run: 'monday', startedAt: '', endedAt: null, plan },
    environment: { cpu: '', cores: 2, memoryMiB: 1, kernel: '', operatingSystem: '', versions: {}, git: null },
    ...{ servers: [], leftOut: [], cells: [] },
  };
}
