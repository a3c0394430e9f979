import type { Doubt, Results } from '../compare/results.ts';

/** A doubt of one name, with all the places where it arose. */
export interface PlacedDoubt {
  readonly name: string;
  readonly remedy: string;
  /** Of the run and its rows; of cells only where no row tells of them. */
  readonly places: readonly Place[];
  /** Of single cells. */
  readonly cells: readonly Place[];
}

/** What was said, and of what: `the run`, `uwsgi, 50 users`, `uwsgi, 50 users, block 2, try 1 (void)`. */
export interface Place {
  readonly where: string;
  readonly message: string;
}

/** Doubts of the run, its rows and its cells, one entry a name and remedy. */
export function placedDoubts(results: Results): readonly PlacedDoubt[] {
  const found = new Map<string, { name: string; remedy: string; rows: Place[]; cells: Place[] }>();
  const add = (level: 'rows' | 'cells', where: string, { name, message, remedy }: Doubt) => {
    const key = `${name}\n${remedy}`;
    const entry = found.get(key) ?? { name, remedy, rows: [], cells: [] };
    entry[level].push({ where, message });
    found.set(key, entry);
  };
  for (const doubt of results.doubts) add('rows', 'the run', doubt);
  for (const { server, users, doubts } of results.rows) {
    for (const doubt of doubts) add('rows', `${server}, ${users} users`, doubt);
  }
  for (const { server, users, block, try: number, state, doubts } of results.cells) {
    const mark = state === 'measured' ? '' : ` (${state})`;
    for (const doubt of doubts) add('cells', `${server}, ${users} users, block ${block}, try ${number}${mark}`, doubt);
  }
  return [...found.values()].map(({ name, remedy, rows, cells }) =>
    rows.length === 0 ? { name, remedy, places: cells, cells: [] } : { name, remedy, places: rows, cells },
  );
}
