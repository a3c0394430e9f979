import { type PageElement, textContent } from '../html/element.ts';
import { isRightToLeft } from './directionality.ts';

/** What a control gets from the elements around it, gathered on the way down, so that no control walks up again. */
export interface Surroundings {
  readonly form: PageElement | undefined;
  readonly label: PageElement | undefined;
  readonly fieldset: PageElement | undefined;
  /** A fieldset around it is disabled, and it does not stand in that fieldset's first legend. */
  readonly isDisabledByFieldset: boolean;
  /** The same for what stands around the nearest fieldset. */
  readonly isFieldsetDisabledFromOutside: boolean;
  readonly isInDatalist: boolean;
  readonly isRightToLeft: boolean;
}

export const NO_SURROUNDINGS: Surroundings = {
  form: undefined,
  label: undefined,
  fieldset: undefined,
  isDisabledByFieldset: false,
  isFieldsetDisabledFromOutside: false,
  isInDatalist: false,
  isRightToLeft: false,
};

/** The surroundings of an element's children, from those of the element. */
export function surroundingsInside(element: PageElement, outside: Surroundings): Surroundings {
  const around = element.attributes['dir'] === undefined ? outside : directed(element, outside);
  switch (element.name) {
    case 'form':
      return { ...around, form: element };
    case 'label':
      return { ...around, label: element };
    case 'datalist':
      return { ...around, isInDatalist: true };
    case 'fieldset':
      return {
        ...around,
        fieldset: element,
        isDisabledByFieldset: around.isDisabledByFieldset || element.attributes['disabled'] !== undefined,
        isFieldsetDisabledFromOutside: around.isDisabledByFieldset,
      };
    case 'legend':
      if (!isFirstLegend(element)) return around;
      return { ...around, isDisabledByFieldset: around.isFieldsetDisabledFromOutside };
    default:
      return around;
  }
}

function directed(element: PageElement, outside: Surroundings): Surroundings {
  return { ...outside, isRightToLeft: isRightToLeft(element, () => textContent(element), outside.isRightToLeft) };
}

/** The first legend child of a fieldset. https://html.spec.whatwg.org/multipage/form-elements.html#the-legend-element */
export function firstLegend(fieldset: PageElement): PageElement | undefined {
  for (const child of fieldset.children) {
    if (typeof child !== 'string' && child.name === 'legend') return child;
  }
  return undefined;
}

function isFirstLegend(legend: PageElement): boolean {
  const fieldset = legend.parent;
  return fieldset?.name === 'fieldset' && firstLegend(fieldset) === legend;
}
