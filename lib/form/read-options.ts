import type { PageElement, PageNode } from '../html/element.ts';
import type { Option } from './control.ts';

interface DraftOption {
  readonly value: string;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly isInOptgroup: boolean;
  isSelected: boolean;
}

/**
 * The options of a select, with the selectedness that the page gives them.
 * Source: https://html.spec.whatwg.org/multipage/form-elements.html#concept-select-option-list
 */
export function readOptions(select: PageElement): Option[] {
  const options: DraftOption[] = [];
  collectOptions(select, false, false, options);
  const isMultiple = select.attributes['multiple'] !== undefined;
  const isDropDown = !isMultiple && displaySize(select) === 1;
  if (!isMultiple) settleSelectedness(options, isDropDown);
  const hasPlaceholder = isDropDown && select.attributes['required'] !== undefined;
  return options.map(({ value, label, isDisabled, isSelected, isInOptgroup }, index) => ({
    value,
    label,
    isDisabled,
    isSelected,
    // https://html.spec.whatwg.org/multipage/form-elements.html#placeholder-label-option
    isPlaceholder: hasPlaceholder && index === 0 && value === '' && !isInOptgroup,
  }));
}

function collectOptions(
  parent: PageElement,
  isInOptgroup: boolean,
  isGroupDisabled: boolean,
  into: DraftOption[],
): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'option') {
      into.push(readOption(child, isInOptgroup, isGroupDisabled));
    } else if (child.name === 'optgroup' && !isInOptgroup) {
      collectOptions(child, true, child.attributes['disabled'] !== undefined, into);
    } else if (child.name !== 'optgroup' && child.name !== 'select' && child.name !== 'datalist') {
      // A customizable select may have other elements around its options.
      collectOptions(child, isInOptgroup, isGroupDisabled, into);
    }
  }
}

function readOption(option: PageElement, isInOptgroup: boolean, isGroupDisabled: boolean): DraftOption {
  const { attributes } = option;
  const value = attributes['value'];
  const label = attributes['label'];
  const text = value === undefined || label === undefined || label === '' ? optionText(option) : '';
  return {
    value: value ?? text,
    label: label === undefined || label === '' ? text : label,
    isDisabled: isGroupDisabled || attributes['disabled'] !== undefined,
    isInOptgroup,
    isSelected: attributes['selected'] !== undefined,
  };
}

/** https://html.spec.whatwg.org/multipage/form-elements.html#dom-option-text */
function optionText(option: PageElement): string {
  return textWithoutScripts(option)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .replace(/^ | $/g, '');
}

function textWithoutScripts(node: PageNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'script' ? '' : node.children.map(textWithoutScripts).join('');
}

/** https://html.spec.whatwg.org/multipage/form-elements.html#concept-select-size */
function displaySize(select: PageElement): number {
  const size = /^[\t\n\f\r ]*\+?(\d+)/.exec(select.attributes['size'] ?? '');
  const parsed = size === null ? 0 : Number(size[1]);
  return parsed > 0 ? parsed : 1;
}

/** https://html.spec.whatwg.org/multipage/form-elements.html#selectedness-setting-algorithm */
function settleSelectedness(options: DraftOption[], isDropDown: boolean): void {
  let last: DraftOption | undefined;
  for (const option of options) {
    if (!option.isSelected) continue;
    if (last !== undefined) last.isSelected = false;
    last = option;
  }
  if (last !== undefined || !isDropDown) return;
  const first = options.find((option) => !option.isDisabled);
  if (first !== undefined) first.isSelected = true;
}
