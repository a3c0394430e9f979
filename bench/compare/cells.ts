import { createRandom } from '../../lib/answer/random.ts';
import type { Cell, Plan } from './results.ts';

/** A cell to be run. */
export interface PlannedCell {
  readonly server: string;
  readonly users: number;
  /** From 1. */
  readonly block: number;
}

/**
 * Every cell of the plan in the order of its run: block by block, each with an order of its own, so that a machine that
 * grows slower or faster does so for all servers alike. The cells of one number of users follow each other within a
 * block: what is compared lies near in time.
 */
export function plannedCells({ servers, users, repeat, seed }: Plan): readonly PlannedCell[] {
  const blocks = Array.from({ length: repeat }, (_, index) => index + 1);
  return blocks.flatMap((block) =>
    createRandom(seed, 'users', block)
      .shuffle(users)
      .flatMap((count) =>
        createRandom(seed, 'servers', block, count)
          .shuffle(servers)
          .map((server) => ({ server, users: count, block })),
      ),
  );
}

/** Those of the cells that are tries of the planned one, in their order. */
export function triesOf({ server, users, block }: PlannedCell, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell) => cell.server === server && cell.users === users && cell.block === block);
}
