import type { Answer, Control } from '../control.ts';
import { currentValue } from '../current-value.ts';
import { allowedLength } from './allowed-length.ts';

/**
 * Suffering from being too short. An empty value never is, nor what the page itself filled in.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#suffering-from-being-too-short
 */
export function tooShort(control: Control, answer: Answer | undefined): boolean {
  const minimum = allowedLength(control, 'minlength');
  if (minimum === undefined || answer?.kind !== 'value') return false;
  const value = currentValue(control, answer);
  return value !== '' && value.length < minimum;
}
