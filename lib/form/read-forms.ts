import type { PageElement } from '../html/element.ts';
import { CONTROLS, type FormParts, strayOwners } from '../html/form-pointer.ts';
import type { Control, Form } from './control.ts';
import { formOwner } from './form-owner.ts';
import { settleRadioGroups } from './radio-groups.ts';
import { readControl } from './read-control.ts';
import { NO_SURROUNDINGS, type Surroundings, surroundingsInside } from './surroundings.ts';

/**
 * Every form of a page in tree order, with the input, select, textarea and button elements that it owns.
 *
 * One walk over the page, without recursion: it may have any depth. Left out of the controls: output and object elements,
 * which submit nothing, fieldsets, and form-associated custom elements.
 * @param text what the page was parsed from: where its tree does not tell the form of a control, its text does
 * Source: https://html.spec.whatwg.org/multipage/forms.html#category-listed
 */
export function readForms(root: PageElement, text: string): Form[] {
  const page = walk(root);
  const strays = strayOwners(partsOf(page), text);
  const controls = new Map<PageElement, Control[]>(page.forms.map((form) => [form, []]));
  for (const { element, around } of page.found) {
    const owner = formOwner(element, around, page.byId, strays.get(element));
    const owned = owner === undefined ? undefined : controls.get(owner);
    owned?.push(readControl(element, around, page));
  }
  return page.forms.map((element) => ({ element, controls: settleRadioGroups(controls.get(element) ?? []) }));
}

interface Found {
  readonly element: PageElement;
  readonly around: Surroundings;
}

interface Walked {
  readonly forms: PageElement[];
  readonly found: Found[];
  /** An end tag of one that is within a table does not close it. */
  hasFormInForm: boolean;
  readonly byId: Map<string, PageElement>;
  readonly labelsFor: Map<string, PageElement[]>;
}

function walk(root: PageElement): Walked {
  const page: Walked = { forms: [], found: [], hasFormInForm: false, byId: new Map(), labelsFor: new Map() };
  const elements: PageElement[] = [root];
  const surroundings: Surroundings[] = [NO_SURROUNDINGS];
  for (;;) {
    const element = elements.pop();
    const around = surroundings.pop();
    if (element === undefined || around === undefined) return page;
    const { name } = element;
    index(element, page);
    if (name === 'template') continue;
    if (name === 'form') {
      page.forms.push(element);
      page.hasFormInForm ||= around.form !== undefined;
    } else if (CONTROLS.includes(name)) {
      page.found.push({ element, around });
      if (name !== 'button') continue;
    }
    const inside = surroundingsInside(element, around);
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child === undefined || typeof child === 'string') continue;
      elements.push(child);
      surroundings.push(inside);
    }
  }
}

function index(element: PageElement, page: Walked): void {
  const { attributes } = element;
  const id = attributes['id'];
  if (id !== undefined && id !== '' && !page.byId.has(id)) page.byId.set(id, element);
  if (element.name !== 'label') return;
  const target = attributes['for'];
  if (target === undefined) return;
  const labels = page.labelsFor.get(target);
  if (labels === undefined) page.labelsFor.set(target, [element]);
  else labels.push(element);
}

function partsOf({ forms, found, hasFormInForm }: Walked): FormParts {
  const strays = found.filter(
    ({ element, around }) => (hasFormInForm || around.form === undefined) && element.attributes['form'] === undefined,
  );
  return {
    ...{ forms, controls: found.map(({ element }) => element) },
    strays: new Set(strays.map(({ element }) => element)),
  };
}
