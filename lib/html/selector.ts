import type { PageElement } from './element.ts';

export type Selector = (element: PageElement) => boolean;

/** What one element must be: values of attributes, "" standing for the type of the element. */
interface Compound {
  readonly tests: (readonly [attribute: string, value: RegExp])[];
  /** Right inside the one before, rather than anywhere inside. */
  readonly isChild: boolean;
}

/**
 * A CSS selector of types, ids, classes and attributes, with the descendant and child combinators and lists.
 * @returns undefined for what is no selector, or one with other parts, such as pseudo-classes
 * Source: https://www.w3.org/TR/selectors-4/
 */
export function readSelector(text: string): Selector | undefined {
  const alternatives: Compound[][] = [];
  // What stands between the parts makes the next one a compound of its own, or even a selector.
  let between = ',';
  let rest = text.trim();
  do {
    const [part, type, sign, word, attribute, operator, value] = PART.exec(rest) ?? [];
    if (part === undefined) return undefined;
    if (between.includes(',')) alternatives.push([]);
    const compounds = alternatives[alternatives.length - 1] ?? [];
    if (between !== '') compounds.push({ tests: [], isChild: between.includes('>') });
    const { tests = [] } = compounds[compounds.length - 1] ?? {};
    if (type !== undefined) tests.push(['', valueTest(type === '*' ? '' : '=', type.toLowerCase())]);
    else if (word !== undefined)
      tests.push(sign === '#' ? ['id', valueTest('=', word)] : ['class', valueTest('~=', word)]);
    else tests.push([attribute?.toLowerCase() ?? '', valueTest(operator, value?.replace(/^["']|["']$/g, ''))]);
    between = /^\s*[>,]?\s*/.exec(rest.slice(part.length))?.[0] ?? '';
    rest = rest.slice(part.length + between.length);
  } while (rest !== '');
  if (between !== '') return undefined;
  return (element) => alternatives.some((compounds) => fits(element, compounds, compounds.length - 1));
}

const PART = /^(?:([a-z][\w-]*|\*)|([#.])([\w-]+)|\[\s*([\w-]+)\s*(?:([~^$*|]?=)\s*("[^"]*"|'[^']*'|[\w-]+)\s*)?\])/i;

/** What each operator asks of a value, V being the value that it names. https://www.w3.org/TR/selectors-4/#attribute-selectors */
const OPERATORS: Readonly<Record<string, string>> = {
  '=': '^V$',
  '~=': '(^|\\s)V(\\s|$)',
  '|=': '^V(-|$)',
  '^=': '^V',
  '$=': 'V$',
  '*=': 'V',
};

function valueTest(operator = '', value = ''): RegExp {
  return new RegExp((OPERATORS[operator] ?? '').replace('V', () => value.replace(/[^\w\s]/g, '\\$&')));
}

/** Whether the element is the compound with that index, and those around it the ones before. */
function fits(element: PageElement, compounds: readonly Compound[], index: number): boolean {
  const compound = compounds[index];
  if (compound === undefined) return true;
  const { name, attributes, parent } = element;
  const isSo = compound.tests.every(([attribute, value]) => {
    const held = attribute === '' ? name : attributes[attribute];
    return held !== undefined && value.test(held);
  });
  if (!isSo || index === 0) return isSo;
  for (let at = parent; at !== undefined; at = at.parent) {
    if (fits(at, compounds, index - 1)) return true;
    if (compound.isChild) return false;
  }
  return false;
}
