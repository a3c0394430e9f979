import type { PageElement } from '../html/element.ts';

/** The states of an input's type attribute that HTML defines. https://html.spec.whatwg.org/multipage/input.html#attr-input-type */
export const INPUT_TYPES = [
  'hidden',
  'text',
  'search',
  'tel',
  'url',
  'email',
  'password',
  'date',
  'month',
  'week',
  'time',
  'datetime-local',
  'number',
  'range',
  'color',
  'checkbox',
  'radio',
  'file',
  'submit',
  'image',
  'reset',
  'button',
] as const;

type InputType = (typeof INPUT_TYPES)[number];

/**
 * What a control is: an input's type, or the type that the DOM gives to the others. A button element with type=submit
 * is 'submit' like the input; `element.name` tells them apart.
 */
export type ControlType = InputType | 'textarea' | 'select-one' | 'select-multiple';

export interface Option {
  /** The value attribute, else the text with white space stripped and collapsed. https://html.spec.whatwg.org/multipage/form-elements.html#attr-option-value */
  readonly value: string;
  readonly label: string;
  readonly isSelected: boolean;
  /** Own disabled attribute or that of its optgroup. https://html.spec.whatwg.org/multipage/form-elements.html#concept-option-disabled */
  readonly isDisabled: boolean;
  /** The placeholder label option of a required drop-down. https://html.spec.whatwg.org/multipage/form-elements.html#placeholder-label-option */
  readonly isPlaceholder: boolean;
}

/** A listed element of a form, as the page states it. Nothing in it changes while it is answered. */
export interface Control {
  readonly element: PageElement;
  readonly type: ControlType;
  /** The name attribute; the empty string where there is none. */
  readonly name: string;
  /** The value attribute (a textarea's text, newlines normalised), sanitised; a checkbox or radio without one has 'on'. */
  readonly value: string;
  /** Checkbox and radio: the checked attribute. */
  readonly isChecked: boolean;
  readonly isRequired: boolean;
  /** Own attribute or a fieldset's. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fe-disabled */
  readonly isDisabled: boolean;
  readonly isReadonly: boolean;
  /** Options of a select, or suggestions for an input; empty for all others. */
  readonly options: readonly Option[];
  /** The words that label it: label elements, aria-label(ledby), else the title or placeholder; white space folded. */
  readonly label: string;
  /** The words of the nearest fieldset's legend, the question of a group of radios; the empty string where there is none. */
  readonly legend: string;
  /** Inside a datalist, where it is not validated. https://html.spec.whatwg.org/multipage/form-elements.html#the-datalist-element */
  readonly isInDatalist: boolean;
  /** The direction that it takes from the elements around it. */
  readonly isRightToLeft: boolean;
}

/** A form with the controls that it owns, in tree order. */
export interface Form {
  readonly element: PageElement;
  readonly controls: readonly Control[];
}

/** A file as chosen by the user. */
export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the user did with one control: its value after the answer. One kind for each family of types. */
export type Answer =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'checked'; readonly isChecked: boolean }
  /** Indexes into `control.options`. */
  | { readonly kind: 'selected'; readonly indexes: readonly number[] }
  | { readonly kind: 'files'; readonly files: readonly ChosenFile[] };

/** The answers of one form; a control without one keeps what the page gave it. */
export type Answers = ReadonlyMap<Control, Answer>;
