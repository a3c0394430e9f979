import type { Answer, Control } from '../control.ts';
import { currentValue } from '../current-value.ts';
import { isAbsoluteUrl } from './is-absolute-url.ts';

/**
 * Suffering from a type mismatch: only e-mail and URL can.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#suffering-from-a-type-mismatch
 */
export function typeMismatch(control: Control, answer: Answer | undefined): boolean {
  if (control.type !== 'email' && control.type !== 'url') return false;
  const value = currentValue(control, answer);
  if (value === '') return false;
  if (control.type === 'url') return !isAbsoluteUrl(value);
  if (control.element.attributes['multiple'] === undefined) return !isEmail(value);
  return !value.split(',').every(isEmail);
}

const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
