import type { Answer, Answers, ChosenFile, Control, Form } from './control.ts';
import { chosenFiles, currentValue, isCheckedIn, isSelectedIn } from './current-value.ts';
import { directionality } from './directionality.ts';
import type { Encoding } from './encoding.ts';
import type { Entry } from './entry.ts';

/**
 * What the form submits.
 *
 * @param submitter the button pressed; without one, no button is in the list
 * @param encoding what a hidden `_charset_` control tells
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set
 */
export function constructEntryList(
  form: Form,
  answers: Answers,
  submitter: Control | undefined,
  encoding: Encoding = 'utf-8',
): Entry[] {
  const entries: Entry[] = [];
  form.controls.forEach((control) => {
    // The Standard leaves out what stands in a datalist, too; browsers send it.
    if (control.isDisabled) return;
    appendEntries(control, answers.get(control), control === submitter, encoding, entries);
  });
  return entries;
}

const NO_FILE: ChosenFile = { name: '', type: 'application/octet-stream', bytes: new Uint8Array(0) };

function appendEntries(
  control: Control,
  answer: Answer | undefined,
  isSubmitter: boolean,
  encoding: Encoding,
  entries: Entry[],
): void {
  const { name } = control;
  switch (control.type) {
    case 'image': {
      // The button counts as pressed from the keyboard: no coordinates. #image-button-state-(type=image)
      if (!isSubmitter) return;
      const prefix = name === '' ? '' : `${name}.`;
      entries.push({ name: `${prefix}x`, value: '0' }, { name: `${prefix}y`, value: '0' });
      return;
    }
    case 'reset':
    case 'button':
      return;
    case 'submit':
      if (!isSubmitter || name === '') return;
      entries.push({ name, value: control.value });
      if (control.element.name === 'button') return;
      break;
    case 'checkbox':
    case 'radio':
      if (name !== '' && isCheckedIn(control, answer)) entries.push({ name, value: control.value });
      return;
    case 'select-one':
    case 'select-multiple':
      if (name !== '') appendOptions(control, answer, entries);
      return;
    case 'file': {
      if (name === '') return;
      const files = chosenFiles(answer);
      if (files.length === 0) entries.push({ name, value: NO_FILE });
      for (const file of files) entries.push({ name, value: file });
      return;
    }
    case 'hidden':
      if (name === '') return;
      entries.push({ name, value: isCharset(name) ? nameOf(encoding) : currentValue(control, answer) });
      break;
    default:
      if (name === '') return;
      entries.push({ name, value: currentValue(control, answer) });
  }
  appendDirection(control, answer, entries);
}

function nameOf(encoding: Encoding): string {
  return encoding === 'utf-8' ? 'UTF-8' : encoding;
}

function isCharset(name: string): boolean {
  return name.length === 9 && name.toLowerCase() === '_charset_';
}

function appendOptions(control: Control, answer: Answer | undefined, entries: Entry[]): void {
  control.options.forEach((option, index) => {
    if (option.isDisabled || !isSelectedIn(control, answer, index)) return;
    entries.push({ name: control.name, value: option.value });
  });
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fe-dirname */
function appendDirection(control: Control, answer: Answer | undefined, entries: Entry[]): void {
  const name = control.element.attributes['dirname'];
  // The Standard ignores an empty name; browsers send it.
  if (name === undefined || !WITH_DIRECTION.has(control.type)) return;
  entries.push({ name, value: directionality(control, currentValue(control, answer)) });
}

const WITH_DIRECTION = new Set(['hidden', 'text', 'search', 'tel', 'url', 'email', 'password', 'submit', 'textarea']);
