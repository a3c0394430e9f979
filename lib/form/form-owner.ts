import type { PageElement } from '../html/element.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The form that a control belongs to.
 *
 * @param byId the first element of the page with each id
 * @param byPointer the form that the parser gave it, where it stands outside that form in the tree
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#reset-the-form-owner
 */
export function formOwner(
  control: PageElement,
  around: Surroundings,
  byId: ReadonlyMap<string, PageElement>,
  byPointer: PageElement | undefined,
): PageElement | undefined {
  const id = control.attributes['form'];
  if (id === undefined) return byPointer ?? around.form;
  const named = byId.get(id);
  return named?.name === 'form' ? named : undefined;
}
