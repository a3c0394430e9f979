import type { Answer, Control } from '../control.ts';
import { chosenFiles, currentValue, isCheckedIn, isSelectedIn } from '../current-value.ts';

/** A radio button group as far as its validation needs it. */
export interface GroupState {
  readonly isRequired: boolean;
  readonly hasChecked: boolean;
}

/**
 * Suffering from being missing.
 *
 * @param group of a radio button; one without a name is in none, and browsers do not miss it
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#suffering-from-being-missing and the
 * required attribute of each state
 */
export function valueMissing(control: Control, answer: Answer | undefined, group?: GroupState): boolean {
  if (control.type === 'radio') return group?.isRequired === true && !group.hasChecked;
  if (!control.isRequired) return false;
  switch (control.type) {
    case 'checkbox':
      return !isCheckedIn(control, answer);
    case 'file':
      return chosenFiles(answer).length === 0;
    case 'select-one':
    case 'select-multiple':
      return !control.options.some((option, index) => !option.isPlaceholder && isSelectedIn(control, answer, index));
    default:
      return currentValue(control, answer) === '';
  }
}
