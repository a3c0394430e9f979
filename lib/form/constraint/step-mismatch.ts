import type { Answer, Control } from '../control.ts';
import { isOnStep } from '../steps.ts';
import { numberIn } from './number-in.ts';

/**
 * Suffering from a step mismatch.
 * Source: https://html.spec.whatwg.org/multipage/input.html#suffering-from-a-step-mismatch
 */
export function stepMismatch(control: Control, answer: Answer | undefined): boolean {
  const held = numberIn(control, answer);
  if (held === undefined || held.steps.step === undefined) return false;
  return !isOnStep(held.number, held.steps.step, held.steps.base);
}
