/** What a text gives as an example, such as AB1234 in "for example AB1234", as a pattern; undefined where it gives none. */
export function patternOfExample(text: string): string | undefined {
  const example = EXAMPLE.exec(text)?.[1]?.replace(/[.,;:)'"]+$/, '');
  return example?.replace(/[A-Z]|[a-z]|\d|./g, (sign) => {
    if (/\d/.test(sign)) return '\\d';
    const isLetter = /[a-z]/i.test(sign);
    return isLetter ? (sign < 'a' ? '[A-Z]' : '[a-z]') : literally(sign);
  });
}

/** A pattern of nothing but that text. */
export function literally(text: string): string {
  return text.replace(/[\x20-/:-@[-`{-~]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`);
}

/** One word with a digit in it: others are as likely words of the sentence. */
const EXAMPLE = /\b(?:e\.g\.|eg|for example|for instance|such as|example)[:,]?\s+["'(]*((?=\S*\d)[\x21-\x7e]+)/i;
