import { folded, holdsControl, type PageElement, type PageNode, visibleText } from '../html/element.ts';
import { firstLegend, type Surroundings } from './surroundings.ts';
import { tableLabel } from './table-label.ts';

/** Where the words for controls stand on a page; built once, on the walk over it. */
export interface LabelSources {
  readonly byId: ReadonlyMap<string, PageElement>;
  /** Label elements by the id in their for attribute. */
  readonly labelsFor: ReadonlyMap<string, readonly PageElement[]>;
}

/**
 * The words that a person reads beside a control: its label elements, else the ones that ARIA gives it, else the legend of
 * its group, its title, its placeholder, the text beside it, the heads of its row and column in a table. (The accessible name puts ARIA first; a person with eyes reads the label.)
 * Source: https://html.spec.whatwg.org/multipage/forms.html#the-label-element, https://www.w3.org/TR/html-aam-1.0/
 */
export function readLabel(control: PageElement, around: Surroundings, sources: LabelSources): string {
  const { attributes } = control;
  return (
    labelElementsText(control, around, sources) ||
    referredText(attributes['aria-labelledby'], sources.byId) ||
    folded(attributes['aria-label']) ||
    (isGrouped(control) ? readLegend(around) : '') ||
    folded(attributes['title']) ||
    folded(attributes['placeholder']) ||
    textBeside(control, !isGrouped(control)) ||
    tableLabel(control, isGrouped(control))
  );
}

/** The words of the nearest fieldset's legend. */
export function readLegend(around: Surroundings): string {
  const legend = around.fieldset === undefined ? undefined : firstLegend(around.fieldset);
  return legend === undefined ? '' : visibleText(legend);
}

/** The words over a group of choices: what ARIA gives it, else the legend around it, else the head of its row. */
export function readGroupLegend(control: PageElement, around: Surroundings, { byId }: LabelSources): string {
  let row: PageElement | undefined;
  for (let at = control.parent; at !== undefined && at.name !== 'form'; at = at.parent) {
    const { role, 'aria-labelledby': ids, 'aria-label': label } = at.attributes;
    if (role === 'radiogroup' || role === 'group')
      return referredText(ids, byId) || folded(label) || readLegend(around);
    if (at.name === 'tr') row ??= at;
    if (at === around.fieldset) break;
  }
  const head = row?.children.find((cell) => typeof cell !== 'string');
  const isHead = typeof head === 'object' && !holdsControl(head);
  return (isHead ? labelText(head) : '') || readLegend(around);
}

/** What is said to the person rather than about the control. */
function isMessage({ name, attributes }: PageElement): boolean {
  const { class: classes = '', role = '', style = '' } = attributes;
  return /^[uo]l$/.test(name) || MESSAGES.test(`${classes} ${role}`) || /(^|;)\s*color\s*:\s*(red|#f00)/i.test(style);
}

const MESSAGES = /error|alert|invalid|danger|(^|[\s_-])(err|fehler|fout|fel)([\s_-]|$)/i;

const WORD = /[a-z\d]/i;
const LETTER = /[a-z]/i;

/** How far up from a control its words may stand. */
const HIGHEST = 4;

/** The text before a control that nothing labels, in its row or block; after a box or button to tick. */
function textBeside(control: PageElement, isBefore: boolean): string {
  let at = control;
  // Figures alone, as the 19 of a year, belong to the words before them.
  let figures = '';
  for (let level = 0; level < HIGHEST && at.parent !== undefined && at.name !== 'form'; level++) {
    // The heads of columns are one for each.
    if (at.name === 'tr' && isBefore && tableLabel(control, false) !== '') break;
    const nodes = at.parent.children;
    const step = isBefore ? -1 : 1;
    let text = '';
    for (let index = nodes.indexOf(at) + step; index >= 0 && index < nodes.length; index += step) {
      const node = nodes[index] ?? '';
      if (typeof node !== 'string' && holdsControl(node)) return folded(`${text} ${figures}`);
      const piece = typeof node === 'string' ? node : isMessage(node) ? '' : labelText(node);
      text = isBefore ? `${piece} ${text}` : `${text} ${piece}`;
      // The nearest block says it.
      if (typeof node !== 'string' && isBefore && WORD.test(piece)) break;
    }
    if (LETTER.test(text) || (!isBefore && WORD.test(text))) return folded(`${text} ${figures}`);
    if (WORD.test(text)) figures = `${text} ${figures}`;
    at = at.parent;
  }
  return folded(figures);
}

/** A button's words are its own. */
export function readButtonLabel(button: PageElement): string {
  const { attributes } = button;
  const own = button.name === 'button' ? visibleText(button) : folded(attributes['value'] ?? attributes['alt']);
  return own || folded(attributes['aria-label']) || folded(attributes['title']);
}

function labelElementsText(control: PageElement, around: Surroundings, sources: LabelSources): string {
  const id = control.attributes['id'];
  const labels = id === undefined || sources.byId.get(id) !== control ? [] : (sources.labelsFor.get(id) ?? []);
  const texts = labels.map(labelText);
  const ancestor = around.label;
  // A label with a for attribute labels what that names, even around another control.
  if (ancestor !== undefined && ancestor.attributes['for'] === undefined) texts.unshift(labelText(ancestor));
  return texts.filter((text) => text !== '').join(' ');
}

const CONTROL_NAMES = new Set(['select', 'textarea', 'button', 'datalist', 'output', 'script', 'style', 'template']);

/** A label's words without those of the controls in it. */
function labelText(label: PageElement): string {
  return folded(textWithoutControls(label));
}

function textWithoutControls(node: PageNode): string {
  if (typeof node === 'string') return node;
  if (CONTROL_NAMES.has(node.name)) return ' ';
  const text = node.children.map(textWithoutControls).join('');
  return MARK.test(text) ? ` ${text} ` : `${text} `;
}

/** Beside the words rather than of the last of them. */
const MARK =
  /^\s*\(?(?:required|optional|obligatoire|facultatif|erforderlich|pflichtfeld|obligatorio|opcional)\)?\s*$/i;

function referredText(ids: string | undefined, byId: ReadonlyMap<string, PageElement>): string {
  if (ids === undefined) return '';
  const texts = ids.split(/\s+/).map((id) => {
    const element = byId.get(id);
    return element === undefined ? '' : labelText(element);
  });
  return folded(texts.join(' '));
}

function isGrouped(control: PageElement): boolean {
  const type = control.attributes['type']?.toLowerCase();
  return control.name === 'input' && (type === 'radio' || type === 'checkbox');
}
