import type { Answer, Control } from '../control.ts';
import { numberIn } from './number-in.ts';

/**
 * Suffering from an underflow.
 * Source: https://html.spec.whatwg.org/multipage/input.html#the-min-and-max-attributes
 */
export function rangeUnderflow(control: Control, answer: Answer | undefined): boolean {
  const held = numberIn(control, answer);
  if (held === undefined) return false;
  const { number, steps } = held;
  if (steps.minimum === undefined || number >= steps.minimum) return false;
  // Over midnight, only what lies between the end and the start is out of range.
  return !(steps.isReversed && steps.maximum !== undefined && number <= steps.maximum);
}
