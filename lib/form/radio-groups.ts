import type { Answers, Control } from './control.ts';
import { isCheckedIn } from './current-value.ts';

/**
 * The radio buttons of one group: those of one form with one name that is not empty.
 * Source: https://html.spec.whatwg.org/multipage/input.html#radio-button-group
 */
export type RadioGroup = readonly Control[];

/** The radio button groups of a form, by name, in tree order; a radio button without a name is in none. */
export function radioGroups(controls: readonly Control[]): Map<string, Control[]> {
  const groups = new Map<string, Control[]>();
  for (const control of controls) {
    if (control.type !== 'radio' || control.name === '') continue;
    const group = groups.get(control.name);
    if (group === undefined) groups.set(control.name, [control]);
    else group.push(control);
  }
  return groups;
}

/** Of the radio buttons of a group that the page checks, the last stays checked. */
export function settleRadioGroups(controls: Control[]): Control[] {
  const lastChecked = new Map<string, Control>();
  let isSettled = true;
  for (const control of controls) {
    if (control.type !== 'radio' || control.name === '' || !control.isChecked) continue;
    if (lastChecked.has(control.name)) isSettled = false;
    lastChecked.set(control.name, control);
  }
  if (isSettled) return controls;
  return controls.map((control) =>
    control.type === 'radio' && control.isChecked && control.name !== '' && lastChecked.get(control.name) !== control
      ? { ...control, isChecked: false }
      : control,
  );
}

/** Whether a group has a checked button. */
export function hasChecked(group: RadioGroup, answers: Answers): boolean {
  return group.some((control) => isCheckedIn(control, answers.get(control)));
}
