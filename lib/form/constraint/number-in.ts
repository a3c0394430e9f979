import type { Answer, Control } from '../control.ts';
import { currentValue } from '../current-value.ts';
import { type Steps, stepsOf } from '../steps.ts';

/** The number that a control holds, with its limits; undefined where it holds none. */
export function numberIn(control: Control, answer: Answer | undefined): { number: number; steps: Steps } | undefined {
  const steps = stepsOf(control);
  if (steps === undefined) return undefined;
  const number = steps.type.read(currentValue(control, answer));
  return number === undefined ? undefined : { number, steps };
}
