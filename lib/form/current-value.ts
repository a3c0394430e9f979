import type { Answer, ChosenFile, Control } from './control.ts';
import { sanitiseValue } from './sanitise-value.ts';

/** The control's value after an answer, sanitised as the control would hold it. */
export function currentValue(control: Control, answer: Answer | undefined): string {
  if (answer?.kind !== 'value') return control.value;
  return sanitiseValue(answer.value, control.type, control.element.attributes);
}

/** Checkedness after an answer. A radio button's group is the caller's concern. */
export function isCheckedIn(control: Control, answer: Answer | undefined): boolean {
  return answer?.kind === 'checked' ? answer.isChecked : control.isChecked;
}

/** Whether the option with that index is selected after an answer. */
export function isSelectedIn(control: Control, answer: Answer | undefined, index: number): boolean {
  if (answer?.kind === 'selected') return answer.indexes.includes(index);
  return control.options[index]?.isSelected ?? false;
}

const NO_FILES: readonly ChosenFile[] = [];

export function chosenFiles(answer: Answer | undefined): readonly ChosenFile[] {
  return answer?.kind === 'files' ? answer.files : NO_FILES;
}
