import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plannedCells } from '../../../bench/compare/cells.ts';
import { readPlan } from '../../../bench/compare/plan.ts';

const planOf = (seed: string, repeat: number, users: readonly number[]) =>
  readPlan({ seed, repeat, users }, false).plan;

test('each block holds every cell once, whatever the seed', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 6 }), numbers, (seed, repeat, users) => {
      const cells = plannedCells(planOf(seed, repeat, users));
      expect(cells).toEqual(plannedCells(planOf(seed, repeat, users)));
      expect(cells.map(({ block }) => block)).toEqual(cells.map(({ block }) => block).sort((a, b) => a - b));
      const names = new Set(cells.map(({ server, users: count, block }) => `${server} ${count} ${block}`));
      expect([cells.length, names.size]).toEqual([5 * users.length * repeat, 5 * users.length * repeat]);
    }),
  );
});

test('the order differs from block to block and from seed to seed', () => {
  const orders = ['1', '2'].flatMap((seed) => {
    const cells = plannedCells(planOf(seed, 4, [10]));
    return [1, 2, 3, 4].map((block) =>
      cells
        .filter((cell) => cell.block === block)
        .map(({ server }) => server)
        .join(),
    );
  });
  expect(new Set(orders).size).toBeGreaterThan(4);
});
