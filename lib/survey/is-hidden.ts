import { closestWhere, type PageElement } from '../html/element.ts';

/** Whether a person cannot see the element, as far as the page's own markup says: the hidden attribute or inline style. */
export function isHidden(element: PageElement): boolean {
  return closestWhere(element, isHiding) !== undefined;
}

function isHiding({ attributes: { hidden, style } }: PageElement): boolean {
  return hidden !== undefined || (style !== undefined && HIDING.test(style));
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/**
 * The dialog around an element that only a script opens: the Standard's, or Bootstrap's modal.
 * https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element
 */
export function closedDialog(element: PageElement): PageElement | undefined {
  return closestWhere(element, isClosedDialog);
}

function isClosedDialog({ name, attributes: { class: classes = '', open } }: PageElement): boolean {
  return name === 'dialog' ? open === undefined : /(^|\s)modal(\s|$)/.test(classes) && /(^|\s)fade(\s|$)/.test(classes);
}
