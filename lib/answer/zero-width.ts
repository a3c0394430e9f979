import type { PatternTree } from '../form/pattern/pattern-tree.ts';
import { toSource } from '../form/pattern/to-source.ts';
import { remembered } from '../form/remembered.ts';

type ZeroWidth = Extract<PatternTree, { kind: 'anchor' | 'look' }>;

/** Stands in a text while it is made for what matches no character, which can be checked when the text is whole. */
export class Marks {
  private readonly marked: ZeroWidth[] = [];

  add(part: ZeroWidth): string {
    return String.fromCharCode(FIRST + this.marked.push(part) - 1);
  }

  areKept(made: string): boolean {
    const pieces = made.split(MARK);
    return pieces.every((piece, index) => {
      const part = index % 2 === 1 ? this.marked[piece.charCodeAt(0) - FIRST] : undefined;
      if (part === undefined) return true;
      const before = withoutMarks(pieces.slice(0, index).join(''));
      return holds(part, before, withoutMarks(pieces.slice(index).join('')));
    });
  }
}

/** Of the private use area, in which no page is written. */
const FIRST = 0xe000;
const MARK = /([\ue000-\uf700])/;
const MARKS = /[\ue000-\uf700]/g;

export function withoutMarks(made: string): string {
  return made.replace(MARKS, '');
}

function holds(part: ZeroWidth, before: string, after: string): boolean {
  if (part.kind === 'look') {
    const isBehind = part.opening.includes('<');
    const found = expressionOf(part)?.test(isBehind ? before : after);
    return found === undefined || found === part.opening.endsWith('=');
  }
  if (part.source === '^') return before === '';
  if (part.source === '$') return after === '';
  return (/\w$/.test(before) !== /^\w/.test(after)) === (part.source === '\\b');
}

/** Undefined where it refers to what lies outside. */
const expressionOf = remembered(({ item, opening }: Extract<ZeroWidth, { kind: 'look' }>): RegExp | undefined => {
  const source = `(?:${toSource(item)})`;
  try {
    return new RegExp(opening.includes('<') ? `${source}$` : `^${source}`, 'u');
  } catch {
    return undefined;
  }
});
