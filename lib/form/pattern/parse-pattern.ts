import { classEscape } from './class-escape.ts';
import { DOT } from './classes.ts';
import type { CodePoints } from './code-points.ts';
import { ignoringCase } from './ignoring-case.ts';
import { parseClass } from './parse-class.ts';
import type { PatternTree } from './pattern-tree.ts';
import { PatternError, Reader } from './reader.ts';

/**
 * Takes a regular expression apart by the grammar of the v flag, which is what the pattern attribute is compiled with.
 *
 * @param isLenient takes what the v flag forbids and older pages wrote: needless escapes, stray brackets and hyphens
 * @throws PatternError for what is no pattern, and for what is not supported: modifiers that are taken away, rare properties
 * Source: https://tc39.es/ecma262/#sec-patterns
 */
export function parsePattern(source: string, isLenient = false): PatternTree {
  const parser = new Parser(source, isLenient);
  const tree = parser.disjunction();
  // Unmatched ).
  if (!parser.reader.isAtEnd()) throw new PatternError();
  parser.checkReferences();
  return tree;
}

class Parser {
  readonly reader: Reader;
  private groups = 0;
  private readonly names = new Map<string, number>();
  private highestReference = 0;
  /** Named references come before their groups, too. */
  private readonly namesAhead: ReadonlyMap<string, number>;

  constructor(source: string, isLenient: boolean) {
    this.reader = new Reader(source, isLenient);
    this.namesAhead = groupNames(source);
  }

  checkReferences(): void {
    // Reference to no group.
    if (this.highestReference > this.groups) throw new PatternError();
  }

  disjunction(): PatternTree {
    const alternatives = [this.alternative()];
    while (this.reader.take('|')) alternatives.push(this.alternative());
    const [only] = alternatives;
    return alternatives.length === 1 && only !== undefined ? only : { kind: 'choice', alternatives };
  }

  private alternative(): PatternTree {
    const items: PatternTree[] = [];
    for (;;) {
      const next = this.reader.peek();
      if (next === '' || next === '|' || next === ')') break;
      items.push(this.term());
    }
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
  }

  private term(): PatternTree {
    const { reader } = this;
    const atom = this.atom();
    const quantifier = reader.quantifier();
    if (quantifier === undefined) return atom;
    if (atom.kind === 'anchor' || atom.kind === 'look') {
      if (reader.isLenient) return atom;
      // Nothing to repeat.
      throw new PatternError();
    }
    return { kind: 'repeat', item: atom, ...quantifier };
  }

  private atom(): PatternTree {
    const { reader } = this;
    const character = reader.next();
    switch (character) {
      case '^':
      case '$':
        return { kind: 'anchor', source: character };
      case '.':
        return set(DOT);
      case '(':
        return this.group();
      case '[': {
        const { points, strings } = parseClass(reader);
        return { kind: 'set', points, strings };
      }
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
        // Nothing to repeat.
        throw new PatternError();
      case ']':
      case '{':
      case '}':
        // Unescaped character.
        if (!reader.isLenient) throw new PatternError();
        return literal(character);
      default:
        return literal(character);
    }
  }

  private group(): PatternTree {
    const { reader } = this;
    for (const opening of ['(?=', '(?!', '(?<=', '(?<!'] as const) {
      if (reader.take(opening.slice(1))) return { kind: 'look', opening, item: this.closed() };
    }
    if (reader.take('?:')) return { kind: 'group', index: undefined, item: this.closed() };
    if (reader.peek() === '?' && /[ims]/.test(reader.peek(1))) return this.modified();
    const index = ++this.groups;
    if (reader.take('?<')) {
      const name = reader.until('>');
      if (!/^[^\s\d()[\]{}<=!?*+.\\|-][^\s()[\]{}<=!?*+.\\|-]*$/.test(name)) {
        // Wrong group name.
        throw new PatternError();
      }
      // Group name twice.
      if (this.names.has(name)) throw new PatternError();
      this.names.set(name, index);
    } else if (reader.peek() === '?') {
      // Unknown kind of group.
      throw new PatternError();
    }
    return { kind: 'group', index, item: this.closed() };
  }

  /** Without line breaks, as the values of controls with a pattern are, m and s change nothing. */
  private modified(): PatternTree {
    const modifiers = this.reader.until(':').slice(1);
    // Unknown or repeated modifier.
    if (!/^(?:([ims])(?!.*\1))+$/.test(modifiers)) throw new PatternError();
    const item = this.closed();
    return { kind: 'group', index: undefined, item: modifiers.includes('i') ? ignoringCase(item) : item };
  }

  private closed(): PatternTree {
    const item = this.disjunction();
    // Group without ).
    if (!this.reader.take(')')) throw new PatternError();
    return item;
  }

  private escape(): PatternTree {
    const { reader } = this;
    const character = reader.peek();
    if (character === 'b' || character === 'B') {
      reader.next();
      return { kind: 'anchor', source: `\\${character}` };
    }
    if (character === 'k' && reader.take('k<')) {
      const index = this.namesAhead.get(reader.until('>'));
      // Reference to no group.
      if (index === undefined) throw new PatternError();
      return { kind: 'reference', index };
    }
    if (/[1-9]/.test(character)) {
      const index = Number(reader.digits());
      this.highestReference = Math.max(this.highestReference, index);
      return { kind: 'reference', index };
    }
    return set(classEscape(reader) ?? one(reader.characterEscape(SYNTAX)));
  }
}

const SYNTAX = '^$\\.*+?()[]{}|/';

function groupNames(source: string): Map<string, number> {
  const names = new Map<string, number>();
  let index = 0;
  const plain = source.replace(/\\[\s\S]/g, '__').replace(/\[[^\]]*\]/g, '_');
  for (const match of plain.matchAll(/\((?!\?)|\(\?<([^=!>][^>]*)>/g)) {
    index++;
    if (match[1] !== undefined) names.set(match[1], index);
  }
  return names;
}

function one(point: number): CodePoints {
  return [point, point];
}

function literal(character: string): PatternTree {
  return set(one(character.codePointAt(0) ?? 0));
}

function set(points: CodePoints): PatternTree {
  return { kind: 'set', points, strings: NO_STRINGS };
}

const NO_STRINGS: readonly string[] = [];
