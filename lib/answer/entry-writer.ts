import type { Answer, Control, ControlType, Form } from '../form/control.ts';
import { encodeUrlencoded, urlencodedText } from '../form/encode-urlencoded.ts';
import type { Encoding } from '../form/encoding.ts';
import { constructEntryList } from '../form/entry-list.ts';
import { sanitiseValue } from '../form/sanitise-value.ts';

/** Writes what a control submits after an answer, urlencoded; the empty string where it submits nothing. */
export type EntryWriter = (answer: Answer) => string;

/** What one control of a form submits, by the long way: its entry list, encoded. */
export function entryText(
  form: Form,
  control: Control,
  answer: Answer | undefined,
  submitter: Control | undefined,
  encoding: Encoding,
): string {
  const answers = answer === undefined ? new Map() : new Map([[control, answer]]);
  return encodeUrlencoded(constructEntryList({ ...form, controls: [control] }, answers, submitter, encoding), encoding);
}

/** Encoded beforehand wherever the control has a choice of few. Each kind keeps alive no more than it needs. */
export function entryWriter(form: Form, control: Control, encoding: Encoding): EntryWriter {
  switch (control.type) {
    case 'checkbox':
    case 'radio':
      return checkedWriter(entryText(form, control, { kind: 'checked', isChecked: true }, undefined, encoding));
    case 'select-one':
      return optionWriter(optionTexts(form, control, encoding));
    case 'select-multiple':
    case 'file':
      return anyWriter(form, control, encoding);
    default: {
      const { name, type, element } = control;
      if (name === '' || element.attributes['dirname'] !== undefined) return anyWriter(form, control, encoding);
      return valueWriter(`${urlencodedText(name, encoding)}=`, type, element.attributes, encoding);
    }
  }
}

function optionTexts(form: Form, control: Control, encoding: Encoding): readonly string[] {
  return control.options.map((_, index) =>
    entryText(form, control, { kind: 'selected', indexes: [index] }, undefined, encoding),
  );
}

function anyWriter(form: Form, control: Control, encoding: Encoding): EntryWriter {
  return (answer) => entryText(form, control, answer, undefined, encoding);
}

function checkedWriter(checked: string): EntryWriter {
  return (answer) => (answer.kind === 'checked' && answer.isChecked ? checked : '');
}

function optionWriter(options: readonly string[]): EntryWriter {
  return (answer) => (answer.kind === 'selected' ? (options[answer.indexes[0] ?? -1] ?? '') : '');
}

function valueWriter(
  before: string,
  type: ControlType,
  attributes: Readonly<Record<string, string>>,
  encoding: Encoding,
): EntryWriter {
  return (answer) =>
    answer.kind === 'value' ? before + urlencodedText(sanitiseValue(answer.value, type, attributes), encoding) : '';
}
