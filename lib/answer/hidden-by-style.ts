import type { Control } from '../form/control.ts';
import { closestWhere, descendants, type PageElement, rootOf } from '../html/element.ts';
import { readSelector } from '../html/selector.ts';

/**
 * The controls that a style sheet in the page itself hides from people. None where it hides many: these are the steps of a
 * form that a script shows one by one.
 *
 * @param hides whether declarations, in lower case and without spaces, hide an element
 * @param most how many controls may be hidden for good
 */
export function hiddenByStyle(
  controls: readonly Control[],
  hides: (declarations: string) => boolean,
  most: number,
): ReadonlySet<Control> {
  const [first] = controls;
  const root = first && rootOf(first.element);
  const selectors =
    root === undefined
      ? []
      : rulesOf(root).flatMap(([selector, declarations]) => (hides(declarations) ? [selector] : []));
  if (selectors.length === 0) return NONE;
  const tests = selectors
    .join()
    .split(',')
    .flatMap((selector) => readSelector(selector) ?? []);
  const hidden = controls.filter(({ element }) => closestWhere(element, (at) => tests.some((fits) => fits(at))));
  return hidden.length > most ? NONE : new Set(hidden);
}

const NONE: ReadonlySet<Control> = new Set();

/** The selectors and declarations of the rules that hold on every screen. */
function rulesOf(root: PageElement): readonly (readonly [string, string])[] {
  return descendants(root)
    .filter(({ name }) => name === 'style')
    .flatMap(({ children }) => {
      const text = children
        .join('')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(AT_RULE, '');
      return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
        ([, selector = '', declarations = '']) =>
          [selector.trim(), declarations.replace(/\s+/g, '').toLowerCase()] as const,
      );
    });
}

const AT_RULE = /@[^{};]+(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g;
