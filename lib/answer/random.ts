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
 * Source: P. L'Ecuyer, "Tables of linear congruential generators of different sizes and good lattice structure",
 * Mathematics of Computation 68 (1999), table 3: multiplicative, period 3.4e10. Few steps a draw, since to k6's engine each is
 * an object. All products are below 2^53, so that engines can't differ.
 */
export function createRandom(...seeds: readonly (string | number)[]): Random {
  // From 1 to MODULUS - 1.
  let state = 1 + mixed(hashOf(seeds));

  function fraction(): number {
    state = (state * MULTIPLIER) % MODULUS;
    return state / MODULUS;
  }

  function integer(least: number, most: number): number {
    const size = most - least + 1;
    if (!(size >= 1)) throw new RangeError(`No whole number lies from ${least} to ${most}.`);
    state = (state * MULTIPLIER) % MODULUS;
    // The remainder prefers none by more than 1 in 500,000.
    if (size <= TWO_16) return least + (state % size);
    // Two draws, so that every number of a large range can come.
    return least + Math.floor(((state - 1 + fraction()) / (MODULUS - 1)) * size);
  }

  // Each draw is written out, since to k6's engine a call costs as much.
  function pick<Item>(items: readonly Item[]): Item {
    state = (state * MULTIPLIER) % MODULUS;
    const item = items[state % items.length];
    if (item === undefined && items.length === 0) throw new RangeError('Nothing to pick from.');
    return item as Item;
  }

  function chance(probability: number): boolean {
    state = (state * MULTIPLIER) % MODULUS;
    return state < probability * MODULUS;
  }

  return {
    integer,
    fraction,
    pick,
    chance,
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

const MODULUS = 2 ** 35 - 31;
const MULTIPLIER = 185_852;
const TWO_16 = 65_536;

const { imul } = Math;

/**
 * FNV-1a of the UTF-16 units of texts and of whole numbers of 32 bits, with a mark after each.
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
function hashOf(seeds: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seeds.length; index++) {
    const seed = seeds[index] as string | number;
    if (typeof seed === 'number') {
      hash = imul(imul(hash ^ seed, PRIME), PRIME);
      continue;
    }
    for (let at = 0; at < seed.length; at++) hash = imul(hash ^ seed.charCodeAt(at), PRIME);
    hash = imul(hash, PRIME);
  }
  return hash;
}

const PRIME = 16_777_619;

/** MurmurHash3's finaliser, so that seeds that differ in one digit start far apart. https://github.com/aappleby/smhasher */
function mixed(hash: number): number {
  let bits = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
