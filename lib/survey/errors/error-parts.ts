import { closestWhere, descendants, type PageElement, type PageNode, visibleText } from '../../html/element.ts';

/** The items of a list are messages of their own. */
export function partsOf(element: PageElement): readonly PageElement[] {
  const items = descendants(element).filter(
    (inner) => inner.name === 'li' && !descendants(inner).some(({ name }) => name === 'li'),
  );
  if (items.length > 0) return items;
  const lines = linesOf(element);
  return lines.length > 1 ? lines : [element];
}

/** The lines that br elements make of a text, as elements of their own. */
function linesOf(element: PageElement): readonly PageElement[] {
  const lines: PageNode[][] = [[]];
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === 'br') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines
    .map((children): PageElement => ({ name: 'span', attributes: {}, parent: element, children }))
    .filter((line) => /\w/.test(visibleText(line)));
}

/** Django writes the errors of a whole form as a list of names, each with a list of its own. A form's rows may be items, too. */
export function wholeOf(part: PageElement, within: PageElement): PageElement {
  const outer = part.parent?.parent;
  const isInside = outer !== undefined && closestWhere(outer, (at) => at === within) !== undefined;
  return outer?.name === 'li' && isInside ? outer : part;
}
