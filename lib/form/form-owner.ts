import type { PageElement } from '../html/element.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The form that a control belongs to.
 *
 * @param byId the first element of the page with each id
 * @param tableForm the form of a table around the control, see {@link tableOfForm}
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#reset-the-form-owner
 */
export function formOwner(
  control: PageElement,
  around: Surroundings,
  byId: ReadonlyMap<string, PageElement>,
  tableForm: PageElement | undefined,
): PageElement | undefined {
  const id = control.attributes['form'];
  if (id === undefined) return around.form ?? tableForm;
  const named = byId.get(id);
  return named?.name === 'form' ? named : undefined;
}

const TABLE_PARTS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr']);

/**
 * A form start tag straight inside a table leaves an empty form element there, and the parser's form element pointer
 * still gives it the controls in the cells that follow. Where the end tag stood is lost with the text of the page, so the
 * form's reach is taken to end with the table.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable
 *
 * @returns the table that the form reaches through
 */
export function tableOfForm(form: PageElement): PageElement | undefined {
  if (form.children.some((child) => typeof child !== 'string')) return undefined;
  let at = form.parent;
  while (at !== undefined && TABLE_PARTS.has(at.name)) {
    if (at.name === 'table') return at;
    at = at.parent;
  }
  return undefined;
}

export function isInside(element: PageElement, ancestor: PageElement): boolean {
  for (let at = element.parent; at !== undefined; at = at.parent) {
    if (at === ancestor) return true;
  }
  return false;
}
