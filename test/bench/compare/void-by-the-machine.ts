import { expect } from 'vitest';
import type { Cell } from '../../../bench/compare/results.ts';

/** What a machine that is busy with other tests may void a cell by. */
const BY_THE_MACHINE = ['generator-busy', 'generator-starved', 'littles-law', 'steal'];
const BY_THE_SERVER = ['answers-unsound', 'audit-failed', 'stored-differs'];

/** That cells are measured, but for those that the machine has voided: what is stored is right in all. */
export function expectNoOtherVoid(cells: readonly Cell[]): void {
  for (const { state, doubts } of cells) {
    const names = doubts.map(({ name }) => name);
    expect(state, names.join()).not.toBe('failed');
    expect(names.filter((name) => BY_THE_SERVER.includes(name))).toEqual([]);
    if (state === 'void') expect(BY_THE_MACHINE.filter((name) => names.includes(name))).not.toEqual([]);
  }
}
