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
 * Source: sfc32 (Chris Doty-Humphrey's PractRand) seeded through cyrb128, both as given in the public domain by bryc,
 * https://github.com/bryc/code/blob/master/jshash/PRNGs.md. Only 32-bit integer steps, so that engines can't differ.
 */
export function createRandom(...seeds: readonly (string | number)[]): Random {
  let [a, b, c, d] = hash(seeds.join('\u0000'));

  function next(): number {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }

  // The first draws of similar seeds are alike.
  for (let round = 0; round < 12; round++) next();

  const fraction = () => next() / TWO_32;

  function integer(least: number, most: number): number {
    const size = most - least + 1;
    if (!(size >= 1)) throw new RangeError(`A whole number can't be drawn from ${least} to ${most}.`);
    if (size <= TWO_16) return least + Math.floor((next() / TWO_32) * size);
    // 53 bits, so that every number of a large range can come.
    const high = next() >>> 5;
    const low = next() >>> 6;
    return least + Math.floor(((high * 67_108_864 + low) / 9_007_199_254_740_992) * size);
  }

  function pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('Nothing can be picked from an empty list.');
    // integer(0, length - 1), but for the calls: nothing is drawn more often.
    return items[Math.floor(fraction() * items.length)] as Item;
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

const TWO_16 = 65_536;
const TWO_32 = 4_294_967_296;

/** cyrb128: a 128-bit hash of a text. */
function hash(text: string): [number, number, number, number] {
  let h1 = 1779033703;
  let h2 = 3144134277;
  let h3 = 1013904242;
  let h4 = 2773480762;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    h1 = h2 ^ Math.imul(h1 ^ unit, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ unit, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ unit, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ unit, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  h1 ^= h2 ^ h3 ^ h4;
  return [h1, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}
