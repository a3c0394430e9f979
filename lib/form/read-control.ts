import { type PageElement, textContent } from '../html/element.ts';
import { type Control, type ControlType, INPUT_TYPES } from './control.ts';
import { isDisabled } from './is-disabled.ts';
import { type LabelSources, readButtonLabel, readGroupLegend, readLabel, readLegend } from './read-label.ts';
import { readOptions } from './read-options.ts';
import { sanitiseValue } from './sanitise-value.ts';
import type { Surroundings } from './surroundings.ts';

/** Reads one input, select, textarea or button element. */
export function readControl(element: PageElement, around: Surroundings, sources: LabelSources): Control {
  const { attributes } = element;
  const type = controlType(element);
  const isButton = BUTTON_TYPES.has(type);
  return {
    element,
    type,
    name: attributes['name'] ?? '',
    value: readValue(element, type),
    isChecked: attributes['checked'] !== undefined && (type === 'checkbox' || type === 'radio'),
    isRequired: attributes['required'] !== undefined && !WITHOUT_REQUIRED.has(type),
    isDisabled: isDisabled(element, around),
    isReadonly: attributes['readonly'] !== undefined && !WITHOUT_READONLY.has(type),
    options: optionsOf(element, sources),
    label: isButton ? readButtonLabel(element) : readLabel(element, around, sources),
    legend: isButton ? '' : isChoice(type) ? readGroupLegend(element, around, sources) : readLegend(around),
    isInDatalist: around.isInDatalist,
    isRightToLeft: around.isRightToLeft,
  };
}

/** Of an input, those of its datalist. https://html.spec.whatwg.org/multipage/input.html#the-list-attribute */
function optionsOf(element: PageElement, { byId }: LabelSources): Control['options'] {
  const list = element.name === 'select' ? element : byId.get(element.attributes['list'] ?? '');
  return list === undefined ? NO_OPTIONS : readOptions(list);
}

function isChoice(type: ControlType): boolean {
  return type === 'radio' || type === 'checkbox';
}

const NO_OPTIONS = [] as const;
const INPUT_STATES: ReadonlySet<string> = new Set(INPUT_TYPES);
const BUTTON_TYPES: ReadonlySet<ControlType> = new Set<ControlType>(['submit', 'image', 'reset', 'button']);

// The tables of what applies to which state: https://html.spec.whatwg.org/multipage/input.html#concept-input-apply
const WITHOUT_REQUIRED: ReadonlySet<ControlType> = new Set<ControlType>([...BUTTON_TYPES, 'hidden', 'range', 'color']);
const WITHOUT_READONLY: ReadonlySet<ControlType> = new Set<ControlType>([
  ...WITHOUT_REQUIRED,
  'checkbox',
  'radio',
  'file',
  'select-one',
  'select-multiple',
]);

/**
 * An unknown or missing type is text for an input and submit for a button.
 * Source: https://html.spec.whatwg.org/multipage/input.html#attr-input-type,
 * https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-type
 */
function controlType(element: PageElement): ControlType {
  const { attributes } = element;
  if (element.name === 'textarea') return 'textarea';
  if (element.name === 'select') return attributes['multiple'] === undefined ? 'select-one' : 'select-multiple';
  const type = attributes['type']?.toLowerCase() ?? '';
  if (element.name === 'button')
    return type === 'reset' || type === 'button' ? type : submitUnlessCommanded(type, attributes);
  return isInputType(type) ? type : 'text';
}

/** A button that a command is for submits by type=submit only. https://html.spec.whatwg.org/multipage/form-elements.html#concept-submit-button */
function submitUnlessCommanded(type: string, attributes: PageElement['attributes']): ControlType {
  const isCommanded = attributes['command'] !== undefined || attributes['commandfor'] !== undefined;
  return isCommanded && type !== 'submit' ? 'button' : 'submit';
}

function isInputType(type: string): type is (typeof INPUT_TYPES)[number] {
  return INPUT_STATES.has(type);
}

function readValue(element: PageElement, type: ControlType): string {
  switch (type) {
    case 'textarea':
      // https://html.spec.whatwg.org/multipage/form-elements.html#concept-textarea-api-value
      return textContent(element).replace(/\r\n?/g, '\n');
    case 'select-one':
    case 'select-multiple':
    case 'file':
      return '';
    case 'checkbox':
    case 'radio':
      // https://html.spec.whatwg.org/multipage/input.html#dom-input-value-default-on
      return element.attributes['value'] ?? 'on';
    case 'submit':
      // Without the attribute, browsers send the word that they write on the button.
      return element.attributes['value'] ?? (element.name === 'input' ? 'Submit' : '');
    default:
      return sanitiseValue(element.attributes['value'] ?? '', type, element.attributes);
  }
}
