/** A source of chance that gives the same draws for the same seed on every engine. */
export interface Random {
  /** A whole number from least to most, both included; least <= most. */
  integer(least: number, most: number): number;
  /** From 0 up to 1, without 1. */
  fraction(): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  pick<Item>(items: readonly Item[]): Item;
  /** True with that probability. */
  chance(probability: number): boolean;
  /** The same items in an order of its own; the given array stays as it is. */
  shuffle<Item>(items: readonly Item[]): Item[];
}

/**
 * @param seeds what the draws depend on; their order counts
 * Source: the combined generator of P. L'Ecuyer, "Efficient and portable combined random number generators",
 * Communications of the ACM 31 (1988), figure 3, period 2.3e18. No other of its quality takes so few steps, and to k6's
 * engine each step is an object. All products are below 2^53, so that engines can't differ.
 */
export function createRandom(...seeds: readonly (string | number)[]): Random {
  const hash = hashOf(seeds.join('\u0000'));
  let one = 1 + (mixed(hash) % (ONE - 1));
  let two = 1 + (mixed(hash ^ 0x9e3779b9) % (TWO - 1));

  /** From 0 to RANGE - 1. */
  function next(): number {
    one = (one * 40_014) % ONE;
    two = (two * 40_692) % TWO;
    const difference = one - two;
    return difference < 0 ? difference + RANGE : difference;
  }

  const fraction = () => next() / RANGE;

  function integer(least: number, most: number): number {
    const size = most - least + 1;
    if (!(size >= 1)) throw new RangeError(`No whole number lies from ${least} to ${most}.`);
    // The remainder prefers none by more than 1 in 30,000.
    if (size <= TWO_16) return least + (next() % size);
    // Two draws, so that every number of a large range can come.
    return least + Math.floor(((next() + fraction()) / RANGE) * size);
  }

  // Most draws are picks: what next does is written out here, since to k6's engine a call costs as much.
  function pick<Item>(items: readonly Item[]): Item {
    one = (one * 40_014) % ONE;
    two = (two * 40_692) % TWO;
    const difference = one - two;
    const item = items[(difference < 0 ? difference + RANGE : difference) % items.length];
    if (item === undefined && items.length === 0) throw new RangeError('Nothing to pick from.');
    return item as Item;
  }

  return {
    integer,
    fraction,
    pick,
    chance: (probability) => fraction() < probability,
    shuffle(items) {
      const shuffled = [...items];
      for (let index = shuffled.length - 1; index > 0; index--) {
        const other = integer(0, index);
        [shuffled[index], shuffled[other]] = [shuffled[other] as never, shuffled[index] as never];
      }
      return shuffled;
    },
  };
}

const ONE = 2_147_483_563;
const TWO = 2_147_483_399;
const RANGE = ONE - 1;
const TWO_16 = 65_536;

const { imul } = Math;

/** FNV-1a of UTF-16 units. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = imul(hash ^ text.charCodeAt(index), 16_777_619);
  return hash;
}

/** MurmurHash3's finaliser, so that seeds that differ in one digit start far apart. https://github.com/aappleby/smhasher */
function mixed(hash: number): number {
  let bits = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
