/**
 * The text of a page with holes where hidden values stood (CSRF tokens and the like). A second text that equals it up
 * to the holes parses to the same tree with other hidden values, so it need not be parsed again: the holes hold only
 * characters that mean nothing to HTML, inside an attribute value and in text alike.
 */
export interface PageTemplate {
  /** The text between the holes; one more than `holes`. */
  readonly literals: readonly string[];
  /** For each hole, the index of the hidden value that stands in it. */
  readonly holes: readonly number[];
}

/** No quote, bracket, ampersand or white space: nothing that could end an attribute, open a tag or name an entity. */
export const INERT = /^[\w\-.:=+/]+$/;

/** Shorter values are taken as fixed: they would occur all over the page. */
const SHORTEST_TOKEN = 8;

/**
 * A hidden value becomes a hole only where all its places on the page are known to be without effect: one that is also
 * part of a link or a name would change what the page offers.
 *
 * @param text the page as received
 * @param hiddenValues the value of each of its hidden controls, in any order, repeated as they are
 * @param ignoredText what the page says where no reader of it looks (scripts, meta elements)
 * @returns the template, and the hidden values that became holes, by their index in it
 */
export function learnTemplate(
  text: string,
  hiddenValues: readonly string[],
  ignoredText = '',
): { template: PageTemplate; tokens: readonly string[] } {
  const tokens = [...new Set(hiddenValues)].filter(
    (value) =>
      value.length >= SHORTEST_TOKEN &&
      INERT.test(value) &&
      countOf(value, text) === countOf(value, ignoredText) + hiddenValues.filter((other) => other === value).length,
  );
  // The longest first, since one token may be part of another.
  tokens.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  let literals = [text];
  let holes: number[] = [];
  tokens.forEach((token, tokenIndex) => {
    const nextLiterals: string[] = [];
    const nextHoles: number[] = [];
    literals.forEach((literal, index) => {
      const pieces = literal.split(token);
      pieces.forEach((piece, pieceIndex) => {
        if (pieceIndex > 0) nextHoles.push(tokenIndex);
        nextLiterals.push(piece);
      });
      const hole = holes[index];
      if (hole !== undefined) nextHoles.push(hole);
    });
    literals = nextLiterals;
    holes = nextHoles;
  });
  return { template: { literals, holes }, tokens };
}

function countOf(piece: string, text: string): number {
  return text.split(piece).length - 1;
}

/** The values in the holes where the text equals the template up to them, by token index; undefined where it does not. */
export type MatchPage = (text: string) => readonly string[] | undefined;

/** A function for the texts of one page, of which it keeps what it compares. */
export function matcherOf(template: PageTemplate): MatchPage {
  const [first = '', second = ''] = template.literals;
  if (template.holes.length === 1) return matcherOfOne(first, second);
  return (text) => matchTemplate(template, text);
}

/** The same with one hole, as most pages have it: apart, so that it keeps no more alive than that. */
function matcherOfOne(before: string, after: string): MatchPage {
  const at = before.length;
  return (text) => {
    const end = text.length - after.length;
    if (end < at || text.slice(0, at) !== before || text.slice(end) !== after) return undefined;
    const value = text.slice(at, end);
    return INERT.test(value) ? [value] : undefined;
  };
}

function matchTemplate({ literals, holes }: PageTemplate, text: string): readonly string[] | undefined {
  const first = literals[0] ?? '';
  if (!standsAt(first, text, 0)) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (let index = 0; index < holes.length; index++) {
    const hole = holes[index] ?? 0;
    const literal = literals[index + 1] ?? '';
    const known = values[hole];
    let end: number;
    if (known !== undefined) {
      if (!standsAt(known, text, at)) return undefined;
      end = at + known.length;
      if (!standsAt(literal, text, end)) return undefined;
    } else {
      end = index === holes.length - 1 ? text.length - literal.length : text.indexOf(literal, at);
      if (end < at) return undefined;
      const value = text.slice(at, end);
      if (!INERT.test(value)) return undefined;
      values[hole] = value;
      if (index === holes.length - 1 && !standsAt(literal, text, end)) return undefined;
    }
    at = end + literal.length;
  }
  return at === text.length ? values : undefined;
}

/** startsWith from there on: k6's engine compares two texts at once, but in startsWith character by character. */
function standsAt(piece: string, text: string, at: number): boolean {
  return text.slice(at, at + piece.length) === piece;
}
