/**
 * Adds the pattern that a message tells: by a regular expression, a mask such as "(###) ###-####", or in words, as "8 digits and a
 * letter", "10 to 11 digits", "two or three capital letters", "three to ten lower-case letters",
 * "three keywords separated by commas".
 * @param lowered the message in English, in lower case, its numbers as digits
 * @param message in its own words
 * @returns whether it tells one
 */
export function learnSpelling(lowered: string, message: string, learned: Record<string, string>): boolean {
  const pattern =
    expressionIn(message) ??
    maskIn(message) ??
    listIn(lowered) ??
    spelledOut(lowered, message) ??
    lettersGiven(lowered, message) ??
    digitsIn(lowered, message) ??
    lettersIn(lowered, learned);
  if (pattern === undefined) return false;
  for (const name of ['min', 'max', 'minlength', 'maxlength', 'type', 'step', 'same']) delete learned[name];
  learned['pattern'] = pattern;
  return true;
}

/** Many validators write their expression into the message: between slashes, from ^ to $, or in quotes. */
function expressionIn(message: string): string | undefined {
  const [, slashed, anchored, , quoted] = EXPRESSION.exec(message) ?? [];
  return (slashed ?? anchored ?? quoted)?.replace(/^\^|\$$/g, '');
}

const EXPRESSION =
  /\b(?:regular expression|regexp?|pattern|format|match(?:es|ing)?)\b[^"'\u201c\u2018`^/]{0,30}["'\u201c\u2018`]?(?:(?<!\w)\/([^/]*[[\\^+*{][^/]*)\/|(\^.+\$)|(?<=(["'\u201c\u2018`]))([^"\u201d\u2019`]*[[\\][^"'\u201d\u2019`]*)["'\u201d\u2019`])/i;

/** Part by part: "a letter A-E followed by a digit 1-9", "two letters and 6 digits", "the letter s followed by 7 digits". */
function spelledOut(lowered: string, message: string): string | undefined {
  const text = SPELT.exec(lowered)?.[0];
  // "At least 8 characters, a number and a letter" are among others.
  if (text === undefined || /\bcharacters\b.*\ba (?:number|digit|letter)\b/.test(lowered)) return undefined;
  const parts = text.split(JOINT).map((part, index) => {
    const [, letters] = NAMED.exec(part) ?? [];
    // As the message writes them.
    if (letters !== undefined) return new RegExp(`\\b${letters}\\b`).test(message) ? letters : letters.toUpperCase();
    const [, count = '1', kind = '', from, to] = PART.exec(part) ?? [];
    const isSmall = kind.startsWith('lower') || kind.startsWith('small');
    const isLetter = kind.includes('letter');
    const times = /^an?$/.test(count) ? 1 : Number(count);
    if (from !== undefined && to !== undefined) {
      const range = `${from}-${to}`;
      return `[${isLetter && !isSmall ? range.toUpperCase() : range}]{${times}}`;
    }
    if (isLetter) return `${isSmall ? '[a-z]' : '[A-Z]'}{${times}}`;
    return index === 0 ? `[1-9]\\d{${times - 1}}` : `\\d{${times}}`;
  });
  return parts.join('').replace(/\{1\}|\\d\{0\}/g, '');
}

const NAMED = /^the letters? ["'\u201c\u2018]?([a-z]{1,4})\b/;

/** "An E followed by five digits", "the prefix AB and 4 to 6 digits". */
function lettersGiven(lowered: string, message: string): string | undefined {
  const [, letters] = GIVEN.exec(message) ?? [];
  if (letters === undefined) return undefined;
  const after = lowered.slice(lowered.indexOf(letters.toLowerCase()));
  const [, least, most] = /\b(?:(\d+) ?(?:-|to|or) ?)?(\d+) (?:digits?|numbers?|figures?)\b/.exec(after) ?? [];
  return most === undefined ? undefined : `${letters}\\d{${least ?? most},${most}}`;
}

const GIVEN =
  /\b(?:an?|the prefix|with|of|be|is) ["'\u2018\u201c]?([A-Z]{1,4})["'\u2019\u201d]?,? (?:and then|followed by|then|and|plus)\b/;

const ONE_PART =
  '(?:the letters? ["\'\u201c\u2018]?(?!(?:and|or|of|in)\\b)[a-z]{1,4}\\b["\'\u201d\u2019]?|(?:an?|\\d+) (?:(?:capital|upper-?case|lower-?case|small) )?(?:letters?|digits?|numbers?|figures?)(?: \\(?[a-z0-9] ?(?:-|to) ?[a-z0-9]\\b\\)?)?)';
const BETWEEN = ',? (?:and then|followed by|then|and)(?: by)? ';
const SPELT = new RegExp(`\\b${ONE_PART}(?:${BETWEEN}${ONE_PART})+`);
const JOINT = new RegExp(BETWEEN);
const PART =
  /^(an?|\d+) ((?:capital |upper-?case |lower-?case |small )?(?:letter|digit|number|figure))s?(?: \(?([a-z0-9]) ?(?:-|to) ?([a-z0-9])\b)?/;

/** Of a telephone number with its area code, which begins with neither 0 nor 1. */
function maskIn(message: string): string | undefined {
  const mask = /(?:[(+] ?)?#[#() .\-/]*#/.exec(message)?.[0];
  if (mask === undefined || mask.replace(/[^#]/g, '').length < 10) return undefined;
  let isFirst = true;
  return mask.replace(/[^#]|#/g, (sign) => {
    if (sign !== '#') return `\\x${sign.charCodeAt(0).toString(16)}`;
    const digit = isFirst ? '[2-9]' : '\\d';
    isFirst = false;
    return digit;
  });
}

/** Words with commas between them, as many as are wanted. */
function listIn(lowered: string): string | undefined {
  if (
    !/\b(?:separated?|divided?|delimited|split) (?:by|with|using) (?:a )?commas?\b|\bcomma[- ](?:separated|delimited)\b/.test(
      lowered,
    )
  )
    return undefined;
  if (/\b(?:numbers|digits|e-?mails?|addresses)\b/.test(lowered)) return undefined;
  const [, least, most] = /\b(\d+)(?: ?(?:to|and|or|-|\u2013) ?(\d+))?\b/.exec(lowered) ?? [];
  const isMost = most === undefined && /\b(?:at most|up to|maximum|no more than|or (?:fewer|less))\b/.test(lowered);
  const count = Math.min(Number(least ?? 3), isMost ? 2 : 20);
  return count < 1 ? undefined : `[a-z]{4,8}(?:, [a-z]{4,8}){${count - 1}}`;
}

/** Of a number of so many digits; four are a year as well as anything else. */
function digitsIn(lowered: string, message: string): string | undefined {
  const [all, least, most] = DIGITS.exec(lowered) ?? ONLY_DIGITS.exec(lowered) ?? [];
  if (all === undefined || most === undefined || /\b(?:contain|include)s?\b(?! only)/.test(lowered)) return undefined;
  const [, start] =
    /(?:start|begin|empie|comien|commen|beginn|inizi)[a-z]* (?:with|por|par|con|mit) (\d+)/.exec(lowered) ?? [];
  const letter = /^(?: ?(?:and|y|et|e|und|followed by|,))* (?:a|an|1|una|une|un|ein\w*) (?:[a-z]+ )?letter/.test(
    lowered.slice(lowered.indexOf(all) + all.length),
  );
  const [, letters] = /\b(?:start|begin)s? with (?:the letters? )?["'\u201c]?([A-Z]{1,4})\b/.exec(message) ?? [];
  if (letters !== undefined) return `${letters}\\d{${least ?? most},${most}}`;
  const given = start?.length ?? 1;
  const [fewest, many] = [Number(least ?? most) - given, Number(most) - given];
  if (!(fewest >= 0 && many >= fewest && many < 40)) return undefined;
  if (fewest === 3 && many === 3 && start === undefined && !letter) return '19[6-9]\\d';
  return `${start ?? '[1-9]'}\\d{${fewest === many ? many : `${fewest},${many}`}}${letter ? '[A-Z]' : ''}`;
}

const ONLY_DIGITS = /\b(?:digits|numbers) only,? (?:between )?(\d+) ?(?:-|to|and) ?(\d+)\b/;
const DIGITS =
  /(?:\b(\d+) ?(?:-|to|and|or) ?)?\b(\d+)(?:[- ]digits?|[- ]figures?| numbers| numerals)\b(?! (?:after|before|in total|or more|places))/;

/** Of as many letters of one case, or letters and digits: "three capital letters" are that many. */
function lettersIn(lowered: string, { minlength, maxlength }: Record<string, string>): string | undefined {
  const [, capital, small] = /\b(?:(capital|upper-?case)|(lower-?case|small)) letters?\b/.exec(lowered) ?? [];
  const isCased = (capital ?? small) !== undefined && !/\b(?:digit|number|special)/.test(lowered);
  const isAlnum = /\bletters? (?:or|and|,) ?(?:digits|numbers|figures)\b|\balphanumeric\b/.test(lowered);
  const [, before = '', count] = CASED.exec(lowered) ?? [];
  const isExact = maxlength === undefined && !/(?:least|most|than|to|or|contain|include|with)\W*$/.test(before);
  const most = maxlength ?? (isExact && isCased ? count : undefined);
  if (!(isCased || isAlnum) || most === undefined) return undefined;
  const times = maxlength === undefined ? most : `${minlength ?? 1},${maxlength}`;
  return `${isCased && capital !== undefined ? '[A-Z]' : '[a-z]'}{${times}}`;
}

const CASED = /^(.*?)\b(\d+) (?:capital|upper-?case|lower-?case|small) letters\b/;
