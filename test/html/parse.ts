import { load } from 'cheerio';
import type { AnyNode, Document, Element } from 'domhandler';
import type { PageElement, PageNode } from '../../lib/html/element.ts';

interface Growing {
  name: string;
  attributes: Record<string, string>;
  parent: PageElement | undefined;
  children: PageNode[];
}

/** A page as the parsers of the project hand it over, parsed as the HTML Standard says (parse5, through cheerio). */
export function parsePage(html: string): PageElement {
  const document = load(html).root()[0];
  if (document === undefined) throw new Error('cheerio gave no document.');
  const root: Growing = { name: '#document', attributes: {}, parent: undefined, children: [] };
  const stack: [AnyNode | Document, Growing][] = [[document, root]];
  for (let pair = stack.pop(); pair !== undefined; pair = stack.pop()) {
    const [from, to] = pair;
    if (!('children' in from)) continue;
    for (const child of from.children) {
      if (child.type === 'text') {
        to.children.push(child.data);
      } else if (isElement(child)) {
        const element: Growing = { name: child.name, attributes: { ...child.attribs }, parent: to, children: [] };
        to.children.push(element);
        stack.push([child, element]);
      }
    }
  }
  return root;
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}
