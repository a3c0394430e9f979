import type { Cheerio } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { controlValue } from './control-value.ts';
import { dataOf } from './data-attribute.ts';
import { childNodesOf, collectByName, type HtmlDocument, isElement, textOf } from './document.ts';
import { Element } from './element.ts';
import { type FormValue, serializeArray, urlencodedForm } from './form-values.ts';
import { innerHtml } from './serialize-html.ts';

type Predicate = (index: number, selection: Selection) => unknown;

/**
 * A set of nodes, with jQuery's methods as k6 has them.
 * @see https://grafana.com/docs/k6/latest/javascript-api/k6-html/selection/
 */
export class Selection {
  readonly #document: HtmlDocument;
  readonly #nodes: readonly AnyNode[];
  readonly #previous: Selection | undefined;

  constructor(document: HtmlDocument, nodes: readonly AnyNode[], previous?: Selection) {
    this.#document = document;
    this.#nodes = nodes;
    this.#previous = previous;
  }

  find(selector: unknown): Selection {
    // The start of every walk of a page; a selector engine would have to be set up for it.
    if (typeof selector === 'string' && /^[a-z][a-z0-9]*$/.test(selector)) {
      const found = new Set<AnyNode>();
      for (const node of this.#nodes) collectByName(node, selector, found);
      return this.#from([...found]);
    }
    return this.#query((query) => query.find(this.#argument(selector)));
  }

  add(selector: unknown): Selection {
    return this.#query((query) => query.add(this.#argument(selector)));
  }

  closest(selector: unknown): Selection {
    return this.#query((query) => query.closest(this.#argument(selector)));
  }

  has(selector: unknown): Selection {
    return this.#query((query) => query.has(this.#argument(selector)));
  }

  not(selector: unknown): Selection {
    if (typeof selector === 'function')
      return this.#filter((node, index) => !this.#test(selector as Predicate, node, index));
    return this.#query((query) => query.not(this.#argument(selector)));
  }

  filter(selector: unknown): Selection {
    if (typeof selector === 'function')
      return this.#filter((node, index) => this.#test(selector as Predicate, node, index));
    if (typeof selector !== 'string' && !(selector instanceof Selection)) {
      throw new TypeError('the argument to filter() must be a function, a selector or a selection');
    }
    return this.#query((query) => query.filter(this.#argument(selector)));
  }

  is(selector: unknown): boolean {
    if (typeof selector === 'function')
      return this.#nodes.some((node, index) => this.#test(selector as Predicate, node, index));
    if (typeof selector !== 'string' && !(selector instanceof Selection)) {
      throw new TypeError('the argument to is() must be a function, a selector or a selection');
    }
    return this.#document.query(this.#nodes).is(this.#argument(selector) as string);
  }

  next(selector?: string): Selection {
    return this.#query((query) => query.next(selector));
  }

  nextAll(selector?: string): Selection {
    return this.#query((query) => query.nextAll(selector));
  }

  nextUntil(until?: unknown, filter?: string): Selection {
    return this.#query((query) => query.nextUntil(this.#argument(until) as string, filter));
  }

  prev(selector?: string): Selection {
    return this.#query((query) => query.prev(selector));
  }

  prevAll(selector?: string): Selection {
    return this.#query((query) => query.prevAll(selector));
  }

  prevUntil(until?: unknown, filter?: string): Selection {
    return this.#query((query) => query.prevUntil(this.#argument(until) as string, filter));
  }

  parent(selector?: string): Selection {
    return this.#query((query) => query.parent(selector));
  }

  parents(selector?: string): Selection {
    return this.#query((query) => query.parents(selector));
  }

  parentsUntil(until?: unknown, filter?: string): Selection {
    return this.#query((query) => query.parentsUntil(this.#argument(until) as string, filter));
  }

  siblings(selector?: string): Selection {
    return this.#query((query) => query.siblings(selector));
  }

  children(selector?: string): Selection {
    const children = this.#nodes.flatMap((node) => childNodesOf(node).filter(isElement));
    const all = this.#from(children);
    return selector === undefined ? all : all.filter(selector);
  }

  contents(): Selection {
    return this.#from(this.#nodes.flatMap((node) => [...childNodesOf(node)]));
  }

  size(): number {
    return this.#nodes.length;
  }

  eq(index: number): Selection {
    const node = this.#nodes.at(index);
    return this.#from(node === undefined ? [] : [node]);
  }

  first(): Selection {
    return this.eq(0);
  }

  last(): Selection {
    return this.eq(-1);
  }

  slice(start: number, end?: number): Selection {
    return this.#from(this.#nodes.slice(start, end));
  }

  end(): Selection {
    return this.#previous ?? this.#from([]);
  }

  text(): string {
    return textOf(this.#nodes);
  }

  html(): string {
    const [first] = this.#nodes;
    return first === undefined ? '' : innerHtml(first);
  }

  attr(name: string, fallback?: unknown): unknown {
    const [first] = this.#nodes;
    const value = first !== undefined && 'attribs' in first ? first.attribs[name] : undefined;
    return value ?? fallback;
  }

  val(): unknown {
    return controlValue(this);
  }

  data(name?: string): unknown {
    return dataOf(this.#nodes[0], name);
  }

  each(callback: (index: number, element: Element) => void): Selection {
    if (typeof callback !== 'function') throw new TypeError('the argument to each() must be a function');
    this.#nodes.forEach((node, index) => {
      callback(index, new Element(this.#document, node));
    });
    return this;
  }

  map<T>(callback: (index: number, selection: Selection) => T): T[] {
    if (typeof callback !== 'function') throw new TypeError('the argument to map() must be a function');
    return this.#nodes.map((node, index) => callback(index, this.#from([node])));
  }

  get(index?: number): Element | Element[] | undefined {
    if (index === undefined) return this.#nodes.map((node) => new Element(this.#document, node));
    const size = this.#nodes.length;
    const node = index < size && index > -size ? this.#nodes.at(index) : undefined;
    return node === undefined ? undefined : new Element(this.#document, node);
  }

  toArray(): Selection[] {
    return this.#nodes.map((node) => this.#from([node]));
  }

  index(of?: unknown): number {
    const query = this.#document.query(this.#nodes);
    if (of === undefined) return query.index();
    if (typeof of === 'string' || of instanceof Selection || of instanceof Element)
      return query.index(this.#argument(of) as string);
    return -1;
  }

  /** The name of the first node, as Element.nodeName() gives it. */
  nodeName(): string {
    const [first] = this.#nodes;
    return first === undefined ? '' : new Element(this.#document, first).nodeName();
  }

  serializeArray(): FormValue[] {
    return serializeArray(this);
  }

  serializeObject(): Record<string, unknown> {
    return Object.fromEntries(this.serializeArray().map(({ name, value }) => [name, value]));
  }

  serialize(): string {
    return urlencodedForm(this.serializeArray());
  }

  #from(nodes: readonly AnyNode[]): Selection {
    return new Selection(this.#document, nodes, this);
  }

  #query(ask: (query: Cheerio<AnyNode>) => Cheerio<AnyNode>): Selection {
    return this.#from(ask(this.#document.query(this.#nodes)).toArray());
  }

  #filter(keeps: (node: AnyNode, index: number) => boolean): Selection {
    return this.#from(this.#nodes.filter(keeps));
  }

  /** A selector, Selection or Element as cheerio takes it. */
  // biome-ignore lint/suspicious/noExplicitAny: cheerio overloads its methods by the type of this argument
  #argument(value: unknown): any {
    if (value instanceof Selection) return this.#document.query(value.#nodes);
    if (value instanceof Element) return Element.nodeOf(value);
    if (typeof value === 'string' || value === undefined || value === null) return value ?? undefined;
    throw new TypeError(`invalid argument, cannot use a '${typeof value}' as a selector`);
  }

  #test(predicate: Predicate, node: AnyNode, index: number): boolean {
    return Boolean(predicate(index, this.#from([node])));
  }
}
