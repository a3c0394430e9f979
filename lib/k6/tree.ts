import { type Element, parseHTML } from 'k6/html';
import type { PageElement, PageNode } from '../html/element.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

interface GrowingElement extends PageElement {
  readonly children: PageNode[];
}

/** Parses a page with k6's parser, then takes it over in one walk. */
export function parsePage(text: string): PageElement {
  const html = parseHTML(text).find('html').get(0);
  // An HTML parser makes an html element out of anything.
  if (html === undefined) throw new Error('k6/html returned no html element');
  return takeOver(html, undefined);
}

function takeOver(node: Element, parent: PageElement | undefined): PageElement {
  const attributes: Record<string, string> = {};
  const given = node.attributes();
  for (const name in given) attributes[name] = given[name]?.value ?? '';
  const element: GrowingElement = { name: node.nodeName(), attributes, parent, children: [] };
  // What a template holds is no part of the page. https://html.spec.whatwg.org/multipage/scripting.html#the-template-element
  if (element.name === 'template') return element;
  for (const child of node.childNodes()) {
    const type = child.nodeType();
    if (type === ELEMENT_NODE) element.children.push(takeOver(child, element));
    else if (type === TEXT_NODE) element.children.push(child.nodeValue() ?? '');
  }
  return element;
}
