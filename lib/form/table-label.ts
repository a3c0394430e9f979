import { closest, descendants, folded, holdsControl, type PageElement, textContent } from '../html/element.ts';

/** What a table says of a control in one of its cells: the head of its row, unless that is for each choice, and that of its column. */
export function tableLabel(control: PageElement, isChoice: boolean): string {
  const cell = closest(control, 'td');
  const row = cell?.parent;
  const table = cell && closest(cell, 'table');
  if (cell === undefined || row?.name !== 'tr' || table === undefined) return '';
  const first = descendants(table).find(({ name }) => name === 'tr');
  if (first === undefined || first === row) return '';
  const column = headIn(first, cellsOf(row).indexOf(cell));
  return isChoice || column === '' ? column : folded(`${headIn(row, 0)} ${column}`);
}

function cellsOf(row: PageElement): readonly PageElement[] {
  return row.children.flatMap((cell) => (typeof cell !== 'string' && /^t[dh]$/.test(cell.name) ? [cell] : []));
}

function headIn(row: PageElement, at: number): string {
  const cell = cellsOf(row)[at];
  return cell === undefined || holdsControl(cell) ? '' : folded(textContent(cell));
}
