import { type CodePoints, codePoints, complement, fromText, LAST_CODE_POINT, union } from './code-points.ts';

export const DIGITS = fromText('0-9');
export const WORD = fromText('a-zA-Z0-9_');
export const SPACE = codePoints(
  ...[9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f],
  ...[0x3000, 0x3000, 0xfeff, 0xfeff],
);
/** What the dot leaves out. */
const LINE_ENDS = codePoints(10, 10, 13, 13, 0x2028, 0x2029);
export const DOT = complement(LINE_ENDS);

const LOWER = fromText('a-z\u00b5\u00df-\u00f6\u00f8-\u00ff\u03b1-\u03c9\u0430-\u045f');
const UPPER = fromText('A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a1\u03a3-\u03a9\u0400-\u042f');
const LATIN = fromText('a-zA-Z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff');
const GREEK = fromText(
  '\u0370-\u0373\u0376\u0377\u0388-\u038a\u038e-\u03a1\u03a3-\u03e1\u03f0-\u03f5\u1f00-\u1f15\u1f20-\u1f45',
);
const CYRILLIC = fromText('\u0400-\u0481\u048a-\u052f\u1c80-\u1c88');
const HAN = fromText('\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d');
const LETTER = [
  fromText('\u0531-\u0556\u0561-\u0587\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u0904-\u0939\u0e01-\u0e30'),
  fromText('\u10a0-\u10c5\u10d0-\u10fa\u1100-\u11ff\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3\u02bb-\u02c1'),
  fromText('\u00b5'),
  LATIN,
  GREEK,
  CYRILLIC,
  HAN,
].reduce(union);
const PUNCTUATION = fromText(
  '!-#%-*,-/:;?@[-]_{}\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e',
);
const SYMBOL = fromText('$+<-=>^`|~\u00a2-\u00a6\u00a8\u00a9\u00ac\u00ae-\u00b1\u00b4\u00b8\u00d7\u00f7\u20a0-\u20bf');
const SEPARATOR = codePoints(32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x202f, 0x202f, 0x3000, 0x3000);
const MARK = fromText(
  '\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u093c\u093e-\u094f\u20d0-\u20f0',
);
const EMOJI = union(fromText('#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2600-\u2604'), codePoints(0x1f600, 0x1f64f));

const PROPERTIES: ReadonlyMap<string, CodePoints> = new Map<string, CodePoints>([
  ...named('L Letter Alphabetic', LETTER),
  ...named('Lu Uppercase', UPPER),
  ...named('Ll Lowercase', LOWER),
  ...named('M Mark Mn', MARK),
  ...named('N Number Nd', DIGITS),
  ...named('P Punctuation', PUNCTUATION),
  ...named('Pd', fromText('-\u2010-\u2015')),
  ...named('S Symbol', SYMBOL),
  ...named('Sc', fromText('$\u00a2-\u00a5\u20a0-\u20bf')),
  ...named('Z Separator Zs', SEPARATOR),
  ...named('White_Space', SPACE.slice(0, -2)),
  ...named('ASCII', codePoints(0, 0x7f)),
  ...named('Any', codePoints(0, LAST_CODE_POINT)),
  ...named('Emoji', EMOJI),
  ...named('Emoji_Presentation RGI_Emoji', codePoints(0x1f600, 0x1f64f)),
  ...named('Latin', LATIN),
  ...named('Greek', GREEK),
  ...named('Cyrillic', CYRILLIC),
  ...named('Han', HAN),
]);

function named(names: string, set: CodePoints): [string, CodePoints][] {
  return names.split(' ').map((name) => [name, set]);
}

/**
 * The code points of a Unicode property, as far as questionnaires ask for it: the common blocks and names, not all of Unicode.
 * Source: Unicode Character Database, https://www.unicode.org/Public/UCD/latest/ucd/
 *
 * @param property what stands between the braces of \p{…}
 * @returns undefined for a property that is not in the table
 */
export function unicodeProperty(property: string): CodePoints | undefined {
  return PROPERTIES.get(property.replace(/^(?:General_Category|gc|Script|sc|Script_Extensions|scx)=/, ''));
}
