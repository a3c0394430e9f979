import { type CodePoints, codePoints, complement, LAST_CODE_POINT, sizeOf, union } from './code-points.ts';
import type { PatternTree } from './pattern-tree.ts';
import { PatternError } from './reader.ts';

/**
 * What a group matches whose modifier is i: each letter in both cases.
 *
 * @throws PatternError for a reference, whose text would have to match in either case
 * Source: https://tc39.es/ecma262/#sec-patterns-static-semantics-early-errors, Modifiers
 */
export function ignoringCase(tree: PatternTree): PatternTree {
  switch (tree.kind) {
    case 'set':
      return { ...tree, points: inBothCases(tree.points), strings: tree.strings.flatMap(bothCases) };
    case 'sequence':
      return { ...tree, items: tree.items.map(ignoringCase) };
    case 'choice':
      return { ...tree, alternatives: tree.alternatives.map(ignoringCase) };
    case 'repeat':
    case 'group':
    case 'look':
      return { ...tree, item: ignoringCase(tree.item) };
    case 'reference':
      throw new PatternError();
    case 'anchor':
      return tree;
  }
}

/** What leaves most characters out names few, and what leaves few out was named by these. */
function inBothCases(points: CodePoints): CodePoints {
  return sizeOf(points) > LAST_CODE_POINT / 2 ? complement(folded(complement(points))) : folded(points);
}

function folded(points: CodePoints): CodePoints {
  const others: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    for (let point = points[at] ?? 0; point <= Math.min(points[at + 1] ?? 0, LAST_WITH_CASE); point++) {
      for (const text of bothCases(String.fromCodePoint(point))) {
        const other = text.codePointAt(0) ?? point;
        if (other !== point && text.length === 1) others.push(other, other);
      }
    }
  }
  return union(points, codePoints(...others));
}

/** Armenian ends there; letters after it have no case, or are in no questionnaire. */
const LAST_WITH_CASE = 0x587;

function bothCases(text: string): string[] {
  return [text, text.toLowerCase(), text.toUpperCase()];
}
