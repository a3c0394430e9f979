import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Document, ParentNode } from 'domhandler';

/** A parsed page that selections share. Cheerio, which answers the selectors, is set up when one is asked for. */
export class HtmlDocument {
  readonly root: Document;
  readonly url: string;
  #cheerio: CheerioAPI | undefined;

  constructor(root: Document, url: string) {
    this.root = root;
    this.url = url;
  }

  query(nodes: readonly AnyNode[]): Cheerio<AnyNode> {
    this.#cheerio ??= load(this.root);
    return this.#cheerio([...nodes]);
  }
}

/** The child nodes, those of a template's content included, as Go's parser places them. */
export function childNodesOf(node: AnyNode): readonly AnyNode[] {
  if (!('children' in node)) return [];
  const only = node.children[0];
  if (node.type === 'tag' && node.name === 'template' && only?.type === 'root') return only.children as AnyNode[];
  return node.children as AnyNode[];
}

/** The parent node; a template's content has the template as its parent. */
export function parentOf(node: AnyNode): ParentNode | null {
  const { parent } = node;
  return parent?.type === 'root' && parent.parent !== null ? parent.parent : parent;
}

export function isElement(node: AnyNode): boolean {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** All text below the nodes, as jQuery's text(): comments give none. */
export function textOf(nodes: readonly AnyNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.data;
    else if ('children' in node) text += textOf(childNodesOf(node));
  }
  return text;
}

/** Adds the elements of this name below a node, in document order. */
export function collectByName(node: AnyNode, name: string, found: Set<AnyNode>): void {
  for (const child of childNodesOf(node)) {
    if (!isElement(child)) continue;
    if ('name' in child && child.name === name) found.add(child);
    collectByName(child, name, found);
  }
}
