import { classEscape } from './class-escape.ts';
import { type CodePoints, complement, difference, intersection, NONE, union } from './code-points.ts';
import { PatternError, type Reader } from './reader.ts';

export interface CharacterClass {
  readonly points: CodePoints;
  /** Longer strings, from \q{…}. */
  readonly strings: readonly string[];
}

/**
 * A character class, after its opening bracket, by the grammar of the v flag: nested classes, -- and &&, \q{…}.
 * Source: https://tc39.es/ecma262/#prod-CharacterClass
 */
export function parseClass(reader: Reader): CharacterClass {
  const isNegated = reader.take('^');
  const { points, strings } = contents(reader);
  if (!isNegated) return { points, strings };
  // Negated class of strings.
  if (strings.length > 0) throw new PatternError();
  return { points: complement(points), strings };
}

function contents(reader: Reader): CharacterClass {
  let whole: CharacterClass = { points: NONE, strings: [] };
  let isFirst = true;
  while (!reader.take(']')) {
    if (!isFirst && !reader.isLenient && (reader.take('--') || reader.take('&&'))) {
      // Union and set operation mixed.
      throw new PatternError();
    }
    const operand = operandOrRange(reader);
    if (isFirst && !reader.isLenient) {
      if (reader.peek() === '-' && reader.peek(1) === '-') return operation(reader, operand, '--');
      if (reader.peek() === '&' && reader.peek(1) === '&') return operation(reader, operand, '&&');
    }
    whole = { points: union(whole.points, operand.points), strings: [...whole.strings, ...operand.strings] };
    isFirst = false;
  }
  return whole;
}

function operation(reader: Reader, first: CharacterClass, operator: '--' | '&&'): CharacterClass {
  let { points, strings } = first;
  while (!reader.take(']')) {
    // Operator expected.
    if (!reader.take(operator)) throw new PatternError();
    const other = operand(reader);
    const isSubtraction = operator === '--';
    points = isSubtraction ? difference(points, other.points) : intersection(points, other.points);
    strings = strings.filter((text) => other.strings.includes(text) !== isSubtraction);
  }
  return { points, strings };
}

/** An operand that is one character may begin a range. */
function operandOrRange(reader: Reader): CharacterClass {
  const first = operand(reader);
  const isHyphen = reader.peek() === '-' && reader.peek(1) !== '-';
  if (!isHyphen || (reader.isLenient && (first.single === undefined || reader.peek(1) === ']'))) return first;
  reader.next();
  const last = operand(reader);
  if (first.single === undefined || last.single === undefined || first.single > last.single) {
    if (reader.isLenient && first.single !== undefined && last.single === undefined) {
      return { points: union(union(first.points, [0x2d, 0x2d]), last.points), strings: [] };
    }
    // Wrong range.
    throw new PatternError();
  }
  return { points: [first.single, last.single], strings: [] };
}

interface Operand extends CharacterClass {
  /** The one character that it is. */
  readonly single?: number;
}

// https://tc39.es/ecma262/#prod-ClassSetSyntaxCharacter, #prod-ClassSetReservedDoublePunctuator, #prod-ClassSetReservedPunctuator
const SYNTAX = '()[]{}/-|';
const DOUBLED = '&!#$%*+,.:;<=>?@^`~';
const ESCAPABLE = '^$\\.*+?()[]{}|/&-!#%,:;<=>@`~';

function operand(reader: Reader): Operand {
  if (reader.peek() === '[' && !reader.isLenient) {
    reader.next();
    return parseClass(reader);
  }
  const character = reader.next();
  if (character !== '\\') {
    const isForbidden = SYNTAX.includes(character) || (DOUBLED.includes(character) && reader.peek() === character);
    // Unescaped character in a class.
    if (isForbidden && !reader.isLenient) throw new PatternError();
    return single(character.codePointAt(0) ?? 0);
  }
  if (reader.take('q{')) return strings(reader.until('}'));
  if (reader.take('b')) return single(8);
  const points = classEscape(reader);
  return points === undefined ? single(reader.characterEscape(ESCAPABLE)) : { points, strings: [] };
}

function single(point: number): Operand {
  return { points: [point, point], strings: [], single: point };
}

function strings(text: string): CharacterClass {
  const alternatives = text.split('|');
  const isOne = (alternative: string) => [...alternative].length === 1;
  return {
    points: alternatives.filter(isOne).reduce((points, character) => {
      const point = character.codePointAt(0) ?? 0;
      return union(points, [point, point]);
    }, NONE),
    strings: alternatives.filter((alternative) => !isOne(alternative)),
  };
}
