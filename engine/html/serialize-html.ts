import type { AnyNode } from 'domhandler';
import { childNodesOf, isElement } from './document.ts';

const voidElements = new Set('area base br col embed hr img input keygen link meta param source track wbr'.split(' '));
const rawTextElements = new Set('iframe noembed noframes noscript plaintext script style xmp'.split(' '));
const escapes: Record<string, string> = {
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  '\r': '&#13;',
};

/**
 * The markup inside a node as k6 gives it: Go's html package escapes quotes in text too, and the text of a script that
 * is asked for its own markup.
 */
export function innerHtml(node: AnyNode): string {
  return childNodesOf(node)
    .map((child) => serialize(child, undefined))
    .join('');
}

function contentOf(node: AnyNode): string {
  return childNodesOf(node)
    .map((child) => serialize(child, node))
    .join('');
}

function serialize(node: AnyNode, parent: AnyNode | undefined): string {
  switch (node.type) {
    case 'text':
      return parent !== undefined && 'name' in parent && rawTextElements.has(parent.name)
        ? node.data
        : escapeText(node.data);
    case 'comment':
      return `<!--${node.data.replaceAll('&', '&amp;').replaceAll('>', '&gt;')}-->`;
    case 'directive':
      return `<${node.data.replace(/^!doctype/i, '!DOCTYPE')}>`;
    case 'cdata':
      return '';
    case 'root':
      return contentOf(node);
    default:
      return serializeElement(node);
  }
}

function serializeElement(node: AnyNode): string {
  if (!isElement(node) || !('attribs' in node)) return '';
  let markup = `<${node.name}`;
  for (const name in node.attribs) markup += ` ${name}="${escapeText(node.attribs[name] ?? '')}"`;
  if (voidElements.has(node.name)) return `${markup}/>`;
  const content = contentOf(node);
  // The parser drops one newline at the start of these.
  const first = childNodesOf(node)[0];
  const isPadded =
    ['pre', 'listing', 'textarea'].includes(node.name) && first?.type === 'text' && first.data.startsWith('\n');
  return `${markup}>${isPadded ? '\n' : ''}${content}</${node.name}>`;
}

function escapeText(text: string): string {
  return text.replace(/[&'<>"\r]/g, (char) => escapes[char] ?? char);
}
