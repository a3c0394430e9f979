import type { Answer, Control } from '../control.ts';
import { currentValue } from '../current-value.ts';
import { patternOf } from '../pattern/pattern-of.ts';

/**
 * Suffering from a pattern mismatch; with multiple e-mail addresses, any of them.
 * Source: https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute
 */
export function patternMismatch(control: Control, answer: Answer | undefined): boolean {
  const pattern = patternOf(control);
  if (pattern === undefined) return false;
  const value = currentValue(control, answer);
  if (value === '') return false;
  if (control.type === 'email' && control.element.attributes['multiple'] !== undefined) {
    return !value.split(',').every((address) => pattern.expression.test(address));
  }
  return !pattern.expression.test(value);
}
