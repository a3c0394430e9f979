import type { Control } from '../form/control.ts';
import type { Selector } from '../html/selector.ts';

/**
 * One answer of an answers file: a text to type; the value or label of a choice, or a list of them; true for a ticked box and
 * false for an empty one; null to leave it as the page has it.
 */
export type WishedValue = string | number | boolean | null | readonly (string | number)[];

/** What an answers file asks for: answers to draw from, and what to press. */
export interface Wishes {
  readonly names: ReadonlyMap<string, readonly WishedValue[]>;
  /** By labels and legends, see {@link plainLabel}. */
  readonly labels: ReadonlyMap<string, readonly WishedValue[]>;
  readonly selectors: readonly { readonly fits: Selector; readonly values: readonly WishedValue[] }[];
  /** Words on links and buttons, the most wished first, see {@link plainLabel}. */
  readonly press: readonly string[];
}

/** The answers that are wished for a question, by its name, else its label, else a selector; undefined for none. */
export function wishFor(controls: readonly Control[], wishes: Wishes | undefined): readonly WishedValue[] | undefined {
  const [first] = controls;
  if (wishes === undefined || first === undefined) return undefined;
  const { names, labels, selectors } = wishes;
  const own = controls.length === 1 && first.type !== 'radio' ? first.label : first.legend;
  return (
    names.get(first.name) ??
    labels.get(plainLabel(own)) ??
    selectors.find(({ fits }) => controls.some(({ element }) => fits(element)))?.values
  );
}

/** A label without its case and the signs around it, such as the star of a required question. */
export function plainLabel(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .replace(/^[\s*]+|[\s*:]+$/g, '')
    .toLowerCase();
}

/** How much the words on a link or button are wished for; 0 for not at all. */
export function wishToPress(words: string, wishes: Wishes | undefined): number {
  const at = wishes?.press.indexOf(plainLabel(words)) ?? -1;
  return wishes === undefined || at === -1 ? 0 : wishes.press.length - at;
}
