import type { Cell } from '../compare/results.ts';
import { type Excess, excessOf, type Limits } from './limits.ts';

/** One number of users that was tried. */
export interface Level {
  readonly users: number;
  readonly cell: Cell;
  readonly excess: Excess | undefined;
}

/** What a block has found. */
export interface BlockCapacity {
  /** Where the limit is met, between two levels; 0 where not even one user is within it. */
  readonly users: number;
  /** The most that passed, 0 for none, and the fewest above it that did not; null where the most that is tried passed. */
  readonly passed: number;
  readonly broke: number | null;
  readonly why: Excess | null;
}

export interface SearchWishes {
  readonly limits: Limits;
  /** Where to begin. */
  readonly users: number;
  /** The step from level to level, until passed and broken are found. */
  readonly factor: number;
  readonly most: number;
  /** Undefined where it was interrupted. */
  readonly measure: (users: number) => Promise<Cell | undefined>;
}

/** The bracket is narrow enough: in between, durations grow with users as a power of them. */
const NARROW = 1.15;

/**
 * Ramps up until a level breaks the limits, or down until one holds, then halves the bracket between the two.
 * @returns undefined where it was interrupted
 */
export async function searchCapacity(wishes: SearchWishes): Promise<BlockCapacity | undefined> {
  const { limits, factor, most, measure } = wishes;
  let passed: Level | undefined;
  let broke: Level | undefined;
  let users = Math.min(wishes.users, most);
  for (;;) {
    const cell = await measure(users);
    if (cell === undefined) return undefined;
    const level = { users, cell, excess: excessOf(cell, limits) };
    if (level.excess === undefined) passed = level;
    else broke = level;
    const next = nextUsers(passed?.users, broke?.users, factor, most);
    if (next === undefined) return found(passed, broke, limits);
    users = next;
  }
}

function nextUsers(
  passed: number | undefined,
  broke: number | undefined,
  factor: number,
  most: number,
): number | undefined {
  if (passed === undefined) {
    const lower = Math.floor((broke ?? 1) / factor);
    return broke === 1 ? undefined : Math.max(1, lower);
  }
  if (broke === undefined)
    return passed >= most ? undefined : Math.min(most, Math.max(passed + 1, Math.ceil(passed * factor)));
  if (broke - passed <= 1 || broke / passed <= NARROW) return undefined;
  return Math.min(broke - 1, Math.max(passed + 1, Math.round(Math.sqrt(passed * broke))));
}

function found(passed: Level | undefined, broke: Level | undefined, limits: Limits): BlockCapacity {
  return {
    users: passed === undefined ? 0 : broke === undefined ? passed.users : between(passed, broke, limits),
    passed: passed?.users ?? 0,
    broke: broke?.users ?? null,
    why: broke?.excess ?? null,
  };
}

/** Where p95 meets its limit, on the line between two levels whose axes are logarithms. */
function between(passed: Level, broke: Level, { p95Ms }: Limits): number {
  const [low, high] = [passed.cell.durationMs.p95, broke.cell.durationMs.p95];
  // Fails, and levels without a figure, break at once: what is known is what passed.
  if (broke.excess !== 'p95' || low === null || high === null || high <= p95Ms) return passed.users;
  const share = Math.log(p95Ms / low) / Math.log(high / low);
  return passed.users * (broke.users / passed.users) ** Math.min(1, Math.max(0, share));
}
