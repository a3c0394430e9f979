/** A set of code points: first and last of each range in turn, ascending, apart from each other. */
export type CodePoints = readonly number[];

export const LAST_CODE_POINT = 0x10ffff;
export const NONE: CodePoints = [];

export function codePoints(...bounds: number[]): CodePoints {
  return union(bounds, NONE);
}

/** The set of the ranges in a text such as "a-zA-Z_": a hyphen between two characters makes a range. */
export function fromText(text: string): CodePoints {
  const characters = [...text].map((character) => character.codePointAt(0) ?? 0);
  const bounds: number[] = [];
  for (let index = 0; index < characters.length; index++) {
    const first = characters[index] ?? 0;
    const isRange = characters[index + 1] === 0x2d && index + 2 < characters.length;
    bounds.push(first, isRange ? (characters[index + 2] ?? first) : first);
    if (isRange) index += 2;
  }
  return union(bounds, NONE);
}

export function union(left: CodePoints, right: CodePoints): CodePoints {
  const ranges: [number, number][] = [];
  for (const bounds of [left, right]) {
    for (let index = 0; index < bounds.length; index += 2) ranges.push([bounds[index] ?? 0, bounds[index + 1] ?? 0]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [first, last] of ranges) {
    const previous = merged[merged.length - 1];
    if (previous !== undefined && first <= previous + 1) merged[merged.length - 1] = Math.max(previous, last);
    else merged.push(first, last);
  }
  return merged;
}

export function complement(set: CodePoints): CodePoints {
  const rest: number[] = [];
  let from = 0;
  for (let index = 0; index < set.length; index += 2) {
    const first = set[index] ?? 0;
    if (first > from) rest.push(from, first - 1);
    from = (set[index + 1] ?? 0) + 1;
  }
  if (from <= LAST_CODE_POINT) rest.push(from, LAST_CODE_POINT);
  return rest;
}

export function intersection(left: CodePoints, right: CodePoints): CodePoints {
  return complement(union(complement(left), complement(right)));
}

export function difference(left: CodePoints, right: CodePoints): CodePoints {
  return intersection(left, complement(right));
}

export function sizeOf(set: CodePoints): number {
  let size = 0;
  for (let index = 0; index < set.length; index += 2) size += (set[index + 1] ?? 0) - (set[index] ?? 0) + 1;
  return size;
}

/** The member with that index, ascending from 0. */
export function memberAt(set: CodePoints, index: number): number {
  let left = index;
  for (let at = 0; at < set.length; at += 2) {
    const first = set[at] ?? 0;
    const size = (set[at + 1] ?? 0) - first + 1;
    if (left < size) return first + left;
    left -= size;
  }
  throw new RangeError(`A set of ${sizeOf(set)} code points has no member ${index}.`);
}
