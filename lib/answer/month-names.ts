/** In English, January first. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);

/** The first letters of each, in small letters: "jan". */
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3).toLowerCase());

/** 1 to 12 by how a name begins, in any case; 0 for no month's. */
export function monthCalled(name: string): number {
  return SHORT_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
