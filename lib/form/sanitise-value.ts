import type { ControlType } from './control.ts';
import { fractionDigits, isOnStep, MAX_DIGITS, readSteps, type Steps } from './steps.ts';
import { datetimeLocalType } from './type/datetime-local.ts';
import { isValidFloatingPoint } from './type/number.ts';
import { numericType } from './type/numeric-types.ts';

/**
 * The value sanitisation algorithm of a type.
 * Source: https://html.spec.whatwg.org/multipage/input.html#value-sanitization-algorithm
 */
export function sanitiseValue(value: string, type: ControlType, attributes: Readonly<Record<string, string>>): string {
  switch (type) {
    case 'text':
    case 'search':
    case 'tel':
    case 'password':
      return withoutNewlines(value);
    case 'url':
      return trimmed(withoutNewlines(value));
    case 'email':
      return attributes['multiple'] === undefined ? trimmed(withoutNewlines(value)) : sanitiseEmails(value);
    case 'date':
    case 'month':
    case 'week':
    case 'time':
      return numericType(type)?.parse(value) === undefined ? '' : value;
    case 'datetime-local': {
      const parsed = datetimeLocalType.parse(value);
      return parsed === undefined ? '' : datetimeLocalType.format(parsed);
    }
    case 'number':
      return isValidFloatingPoint(value) ? value : '';
    case 'range':
      return sanitiseRange(value, attributes);
    case 'color':
      // CSS colours other than #rrggbb, and the alpha attribute, are a known gap.
      return /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : '#000000';
    case 'textarea':
      return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
    default:
      return value;
  }
}

function withoutNewlines(value: string): string {
  return value.includes('\n') || value.includes('\r') ? value.replace(/[\n\r]+/g, '') : value;
}

function trimmed(value: string): string {
  return value.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '');
}

function sanitiseEmails(value: string): string {
  return value.split(',').map(trimmed).join(',');
}

/** https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range):value-sanitization-algorithm */
function sanitiseRange(value: string, attributes: Readonly<Record<string, string>>): string {
  const steps = readSteps('range', attributes);
  if (steps === undefined) return value;
  const { minimum = 0, maximum = 100, step, base } = steps;
  const isValid = isValidFloatingPoint(value);
  const start = isValid ? Number(value) : maximum < minimum ? minimum : minimum + (maximum - minimum) / 2;
  let number = start;
  if (maximum >= minimum && number > maximum) number = maximum;
  if (number < minimum) number = minimum;
  if (step !== undefined && !isOnStep(number, step, base)) number = nearestOnStep(number, step, steps);
  return isValid && number === start ? value : steps.type.format(number);
}

/** The nearest allowed number within the bounds, the greater of two as near; the number itself where there is none. */
function nearestOnStep(number: number, step: number, { minimum = 0, maximum = 100, base }: Steps): number {
  const count = Math.floor((number - base) / step);
  const digits = Math.min(MAX_DIGITS, Math.max(fractionDigits(step), fractionDigits(base)));
  const at = (steps: number) => Number((base + steps * step).toFixed(digits));
  const isWithin = (candidate: number) => candidate >= minimum && (maximum < minimum || candidate <= maximum);
  const [below, above] = [at(count), at(count + 1)];
  if (isWithin(above) && (!isWithin(below) || above - number <= number - below)) return above;
  return isWithin(below) ? below : number;
}
