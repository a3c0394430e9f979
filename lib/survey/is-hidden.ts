import { closestWhere, type PageElement } from '../html/element.ts';

/**
 * Whether a person cannot see the element, as far as the page's own markup says: the hidden attribute, inline style, or a dialog that
 * only a script opens. https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element
 */
export function isHidden(element: PageElement): boolean {
  return closestWhere(element, isHiding) !== undefined;
}

function isHiding({ name, attributes: { hidden, open, style } }: PageElement): boolean {
  if (name === 'dialog' && open === undefined) return true;
  return hidden !== undefined || (style !== undefined && HIDING.test(style));
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;
