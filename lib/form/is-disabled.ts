import type { PageElement } from '../html/element.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Disabled by its own attribute or by a fieldset around it.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fe-disabled
 */
export function isDisabled(element: PageElement, around: Surroundings): boolean {
  return element.attributes['disabled'] !== undefined || around.isDisabledByFieldset;
}
