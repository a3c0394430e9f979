import type { PageElement, PageNode } from './element.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

interface GrowingElement extends PageElement {
  readonly children: PageNode[];
}

/** What is used of an element of k6/html. https://grafana.com/docs/k6/latest/javascript-api/k6-html/element/ */
interface ForeignElement {
  nodeName(): string;
  nodeType(): unknown;
  nodeValue(): string | null | undefined;
  attributes(): Readonly<Record<string, { readonly value: string } | undefined>>;
  childNodes(): readonly ForeignElement[];
}

/** k6's parseHTML, or another that is like it. */
export type ParseHtml = (text: string) => {
  find(selector: string): { get(index: number): ForeignElement | readonly ForeignElement[] | undefined };
};

/**
 * Parses a page, then takes its tree over in one walk.
 * @returns undefined where the parser refuses it: k6's does where a page nests more than 512 elements
 */
export function pageTree(parseHTML: ParseHtml, text: string): PageElement | undefined {
  const page = parsed(parseHTML, text);
  if (page === undefined) return undefined;
  const html = page.find('html').get(0);
  // An HTML parser makes an html element out of anything.
  if (html === undefined || !('nodeName' in html)) throw new Error('the HTML parser returned no html element');
  return takeOver(html);
}

function parsed(parseHTML: ParseHtml, text: string): ReturnType<ParseHtml> | undefined {
  try {
    return parseHTML(text);
  } catch {
    return undefined;
  }
}

function takeOver(html: ForeignElement): PageElement {
  const root = elementOf(html, undefined);
  const open: { node: ForeignElement; element: GrowingElement }[] = [{ node: html, element: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, element } = next;
    const children = node.childNodes();
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child === undefined) continue;
      const type = child.nodeType();
      if (type === TEXT_NODE) element.children.push(child.nodeValue() ?? '');
      if (type !== ELEMENT_NODE) continue;
      const inner = elementOf(child, element);
      element.children.push(inner);
      // What a template holds is no part of the page. https://html.spec.whatwg.org/multipage/scripting.html#the-template-element
      if (inner.name !== 'template') open.push({ node: child, element: inner });
    }
  }
  return root;
}

function elementOf(node: ForeignElement, parent: PageElement | undefined): GrowingElement {
  const attributes: Record<string, string> = {};
  const given = node.attributes();
  for (const name in given) attributes[name] = given[name]?.value ?? '';
  return { name: node.nodeName(), attributes, parent, children: [] };
}
