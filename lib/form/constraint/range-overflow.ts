import type { Answer, Control } from '../control.ts';
import { numberIn } from './number-in.ts';

/**
 * Suffering from an overflow.
 * Source: https://html.spec.whatwg.org/multipage/input.html#the-min-and-max-attributes
 */
export function rangeOverflow(control: Control, answer: Answer | undefined): boolean {
  const held = numberIn(control, answer);
  if (held === undefined) return false;
  const { number, steps } = held;
  if (steps.maximum === undefined || number <= steps.maximum) return false;
  return !(steps.isReversed && steps.minimum !== undefined && number >= steps.minimum);
}
