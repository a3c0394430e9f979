import type { Control } from '../../form/control.ts';
import { closest, descendants, type PageElement, visibleText } from '../../html/element.ts';

export interface PageMap {
  readonly asked: readonly Control[];
  readonly order: ReadonlyMap<PageElement, number>;
  /** The questions inside an element. */
  readonly inside: ReadonlyMap<PageElement, readonly Control[]>;
}

export function mapOf(root: PageElement, asked: readonly Control[]): PageMap {
  const inside = new Map<PageElement, Control[]>();
  for (const control of asked) {
    for (let at = control.element.parent; at !== undefined; at = at.parent) {
      const held = inside.get(at);
      if (held === undefined) inside.set(at, [control]);
      else held.push(control);
    }
  }
  return { asked, inside, order: new Map(descendants(root).map((element, index) => [element, index])) };
}

export function isSameQuestion(one: Control, other: Control): boolean {
  return one === other || (one.name !== '' && one.name === other.name && one.type === other.type && isGrouped(one));
}

export function isGrouped({ type }: Control): boolean {
  return type === 'radio' || type === 'checkbox';
}

/** The type and name of a control without its last number, which tells one row from another. */
export function stemOf({ type, name }: Control): string {
  return `${type} ${name.replace(/\d+(\D*)$/, '#$1')}`;
}

/** The elements around one question alone, outwards. */
export function around(control: Control, { inside }: PageMap): PageElement[] {
  const found: PageElement[] = [];
  for (let at = control.element.parent; at !== undefined; at = at.parent) {
    if (!inside.get(at)?.every((other) => isSameQuestion(other, control))) break;
    found.push(at);
  }
  return found;
}

/** All that is written about a control, its own placeholder and title included. */
export function hintOf(control: Control, page: PageMap): string {
  const { attributes } = control.element;
  const outermost = around(control, page).pop() ?? closest(control.element, 'label') ?? control.element;
  const beside = outermost.parent?.children ?? [];
  const next = beside[beside.indexOf(outermost) + 1];
  const after = typeof next === 'string' ? next : '';
  return `${attributes['placeholder'] ?? ''} ${attributes['title'] ?? ''} ${control.label} ${visibleText(outermost)} ${after}`;
}
