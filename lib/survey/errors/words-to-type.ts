import { literally } from '../../answer/pattern-of-example.ts';

/**
 * The pattern of the words that a message has people type, such as 'Please type "DELETE".', or one of them where it quotes several;
 * undefined where it has them type none.
 * @param label the question's own words, which a message may quote as well
 */
export function wordsToType(message: string, label: string): string | undefined {
  const [, quoted] = TYPE.exec(message) ?? [];
  if (quoted === undefined) return undefined;
  const words = quoted.match(QUOTED)?.map((part) => part.slice(1, -1).trim()) ?? [];
  const isOwn = words.some(
    (word) => label.toLowerCase().includes(word.toLowerCase()) && label.length < 2 * word.length,
  );
  return words.length === 0 || isOwn ? undefined : words.map(literally).join('|');
}

const QUOTED = /["\u201c\u2018\u00ab'][^"\u201c\u201d\u2018\u2019\u00ab\u00bb']{2,60}["\u201d\u2019\u00bb']/g;
const TYPE = new RegExp(
  '\\b(?:type|enter|write|spell|copy|tippen|schreiben|tapez|saisissez|escriba|scrivi)(?: (?:sie|in|out|exactly|only|just|the|word|words|text|phrase|code|das|wort|le|mot|la|palabra))*:? ' +
    `((?:${QUOTED.source}(?:,? (?:or|and|oder|ou|o) |, ?)?)+)`,
  'i',
);

/** The text that an answer must be the same as, where the message says it: "must match the name on file (Joan Khan)". */
export function wordsToMatch(message: string): string | undefined {
  const shown = SHOWN.exec(message)?.[1]?.trim();
  return shown === undefined ? undefined : literally(shown);
}

const SHOWN =
  /\b(?:match|same as|equal|identical to)\b[^.()"\u201c]{0,40}[("\u201c]([^()"\u201c\u201d[\\]{2,80})[)"\u201d]\W*$/i;
