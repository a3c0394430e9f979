import type { Answer, Control, Form } from '../form/control.ts';
import { currentValue } from '../form/current-value.ts';
import { encodeUrlencoded, urlencodedText } from '../form/encode-urlencoded.ts';
import type { Encoding } from '../form/encoding.ts';
import { constructEntryList } from '../form/entry-list.ts';

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
  const text = (answer: Answer) => entryText(form, control, answer, undefined, encoding);
  switch (control.type) {
    case 'checkbox':
    case 'radio':
      return checkedWriter(text({ kind: 'checked', isChecked: true }));
    case 'select-one':
      return optionWriter(control.options.map((_, index) => text({ kind: 'selected', indexes: [index] })));
    case 'select-multiple':
    case 'file':
      return text;
    default:
      if (control.name === '' || control.element.attributes['dirname'] !== undefined) return text;
      return valueWriter(control, encoding);
  }
}

function checkedWriter(checked: string): EntryWriter {
  return (answer) => (answer.kind === 'checked' && answer.isChecked ? checked : '');
}

function optionWriter(options: readonly string[]): EntryWriter {
  return (answer) => (answer.kind === 'selected' ? (options[answer.indexes[0] ?? -1] ?? '') : '');
}

function valueWriter(control: Control, encoding: Encoding): EntryWriter {
  const before = `${urlencodedText(control.name, encoding)}=`;
  return (answer) => before + urlencodedText(currentValue(control, answer), encoding);
}
