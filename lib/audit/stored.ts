import type { Store } from './store.ts';
import { type ColumnValue, plainValue, textOf } from './text-of.ts';

/** One answer as the store keeps it: JSON's values. */
export type StoredValue = unknown;

/** One completion as the store has it. */
export interface Stored {
  readonly receipt: string;
  /** By the names of their controls. */
  readonly answers: ReadonlyMap<string, StoredValue>;
}

type Row = Readonly<Record<string, ColumnValue>>;

/** The completions of a run among what the store's query gave; those of other runs and those without a receipt are left out. */
export function storedOf(rows: readonly Row[], { columns }: Store, run: string): Stored[] {
  const found: Stored[] = [];
  const expression = new RegExp(`(?:^|[^A-Za-z0-9])(${run}-[a-z]+\\d+-\\d+-\\d+)(?!\\d)`);
  for (const row of columns.completion === undefined ? rows : joined(rows, columns)) {
    const answers = answersIn(row, columns);
    const texts =
      columns.receipt === undefined ? [...answers.values()].map(searchText) : [textOf(row[columns.receipt])];
    const receipt = texts.map((text) => expression.exec(text)?.[1]).find((match) => match !== undefined);
    if (receipt !== undefined) found.push({ receipt, answers });
  }
  return found;
}

function searchText(value: StoredValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** Rows of one answer each, put together by their completion. */
function joined(rows: readonly Row[], { completion = '', name = '', value = '', receipt }: Store['columns']): Row[] {
  const all = new Map<string, Record<string, ColumnValue>>();
  for (const row of rows) {
    const key = textOf(row[completion]);
    const whole = all.get(key) ?? {};
    const control = textOf(row[name]);
    const answer = plainValue(row[value]);
    const before = whole[control];
    whole[control] = before === undefined ? answer : [before, answer].flat();
    if (receipt !== undefined) whole[receipt] = row[receipt];
    all.set(key, whole);
  }
  return [...all.values()];
}

function answersIn(row: Row, { answers, completion, receipt }: Store['columns']): Map<string, StoredValue> {
  if (answers !== undefined) {
    const tree: unknown = JSON.parse(textOf(row[answers]) || '{}');
    return new Map(Object.entries(typeof tree === 'object' && tree !== null ? tree : {}));
  }
  const own = Object.entries(row).filter(([column]) => column !== receipt);
  return new Map(completion === undefined ? own.map(([column, value]) => [column, plainValue(value)]) : own);
}
