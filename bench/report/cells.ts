import type { Cell, Results } from '../compare/results.ts';

/** The cells of a row that count: measured, and not void. */
export function countedCells(results: Results, server: string, users: number): readonly Cell[] {
  return results.cells.filter((cell) => cell.server === server && cell.users === users && cell.state === 'measured');
}
