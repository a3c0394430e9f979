import { DIGITS, SPACE, unicodeProperty, WORD } from './classes.ts';
import { type CodePoints, complement } from './code-points.ts';
import { PatternError, type Reader } from './reader.ts';

/**
 * The set of \d, \w, \s, \p{…} and their opposites, after the backslash; undefined where none stands.
 * Source: https://tc39.es/ecma262/#prod-CharacterClassEscape
 */
export function classEscape(reader: Reader): CodePoints | undefined {
  const character = reader.peek();
  const known = CLASSES[character];
  if (known !== undefined) {
    reader.next();
    return known;
  }
  if (character !== 'p' && character !== 'P') return undefined;
  reader.next();
  // Property without {.
  if (!reader.take('{')) throw new PatternError();
  const property = reader.until('}');
  const points = unicodeProperty(property);
  // Property of that name is not supported.
  if (points === undefined) throw new PatternError();
  return character === 'p' ? points : complement(points);
}

const CLASSES: Readonly<Record<string, CodePoints>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
};
