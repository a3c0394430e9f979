/**
 * Text of data as Markdown shows it: no mark-up, no tag, no mention of a person and no reference to an issue comes of it.
 * Source: CommonMark 0.31, any ASCII punctuation may be escaped by a backslash; `@` and `#` are GitHub's.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\`*_~|]|\[(?![\d.,\s]+\](?![([:]))|(?<!\[[\d.,\s]+)\]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&\u2060')
    .replace(/https?:(?=\/\/)/gi, '$&\u2060');
}

/** A table of GitHub's kind: the first column is words, all others are figures unless `words` lists them. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 || words.includes(column) ? '---' : '---:'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
