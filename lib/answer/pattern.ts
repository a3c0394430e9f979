import { type CodePoints, fromText, intersection, memberAt, sizeOf } from '../form/pattern/code-points.ts';
import type { PatternTree } from '../form/pattern/pattern-tree.ts';
import { remembered } from '../form/remembered.ts';
import type { Random } from './random.ts';
import { Marks, withoutMarks } from './zero-width.ts';

const TRIES = 200;
const MOST_STEPS = 5_000;

/**
 * A text made from a regular expression and checked: look-arounds and word boundaries only narrow what is made, so that
 * several may be needed.
 *
 * @param isAllowed the whole check, lengths included; not against the expression where that `isSure` to match, by the way the text was made
 * @returns undefined where none of a bounded number of texts was allowed
 */
export function drawFromPattern(
  tree: PatternTree,
  isAllowed: (text: string, isSure: boolean) => boolean,
  { least, most }: { readonly least: number; readonly most: number },
  random: Random,
): string | undefined {
  const isSure = isSlow(tree);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // Repetitions without an end grow from a few to as many as the lengths ask for.
    const wanted = Math.min(most, Math.max(least, 6 + attempt / 4));
    const spread = 1 + Math.floor(random.fraction() * wanted);
    const isHard = attempt > TRIES / 4 && attempt % 2 === 0;
    const marks = isSure ? new Marks() : undefined;
    const maker = new Maker(random, spread, { least: isHard ? least : 0, writesAhead: isHard && !isSure, marks });
    const made = maker.make(tree);
    if (marks?.areKept(made) === false) continue;
    const text = isSure ? withoutMarks(made) : made;
    // Space at the ends would be stripped by many a server before it looks.
    const isTidy = attempt > TRIES / 2 || text === text.trim();
    if (isTidy && isAllowed(text, isSure && maker.isComplete())) return text;
  }
  return undefined;
}

/** Whether it repeats what repeats without end: engines may take minutes to find that a text does not match. */
export function isSlow(tree: PatternTree, isRepeated = false): boolean {
  const repeats = tree.kind === 'repeat' && tree.most > 9;
  return (repeats && isRepeated) || partsOf(tree).some((part) => isSlow(part, isRepeated || repeats));
}

function partsOf(tree: PatternTree): readonly PatternTree[] {
  switch (tree.kind) {
    case 'sequence':
      return tree.items;
    case 'choice':
      return tree.alternatives;
    case 'repeat':
    case 'group':
    case 'look':
      return [tree.item];
    default:
      return [];
  }
}

class Maker {
  private readonly random: Random;
  private readonly spread: number;
  /** What repetitions without an end are repeated at least. */
  private readonly least: number;
  /** Whether what must lie ahead is written there, which may spoil what comes after. */
  private readonly writesAhead: boolean;
  private readonly marks: Marks | undefined;
  private readonly captures: string[] = [];
  /** Repetitions in repetitions could go on for ever; a text cut short then fails its check. */
  private steps = MOST_STEPS;

  constructor(
    random: Random,
    spread: number,
    { least, writesAhead, marks }: { least: number; writesAhead: boolean; marks: Marks | undefined },
  ) {
    this.random = random;
    this.spread = spread;
    this.least = least;
    this.writesAhead = writesAhead;
    this.marks = marks;
  }

  /** Whether nothing was cut short. */
  isComplete(): boolean {
    return this.steps > 0;
  }

  make(tree: PatternTree): string {
    this.steps--;
    switch (tree.kind) {
      case 'sequence':
        return this.inTurn(tree.items);
      case 'choice':
        return this.make(this.random.pick(tree.alternatives));
      case 'set':
        return this.member(tree.points, tree.strings);
      case 'repeat': {
        const least = tree.most === Infinity ? Math.max(tree.least, this.least) : tree.least;
        const most = Math.min(tree.most, least + this.spread);
        let text = '';
        for (let count = this.random.integer(least, most); count > 0 && this.steps > 0; count--) {
          text += this.make(tree.item);
        }
        return text;
      }
      case 'group': {
        const text = this.make(tree.item);
        if (tree.index !== undefined) this.captures[tree.index] = text;
        return text;
      }
      case 'reference':
        return withoutMarks(this.captures[tree.index] ?? '');
      case 'look':
      case 'anchor':
        return this.marks?.add(tree) ?? '';
    }
  }

  private inTurn(items: readonly PatternTree[]): string {
    let text = '';
    const ahead: [at: number, text: string][] = [];
    for (const item of items) {
      if (this.writesAhead && item.kind === 'look' && item.opening === '(?=') {
        ahead.push([text.length, this.make(item.item)]);
      } else text += this.make(item);
    }
    for (const [at, own] of ahead) {
      // In place of as much, or before it.
      const from = at + (this.random.chance(0.5) ? own.length : 0);
      text = text.slice(0, at) + own + text.slice(from);
    }
    return text;
  }

  /** From a broad set, mostly small letters, as people type; from a narrow one, each member as likely. */
  private member(points: CodePoints, strings: readonly string[]): string {
    const { set, size, kinds } = shelvesOf(points);
    const index = this.random.integer(0, Math.max(0, size + strings.length - 1));
    const text = strings[index];
    if (text !== undefined) return text;
    if (size === 0) return '';
    if (kinds.length === 0) return String.fromCodePoint(memberAt(set, index - strings.length));
    const kind = this.random.pick(kinds);
    return String.fromCodePoint(memberAt(kind, this.random.integer(0, sizeOf(kind) - 1)));
  }
}

const BROAD = 63;
const KINDS = ['a-z', 'a-z', 'a-z', 'a-z', 'A-Z', 'A-Z', '0-9', '0-9', '!.,_ +?-'].map(fromText);
const ASCII = fromText(' -~');

interface Shelves {
  /** The members that are on every keyboard, where there are any. */
  readonly set: CodePoints;
  readonly size: number;
  /** Of a broad set: its letters, digits and signs, as often as people type them. */
  readonly kinds: readonly CodePoints[];
}

const shelvesOf = remembered((points: CodePoints): Shelves => {
  const plain = intersection(points, ASCII);
  const set = plain.length > 0 ? plain : points;
  const size = sizeOf(set);
  const kinds = size <= BROAD ? [] : KINDS.map((kind) => intersection(set, kind)).filter((kind) => kind.length > 0);
  return { set, size, kinds };
});
