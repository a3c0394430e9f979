/**
 * What a text gives as an example, such as AB1234 in "for example AB1234", as a pattern of texts that differ in the digits
 * alone; undefined where it gives none.
 */
export function patternOfExample(text: string): string | undefined {
  const shape = SHAPE.exec(text)?.[1];
  if (shape !== undefined)
    return shape.replace(/[X#]+|[^X#]+/g, (part) => (/[X#]/.test(part) ? `\\d{${part.length}}` : literally(part)));
  const example = exampleIn(text);
  const isMask = example !== undefined && /^0{2,}(?:\D0+)*$/.test(example);
  return example?.replace(/\d+|\D+/g, (part) => {
    if (!/\d/.test(part)) return literally(part);
    // Noughts alone stand for digits.
    if (isMask) return `\\d{${part.length}}`;
    // Of a telephone number or what is checked like it, only the last digits are free.
    if (part.length > 8) return `${part.slice(0, -2)}\\d\\d`;
    // What begins with a nought or not may do so for a reason.
    return part.startsWith('0') ? `0\\d{${part.length - 1}}` : `[1-9]\\d{${part.length - 1}}`;
  });
}

/** The example itself. */
export function exampleIn(text: string): string | undefined {
  const [, area, groups, word] = EXAMPLE.exec(text) ?? [];
  return area ?? (groups ?? word)?.replace(/[.,;:)'"*]+$/, '');
}

/** A pattern of nothing but that text. */
export function literally(text: string): string {
  return text.replace(/[\x20-/:-@[-`{-~]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
}

/** Digits as "XXX-XX" or "####", some of them given as in "1XXX". */
const SHAPE = /\b(?:format|form|like|as)[:,]?\s+["'(]*((?=\d*[X#][-./ ]?[X#])[X#\d]+(?:[-./ ][X#\d]+)*)(?![A-Za-z])/;

/** Groups of digits and capitals, or one word with a digit in it: others are as likely words of the sentence. */
const EXAMPLE = new RegExp(
  `(?:${[
    '\\b(?:[Ee]\\.g\\.|eg|[Ff]or example|[Ff]or instance|[Ss]uch as|[Ee]xample|[Ff]ormat(?:o|ie|et)?|[Ff]orma(?:cie|at)|(?:of|in|has|have) the form|[Ll]ike|(?:the|this) code|[Zz]\\. ?B\\.|[Zz]um Beispiel|Beispiel',
    '[Pp]ar exemple|[Ee]xemple|[Pp]\\. ?ex\\.|[Pp]or ejemplo|[Ee]jemplo|[Pp]\\. ?ej\\.|ad esempio|[Ee]sempio|es\\.|[Bb]ijvoorbeeld|[Bb]ijv\\.',
    '[Tt]ill exempel|t\\.ex\\.|[Nn]p\\.|[Nn]a przyk.ad|[Ee]r enghraifft)[:,]?',
  ].join(
    '|',
  )})\\s+(?:(\\(\\d{2,5}\\)[ -]?\\d{2,5}(?:[ -]\\d{2,6})+)|["'(\u2018\u201c]*(?:((?=[+A-Z\\d ]*\\d)[+A-Z\\d]{1,7}(?: [A-Z\\d]{2,7})+(?: [A-Z](?=["'\u2019\u201d]|[.,;)\\s]*$))?)(?![a-z\\d/-]|\\.\\d)|((?!##)(?=\\S*\\d)[\\x21-\\x7e]+)))`,
);
