/** One element of a parsed page, as every HTML parser of the project hands it over. Names are lower case. */
export interface PageElement {
  readonly name: string;
  /** Attribute values by lower-case name; an attribute without a value is the empty string. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  /** Child elements and text, in tree order; comments are left out. */
  readonly children: readonly PageNode[];
}

export type PageNode = PageElement | string;

/**
 * The element's descendants in tree order, without the element itself. Without recursion, since a page may have any
 * depth; those of the last element are kept, since a page is gone through several times while it is read.
 */
export function descendants(element: PageElement): readonly PageElement[] {
  if (lastWalk?.element === element) return lastWalk.found;
  const found: PageElement[] = [];
  const stack: PageElement[] = [];
  pushChildren(element, stack);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    found.push(next);
    pushChildren(next, stack);
  }
  lastWalk = { element, found };
  return found;
}

let lastWalk: { element: PageElement; found: readonly PageElement[] } | undefined;

function pushChildren({ children }: PageElement, stack: PageElement[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child !== undefined && typeof child !== 'string') stack.push(child);
  }
}

/** The nearest ancestor with that name, the element itself included. */
export function closest(element: PageElement, name: string): PageElement | undefined {
  return closestWhere(element, (at) => at.name === name);
}

/** The nearest of an element and its ancestors that a test takes. */
export function closestWhere(element: PageElement, fits: (at: PageElement) => boolean): PageElement | undefined {
  let at: PageElement | undefined = element;
  while (at !== undefined && !fits(at)) at = at.parent;
  return at;
}

/** Whether an element is something to fill in, or has it inside. */
export function holdsControl(element: PageElement): boolean {
  if (/^(input|select|textarea)$/.test(element.name)) return element.attributes['type'] !== 'hidden';
  return element.children.some((child) => typeof child !== 'string' && holdsControl(child));
}

/**
 * The element's descendant text content, unchanged.
 * Source: DOM Standard, https://dom.spec.whatwg.org/#concept-descendant-text-content
 */
export function textContent(node: PageNode): string {
  if (typeof node === 'string') return node;
  return node.children.map(textContent).join('');
}

/**
 * Takes a page apart: each element keeps its name and attributes only. What was read off the page keeps single elements
 * alive, and through them the whole tree, which is many times larger than all that is still needed of it.
 */
export function takeApart(root: PageElement): void {
  descendants(root).forEach((element) => void Object.assign(element, { parent: undefined, children: NOTHING }));
  Object.assign(root, { children: NOTHING });
  lastWalk = undefined;
}

const NOTHING: readonly PageNode[] = [];

const WITHOUT_WORDS = new Set(['script', 'style', 'template', 'noscript']);

/** The text that a reader sees: without scripts and styles, white space folded and trimmed. */
export function visibleText(node: PageNode): string {
  return folded(rawVisibleText(node));
}

/** The same without what was typed into larger boxes, which is the reader's own. */
export function saidText(node: PageNode): string {
  return folded(rawVisibleText(node, true));
}

/** The element that has no other around it. */
export function rootOf(element: PageElement): PageElement {
  let at = element;
  while (at.parent !== undefined) at = at.parent;
  return at;
}

/** Text with its white space folded and trimmed; the empty string for none. */
export function folded(text: string | undefined): string {
  return text === undefined ? '' : text.replace(/\s+/g, ' ').trim();
}

function rawVisibleText(node: PageNode, isSaid = false): string {
  if (typeof node === 'string') return node;
  if (WITHOUT_WORDS.has(node.name) || (isSaid && node.name === 'textarea')) return ' ';
  const text = node.children.map((child) => rawVisibleText(child, isSaid)).join('');
  return INLINE.has(node.name) ? text : ` ${text} `;
}

/** What stands in a line of text; all else stands apart. https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3 */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd mark output q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
