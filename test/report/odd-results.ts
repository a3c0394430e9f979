import { comparisonsOf } from '../../bench/compare/comparisons.ts';
import type { Cell, Results } from '../../bench/compare/results.ts';
import { rowsOf } from '../../bench/compare/rows.ts';
import { CHARACTERS, plausibleResults } from './plausible-results.ts';

const small = { users: [10, 100], seconds: 20 };

/** Runs that are not as one would wish them, as compare would write them. */
export const ODD_RESULTS: readonly { readonly why: string; readonly results: Results }[] = [
  { why: 'nothing has run yet', results: withCells(plausibleResults(small), () => []) },
  {
    why: 'the run is unfinished: one block of one server is there',
    results: withCells({ ...plausibleResults(small), endedAt: null }, (cells) => cells.slice(0, 1)),
  },
  { why: 'each cell ran once, so that nothing has an interval', results: plausibleResults({ ...small, blocks: 1 }) },
  {
    why: 'one server, one number of users',
    results: plausibleResults({ users: [1], seconds: 20, characters: CHARACTERS.slice(0, 1) }),
  },
  {
    why: 'one server completed nothing, and all failed',
    results: withCells(plausibleResults(small), (cells) =>
      cells.map((cell) => (cell.server === 'gunicorn' ? withoutCompletion(cell) : cell)),
    ),
  },
  {
    why: 'all cells of one server are void, those of another failed',
    results: withCells(plausibleResults(small), (cells) =>
      cells.map((cell) => {
        if (cell.server === 'uwsgi') return { ...cell, state: 'void' };
        return cell.server === 'gunicorn' ? withoutFigures(cell) : cell;
      }),
    ),
  },
  {
    why: 'nothing was watched',
    results: withCells(plausibleResults(small), (cells) => cells.map((cell) => ({ ...cell, samples: [] }))),
  },
  {
    why: 'there are no stores, and the application cannot tell what it stored',
    results: withCells(plausibleResults(small), (cells) =>
      cells.map((cell) => ({
        ...cell,
        stored: null,
        audit: null,
        samples: cell.samples.map((sample) => ({ ...sample, stores: null })),
      })),
    ),
  },
  {
    why: 'its cells are of a version that made no audits',
    results: withCells(plausibleResults(small), (cells) => cells.map(({ audit: _, ...cell }) => cell)),
  },
  {
    why: 'answers were not compared, and some have no receipt',
    results: withCells(plausibleResults(small), (cells) =>
      cells.map((cell) =>
        cell.audit ? { ...cell, audit: { ...cell.audit, altered: null, untraceable: 5, compared: 0 } } : cell,
      ),
    ),
  },
  {
    why: 'fourteen servers with long names, at three numbers of users',
    results: plausibleResults({
      users: [1, 50, 1000],
      seconds: 10,
      blocks: 2,
      characters: Array.from({ length: 14 }, (_, index) => ({
        ...{ label: `apache-worker-proxied:application-group-${index}`, most: 30 + index, fails: { timeout: index } },
        ...{ memoryMiB: 300, spread: 0.4 },
      })),
    }),
  },
];

function withCells(results: Results, change: (cells: readonly Cell[]) => readonly Cell[]): Results {
  const cells = change(results.cells);
  const rows = rowsOf(results.plan, cells);
  return { ...results, cells, rows, comparisons: comparisonsOf(results.plan, cells, rows) };
}

function withoutCompletion(cell: Cell): Cell {
  const failed = cell.completed + cell.failed;
  return {
    ...{ ...cell, completed: 0, failed, causes: { connection: failed }, surveysPerSecond: 0, histogram: [] },
    durationMs: { p50: null, p95: null, p99: null, max: null },
  };
}

function withoutFigures(cell: Cell): Cell {
  const none = { attempted: 0, completed: 0, failed: 0, cut: 0, causes: {} };
  return { ...withoutCompletion(cell), ...none, state: 'failed', samples: [], stored: null, audit: null };
}
