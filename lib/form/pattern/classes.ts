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

/** By all their names: https://www.unicode.org/Public/UCD/latest/ucd/PropertyValueAliases.txt */
const PROPERTIES: ReadonlyMap<string, CodePoints> = new Map<string, CodePoints>([
  ...named('L Letter Alpha Alphabetic', LETTER),
  ...named('Lu Uppercase_Letter Upper Uppercase', UPPER),
  ...named('Ll Lowercase_Letter Lower Lowercase', LOWER),
  ...named('LC Cased_Letter Cased', union(UPPER, LOWER)),
  ...named('M Mark Combining_Mark Mn Nonspacing_Mark', MARK),
  ...named('N Number Nd Decimal_Number digit', DIGITS),
  ...named('P Punctuation punct', PUNCTUATION),
  ...named('Pd Dash_Punctuation Dash', fromText('-\u2010-\u2015')),
  ...named('Pc Connector_Punctuation', fromText('_\u203f\u2040\u2054')),
  ...named('Ps Open_Punctuation', fromText('([{\u201a\u201e\u2045\u207d\u208d\u2329')),
  ...named('Pe Close_Punctuation', fromText(')]}\u2046\u207e\u208e\u232a')),
  ...named('S Symbol', SYMBOL),
  ...named('Sc Currency_Symbol', fromText('$\u00a2-\u00a5\u20a0-\u20bf')),
  ...named('Sm Math_Symbol Math', fromText('+<->|~\u00ac\u00b1\u00d7\u00f7\u2044\u2052')),
  ...named('Z Separator Zs Space_Separator', SEPARATOR),
  ...named('Cc Control cntrl', codePoints(0, 0x1f, 0x7f, 0x9f)),
  ...named('White_Space space', SPACE.slice(0, -2)),
  ...named('Hex_Digit Hex ASCII_Hex_Digit AHex', fromText('0-9A-Fa-f')),
  ...named('ASCII', codePoints(0, 0x7f)),
  ...named('Any', codePoints(0, LAST_CODE_POINT)),
  ...named('Emoji', EMOJI),
  ...named('Emoji_Presentation EPres RGI_Emoji', codePoints(0x1f600, 0x1f64f)),
  ...named('Latin Latn', LATIN),
  ...named('Greek Grek', GREEK),
  ...named('Cyrillic Cyrl', CYRILLIC),
  ...named('Han Hani', HAN),
  ...named('Hebrew Hebr', fromText('\u05d0-\u05ea')),
  ...named('Arabic Arab', fromText('\u0620-\u063f\u0641-\u064a\u0671-\u06d3')),
  ...named('Devanagari Deva', fromText('\u0904-\u0939')),
  ...named('Thai', fromText('\u0e01-\u0e30')),
  ...named('Hiragana Hira', fromText('\u3041-\u3096')),
  ...named('Katakana Kana', fromText('\u30a1-\u30fa')),
  ...named('Hangul Hang', fromText('\u1100-\u11ff\uac00-\ud7a3')),
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
