import type { Control } from './control.ts';

/**
 * Whether a control is barred from constraint validation.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#barred-from-constraint-validation and
 * the sections of the states: hidden, reset, button; readonly where it applies; datalist.
 */
export function isBarred(control: Control): boolean {
  const { type } = control;
  return (
    type === 'hidden' ||
    type === 'reset' ||
    type === 'button' ||
    control.isDisabled ||
    control.isReadonly ||
    control.isInDatalist
  );
}
