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

/** The lines that br elements or a pre element make of a text, as elements of their own. */
function linesOf(element: PageElement): readonly PageElement[] {
  const [only, ...others] = element.children.filter((child) => typeof child !== 'string' || /\S/.test(child));
  if (typeof only === 'object' && others.length === 0 && only.name === 'pre') return linesOf(only);
  const lines: PageNode[][] = [[]];
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === 'br') lines.push([]);
    else if (typeof child === 'string' && element.name === 'pre')
      for (const [index, line] of child.split('\n').entries())
        index === 0 ? lines.at(-1)?.push(line) : lines.push([line]);
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
