import { comparisonDoubts, comparisonsOf } from './comparisons.ts';
import type { Cell, Results } from './results.ts';
import { rowsOf } from './rows.ts';

/** The results with these cells, and all that follows from them. */
export function judged(results: Results, cells: readonly Cell[]): Results {
  const rows = rowsOf(results.plan, cells);
  const comparisons = comparisonsOf(results.plan, cells, rows);
  return { ...results, cells, rows, comparisons, doubts: comparisonDoubts(results.plan, comparisons) };
}
