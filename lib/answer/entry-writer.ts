import type { Answer, Control, ControlType, Form } from '../form/control.ts';
import { encodeUrlencoded, urlencodedText } from '../form/encode-urlencoded.ts';
import type { Encoding } from '../form/encoding.ts';
import { constructEntryList } from '../form/entry-list.ts';
import { sanitiseValue } from '../form/sanitise-value.ts';

/** Writes what a control submits after an answer, as entryText does. */
export type EntryWriter = (answer: Answer) => string;

/**
 * What one control of a form submits, by the long way: its entry list, urlencoded, with the & that parts it from what
 * comes before; the empty string where it submits nothing.
 */
export function entryText(
  form: Form,
  control: Control,
  answer: Answer | undefined,
  submitter: Control | undefined,
  encoding: Encoding,
): string {
  const answers = answer === undefined ? new Map() : new Map([[control, answer]]);
  const entries = constructEntryList({ ...form, controls: [control] }, answers, submitter, encoding);
  return entries.length === 0 ? '' : `&${encodeUrlencoded(entries, encoding)}`;
}

/** Of buttons, whose answers are two, encoded beforehand, so that the form is not kept alive. */
export function entryWriter(form: Form, control: Control, encoding: Encoding): EntryWriter {
  return control.type === 'checkbox' || control.type === 'radio'
    ? checkedWriter(entryText(form, control, { kind: 'checked', isChecked: true }, undefined, encoding))
    : anyWriter(form, control, encoding);
}

/** Writes what a control submits after it was given a value. */
export type ValueWriter = (value: string) => string;

/** The same for a control whose answer is a value. */
export function valueWriter(form: Form, control: Control, encoding: Encoding): ValueWriter {
  const { type, element } = control;
  const before = entryOpening(control, encoding);
  if (before === undefined) return longValueWriter(form, control, encoding);
  if (DRAWN_PLAIN.has(type)) return (value) => before + value;
  return DRAWN_SANITISED.has(type)
    ? plainValueWriter(before, encoding)
    : sanitisingWriter(before, type, element.attributes, encoding);
}

/** What stands before the value that a control submits; undefined for one that submits none, or more than that. */
export function entryOpening({ name, element }: Control, encoding: Encoding): string | undefined {
  return name === '' || element.attributes['dirname'] !== undefined ? undefined : `&${urlencodedText(name, encoding)}=`;
}

function anyWriter(form: Form, control: Control, encoding: Encoding): EntryWriter {
  return (answer) => entryText(form, control, answer, undefined, encoding);
}

function checkedWriter(checked: string): EntryWriter {
  return (answer) => (answer.kind === 'checked' && answer.isChecked ? checked : '');
}

/** Types whose answers are drawn in the one form that sanitisation leaves as it is. */
const DRAWN_SANITISED = new Set<ControlType>([
  ...(['number', 'range', 'date', 'month', 'week', 'time', 'datetime-local', 'color'] as const),
]);

/** Those of them whose answers are of digits and letters alone, beside the "-" that stays as it is. */
const DRAWN_PLAIN = new Set<ControlType>(['date', 'month', 'week']);

function plainValueWriter(before: string, encoding: Encoding): ValueWriter {
  return (value) => before + urlencodedText(value, encoding);
}

function sanitisingWriter(
  before: string,
  type: ControlType,
  attributes: Readonly<Record<string, string>>,
  encoding: Encoding,
): ValueWriter {
  return (value) => before + urlencodedText(sanitiseValue(value, type, attributes), encoding);
}

function longValueWriter(form: Form, control: Control, encoding: Encoding): ValueWriter {
  return (value) => entryText(form, control, { kind: 'value', value }, undefined, encoding);
}
