import { closestWhere, type PageElement } from '../html/element.ts';

/** Whether a person cannot see the element, as far as the page's own markup says: the hidden attribute or inline style. */
export function isHidden(element: PageElement): boolean {
  return closestWhere(element, isHiding) !== undefined;
}

function isHiding({ attributes: { hidden, style } }: PageElement): boolean {
  return hidden !== undefined || (style !== undefined && HIDING.test(style));
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;
