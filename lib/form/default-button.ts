import type { Control, ControlType, Form } from './control.ts';

/** https://html.spec.whatwg.org/multipage/forms.html#concept-submit-button */
export function isSubmitButton(control: Control): boolean {
  return control.type === 'submit' || control.type === 'image';
}

/** The first submit button in tree order. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#default-button */
export function defaultButton(form: Form): Control | undefined {
  return form.controls.find(isSubmitButton);
}

/** What the Enter key in a text field does. */
export type ImplicitSubmission =
  | { readonly kind: 'submits'; readonly submitter: Control | undefined }
  | { readonly kind: 'blocked' };

/**
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission: presses the default button;
 * without any, submits the form if it has at most one field that blocks implicit submission.
 */
export function implicitSubmission(form: Form): ImplicitSubmission {
  const submitter = defaultButton(form);
  if (submitter !== undefined) return submitter.isDisabled ? { kind: 'blocked' } : { kind: 'submits', submitter };
  const blocking = form.controls.filter((control) => BLOCKS_SUBMISSION.has(control.type)).length;
  return blocking > 1 ? { kind: 'blocked' } : { kind: 'submits', submitter };
}

/** The Standard has dates and times among them; browsers do not. */
const BLOCKS_SUBMISSION: ReadonlySet<ControlType> = new Set<ControlType>([
  'text',
  'search',
  'tel',
  'url',
  'email',
  'password',
  'number',
]);
