import type { Cell, Results } from '../compare/results.ts';
import { countedCells } from '../compare/rows.ts';

/** The cells that a row is made of. */
export function cellsOfRow({ cells }: Results, server: string, users: number): readonly Cell[] {
  return countedCells(cells.filter((cell) => cell.server === server && cell.users === users));
}
