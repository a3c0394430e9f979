import type { AnyNode, Element as ElementNode } from 'domhandler';
import { childNodesOf, type HtmlDocument, isElement, parentOf, textOf } from './document.ts';
import { Selection } from './selection.ts';
import { innerHtml } from './serialize-html.ts';

export interface Attribute {
  name: string;
  value: string;
}

/** Attributes by name; no inherited members, so that an attribute may have any name. */
function AttributeMap(this: Record<string, Attribute>) {}
AttributeMap.prototype = Object.create(null);
const NewAttributeMap = AttributeMap as unknown as new () => Record<string, Attribute>;

const nodeTypes: Record<string, number> = { tag: 1, script: 1, style: 1, text: 3, comment: 8, root: 9, directive: 10 };
const namespaces: Record<string, string> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/**
 * A node of a page as k6 gives it: everything is a method, texts and comments are Elements too.
 * @see https://grafana.com/docs/k6/latest/javascript-api/k6-html/element/
 */
export class Element {
  readonly #document: HtmlDocument;
  readonly #node: AnyNode;

  constructor(document: HtmlDocument, node: AnyNode) {
    this.#document = document;
    this.#node = node;
  }

  /** The wrapped node, for selections that take Elements as arguments. */
  static nodeOf(element: Element): AnyNode {
    return element.#node;
  }

  nodeName(): string {
    const node = this.#node;
    switch (node.type) {
      case 'text':
        return '#text';
      case 'comment':
        return '#comment';
      case 'root':
        return '#document';
      case 'directive':
        return (node as { 'x-name'?: string })['x-name'] ?? 'html';
      default:
        return 'name' in node ? node.name : '';
    }
  }

  nodeType(): number | undefined {
    return nodeTypes[this.#node.type];
  }

  nodeValue(): string | undefined {
    const node = this.#node;
    if (node.type === 'text') return node.data;
    return node.type === 'comment' ? '' : undefined;
  }

  textContent(): string {
    return textOf([this.#node]);
  }

  innerHTML(): string {
    return innerHtml(this.#node);
  }

  attributes(): Record<string, Attribute> {
    const map = new NewAttributeMap();
    const attribs = this.#attribs;
    for (const name in attribs) map[name] = { name, value: attribs[name] ?? '' };
    return map;
  }

  getAttribute(name: string): string | undefined {
    return this.#attribs?.[name];
  }

  getAttributeNode(name: string): Attribute | undefined {
    const value = this.getAttribute(name);
    return value === undefined ? undefined : { name, value };
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== undefined;
  }

  hasAttributes(): boolean {
    for (const _ in this.#attribs) return true;
    return false;
  }

  hasChildNodes(): boolean {
    return childNodesOf(this.#node).length > 0;
  }

  childNodes(): Element[] {
    const nodes = childNodesOf(this.#node);
    const elements: Element[] = new Array(nodes.length);
    for (let i = 0; i < nodes.length; i++) elements[i] = new Element(this.#document, nodes[i] as AnyNode);
    return elements;
  }

  children(): Element[] {
    const elements: Element[] = [];
    for (const node of childNodesOf(this.#node)) {
      if (isElement(node)) elements.push(new Element(this.#document, node));
    }
    return elements;
  }

  childElementCount(): number {
    return this.children().length;
  }

  firstChild(): Element | undefined {
    return this.#wrap(childNodesOf(this.#node)[0]);
  }

  lastChild(): Element | undefined {
    return this.#wrap(childNodesOf(this.#node).at(-1));
  }

  firstElementChild(): Element | undefined {
    return this.children()[0];
  }

  lastElementChild(): Element | undefined {
    return this.children().at(-1);
  }

  nextSibling(): Element | undefined {
    return this.#wrap(this.#node.next);
  }

  previousSibling(): Element | undefined {
    return this.#wrap(this.#node.prev);
  }

  nextElementSibling(): Element | undefined {
    let node = this.#node.next;
    while (node !== null && !isElement(node)) node = node.next;
    return this.#wrap(node);
  }

  previousElementSibling(): Element | undefined {
    let node = this.#node.prev;
    while (node !== null && !isElement(node)) node = node.prev;
    return this.#wrap(node);
  }

  parentNode(): Element | undefined {
    return this.#wrap(parentOf(this.#node));
  }

  parentElement(): Element | undefined {
    const parent = parentOf(this.#node);
    return parent !== null && isElement(parent) ? this.#wrap(parent) : undefined;
  }

  ownerDocument(): Element | undefined {
    return new Element(this.#document, this.#document.root);
  }

  id(): string {
    return this.#attribs?.['id'] ?? '';
  }

  className(): string | undefined {
    return this.#attribs?.['class'];
  }

  classList(): string[] | null {
    const names = this.#attribs?.['class'];
    return names === undefined ? null : names.split(/\s+/).filter((name) => name !== '');
  }

  lang(): string | undefined {
    return this.#attribs?.['lang'];
  }

  namespaceURI(): string {
    const namespace = (this.#node as Partial<ElementNode>).namespace ?? '';
    return Object.values(namespaces).find((uri) => uri === namespace) ?? 'http://www.w3.org/1999/xhtml';
  }

  isDefaultNamespace(): boolean {
    return !Object.values(namespaces).includes((this.#node as Partial<ElementNode>).namespace ?? '');
  }

  contains(other: unknown): boolean {
    if (!(other instanceof Element)) return false;
    for (let node = parentOf(other.#node); node !== null; node = parentOf(node)) {
      if (node === this.#node) return true;
    }
    return false;
  }

  isSameNode(other: unknown): boolean {
    return other instanceof Element && other.#node === this.#node;
  }

  isEqualNode(other: unknown): boolean {
    return other instanceof Element && other.innerHTML() === this.innerHTML();
  }

  matches(selector: string): boolean {
    return this.selection().is(selector);
  }

  querySelector(selector: string): Element | undefined {
    return this.selection().find(selector).get(0) as Element | undefined;
  }

  querySelectorAll(selector: string): Element[] {
    return this.selection().find(selector).get() as Element[];
  }

  getElementsByClassName(name: string): Element[] {
    return this.querySelectorAll(`.${name}`);
  }

  getElementsByTagName(name: string): Element[] {
    return this.querySelectorAll(name);
  }

  selection(): Selection {
    return new Selection(this.#document, [this.#node]);
  }

  toString(): string {
    return isElement(this.#node) ? '[object html.Node]' : `[object ${this.nodeName()}]`;
  }

  get #attribs(): Record<string, string> | undefined {
    const node = this.#node;
    return 'attribs' in node ? node.attribs : undefined;
  }

  #wrap(node: AnyNode | null | undefined): Element | undefined {
    return node === null || node === undefined ? undefined : new Element(this.#document, node);
  }
}
