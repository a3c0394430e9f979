import type { CodePoints } from './code-points.ts';
import type { PatternTree } from './pattern-tree.ts';

/**
 * The pattern written so that an engine with no more than the u flag takes it as meant: no properties, no set operations,
 * no named groups, no \u{…}.
 */
export function toSource(tree: PatternTree): string {
  switch (tree.kind) {
    case 'sequence':
      return tree.items.map(toSource).join('');
    case 'choice':
      return tree.alternatives.map(toSource).join('|');
    case 'set':
      return setSource(tree.points, tree.strings);
    case 'repeat': {
      const { item, least, most, isLazy } = tree;
      return `${toSource(item)}{${least},${Number.isFinite(most) ? most : ''}}${isLazy ? '?' : ''}`;
    }
    case 'group':
      return `(${tree.index === undefined ? '?:' : ''}${toSource(tree.item)})`;
    case 'look':
      return `${tree.opening}${toSource(tree.item)})`;
    case 'anchor':
      return tree.source;
    case 'reference':
      return `(?:\\${tree.index})`;
  }
}

function setSource(points: CodePoints, strings: readonly string[]): string {
  const set = points.length === 0 ? '[^\\s\\S]' : `[${rangesSource(points)}]`;
  if (strings.length === 0) return set;
  // The longest string goes first, as the v flag has it.
  const longestFirst = [...strings].sort((a, b) => b.length - a.length);
  const texts = longestFirst.map((text) => [...text].map((character) => pointSource(character.codePointAt(0) ?? 0)));
  return `(?:${texts.map((text) => text.join('')).join('|')}|${set})`;
}

function rangesSource(points: CodePoints): string {
  let source = '';
  for (let index = 0; index < points.length; index += 2) {
    const [first = 0, last = 0] = points.slice(index, index + 2);
    source += first === last ? pointSource(first) : `${pointSource(first)}-${pointSource(last)}`;
  }
  return source;
}

function pointSource(point: number): string {
  const character = String.fromCodePoint(point);
  if (/[A-Za-z0-9]/.test(character) || point > 0xffff) return character;
  return point <= 0xff ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`;
}
