import type { Answer, Control } from '../control.ts';
import { currentValue } from '../current-value.ts';

/**
 * Suffering from bad input: the user typed what the type cannot hold, so that its value is empty.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#suffering-from-bad-input
 */
export function badInput(control: Control, answer: Answer | undefined): boolean {
  switch (control.type) {
    case 'number':
    case 'date':
    case 'month':
    case 'week':
    case 'time':
    case 'datetime-local':
      return answer?.kind === 'value' && answer.value.trim() !== '' && currentValue(control, answer) === '';
    default:
      return false;
  }
}
