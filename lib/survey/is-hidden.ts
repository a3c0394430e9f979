import type { PageElement } from '../html/element.ts';

/** Whether a person cannot see the element, as far as the page's own markup says: the hidden attribute or inline style. */
export function isHidden(element: PageElement): boolean {
  for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) {
    if (at.attributes['hidden'] !== undefined) return true;
    const style = at.attributes['style'];
    if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  }
  return false;
}
