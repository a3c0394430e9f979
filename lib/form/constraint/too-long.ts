import type { Answer, Control } from '../control.ts';
import { currentValue } from '../current-value.ts';
import { allowedLength } from './allowed-length.ts';

/**
 * Suffering from being too long. What the page itself filled in may be: only what a user edited counts.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#suffering-from-being-too-long
 */
export function tooLong(control: Control, answer: Answer | undefined): boolean {
  const maximum = allowedLength(control, 'maxlength');
  return maximum !== undefined && answer?.kind === 'value' && currentValue(control, answer).length > maximum;
}
