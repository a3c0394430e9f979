import type { Control } from '../control.ts';
import { remembered } from '../remembered.ts';
import { parsePattern } from './parse-pattern.ts';
import type { PatternTree } from './pattern-tree.ts';
import { toSource } from './to-source.ts';

/** A control's pattern, ready to test values and to be drawn from. */
export interface Pattern {
  /** Anchored at both ends. */
  readonly expression: { test(text: string): boolean };
  /** Undefined where only the engine understands it. */
  readonly tree: PatternTree | undefined;
}

const WITH_PATTERN = new Set(['text', 'search', 'tel', 'url', 'email', 'password']);

/**
 * The compiled pattern regular expression; undefined where there is none, it does not apply or does not compile.
 * Source: https://html.spec.whatwg.org/multipage/input.html#compiled-pattern-regular-expression
 */
export const patternOf = remembered((control: Control): Pattern | undefined => {
  const source = patternSource(control);
  return source === undefined ? undefined : compilePattern(source);
});

/** The pattern attribute where it applies. */
export function patternSource(control: Control): string | undefined {
  return WITH_PATTERN.has(control.type) ? control.element.attributes['pattern'] : undefined;
}

/** Compiles a pattern as the Standard does; undefined where it does not compile. */
export function compilePattern(source: string): Pattern | undefined {
  const tree = treeOf(source, false);
  // Browsers know modifiers that an engine with the v flag may lack.
  if (SUPPORTS_V && (SUPPORTS_MODIFIERS || tree === undefined || !MODIFIERS.test(source))) {
    // Compiled alone first: "a)(b" must not become valid through the brackets around it.
    const isValid = compile(source, 'v') !== undefined;
    const expression = isValid ? compile(`^(?:${source})$`, 'v') : undefined;
    return expression === undefined ? undefined : { expression, tree };
  }
  const expression = tree === undefined ? undefined : compile(`^(?:${toSource(tree)})$`, 'u');
  return expression === undefined ? undefined : { expression, tree };
}

/** What a pattern that browsers ignore as wrong was meant to say, for a server may well hold to it. */
export function compileLeniently(source: string): Pattern | undefined {
  const tree = treeOf(source, true);
  const expression = tree === undefined ? undefined : compile(`^(?:${toSource(tree)})$`, 'u');
  return expression === undefined ? undefined : { expression, tree };
}

// k6's engine lacks it.
const SUPPORTS_V = compile('[a--b]', 'v') !== undefined;

const SUPPORTS_MODIFIERS = compile('(?i:a)', 'v') !== undefined;
const MODIFIERS = /\(\?[ims]+:/;

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

function treeOf(source: string, isLenient: boolean): PatternTree | undefined {
  try {
    return parsePattern(source, isLenient);
  } catch {
    return undefined;
  }
}
