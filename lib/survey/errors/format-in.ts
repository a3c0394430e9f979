/**
 * The format of a date or time that a text shows, in the letters of lib/answer/date-format.ts: by its pattern ("DD/MM/YYYY",
 * "TT.MM.JJJJ", "gg/mm/aaaa", "%d.%m.%Y", "hh:mm[:ss]") or by an example ("31/12/2030"); undefined where it shows none.
 */
export function formatIn(text: string): string | undefined {
  const shown = PATTERN.exec(text)?.[0];
  if (shown !== undefined) {
    return shown.replace(/%?(?:([yjar\u00e5])\1\1\1|y+|[dgj]+|tt|m+|h+|i+|s+|t)/gi, (part) => {
      const letter = part.replace('%', '').charAt(0).toUpperCase();
      if (part.length === 4) return 'YYYY';
      if (letter === 'T') return part.length === 1 ? letter : 'DD';
      if (letter === 'Y') return part === 'yy' || part === 'YY' ? 'YY' : 'YYYY';
      if (letter === 'G' || letter === 'J') return 'DD';
      return letter === 'I' ? 'MM' : letter + letter;
    });
  }
  const named = NAMED.exec(text)?.[0];
  if (named !== undefined) {
    return named.replace(/[a-z]+|\d+/gi, (part) => {
      if (/\d/.test(part)) return part.length === 4 ? 'YYYY' : 'D'.repeat(part.length);
      return part.length === 3 ? 'MMM' : 'MMMM';
    });
  }
  const example = EXAMPLE.exec(text)?.[0];
  if (example === undefined) return undefined;
  const [first = '', second = ''] = example.split(/\D/);
  if (example.includes(':')) return example.length > 5 ? 'HH:MM:SS' : 'HH:MM';
  const order = first.length === 4 ? 'YYYY-MM-DD' : Number(second) > 12 ? 'MM-DD-YYYY' : 'DD-MM-YYYY';
  return order.replace(/-/g, /\D/.exec(example)?.[0] ?? '-');
}

/** Two parts or more, the first and the last of them letters of a date or time; parts in brackets may be left out. */
const PATTERN =
  /(?<![a-z]|[a-z][-/.])%?(?:y{1,4}|[jar\u00e5]{4}|dd?|tt|gg|jj|mm?|hh?)(?:[-/. :]%?(?:y{1,4}|[jar\u00e5]{4}|dd?|tt|gg|jj|mm?|hh?|ii?|ss?)|t%?hh)+(?![a-z])/i;
/** With the month's name: "Nov 29, 2026", "29 November 2026". */
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)(?:[a-z]{3,})?';
const NAMED = new RegExp(`\\b(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH},? \\d{4})\\b`, 'i');
const EXAMPLE = /\b(?:\d{4}([-/.])\d\d\1\d\d|\d\d([-/.])\d\d\2\d{4}|\d\d:\d\d(?::\d\d)?)\b/;
