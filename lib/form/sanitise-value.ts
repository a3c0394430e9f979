import type { ControlType } from './control.ts';
import { fractionDigits, isOnStep, MAX_DIGITS, readSteps, type Steps } from './steps.ts';
import { datetimeLocalType } from './type/datetime-local.ts';
import { parseFloatingPoint } from './type/number.ts';
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
      return attributes['multiple'] === undefined
        ? trimmed(withoutNewlines(value))
        : sanitiseEmails(withoutNewlines(value));
    case 'date':
    case 'month':
    case 'week':
    case 'time':
      return numericType(type)?.read(value) === undefined ? '' : value;
    case 'datetime-local': {
      const parsed = datetimeLocalType.read(value);
      return parsed === undefined ? '' : datetimeLocalType.write(parsed);
    }
    case 'number':
      return parseFloatingPoint(value) === undefined ? '' : value;
    case 'range':
      return sanitiseRange(value, attributes);
    case 'color':
      return sanitiseColor(trimmed(value).toLowerCase());
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

/** CSS colours other than hexadecimal ones, and the alpha attribute, are a known gap. */
function sanitiseColor(value: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/.exec(value);
  const long = short === null ? value : short.slice(1).reduce((all, digit) => all + digit + digit, '#');
  return /^#[\da-f]{6}(?:[\da-f]{2})?$/.test(long) ? long.slice(0, 7) : '#000000';
}

/** The Standard leaves the line breaks within addresses; browsers do not. */
function sanitiseEmails(value: string): string {
  return value.split(',').map(trimmed).join(',');
}

/** https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range):value-sanitization-algorithm */
function sanitiseRange(value: string, attributes: Readonly<Record<string, string>>): string {
  const steps = readSteps('range', attributes);
  if (steps === undefined) return value;
  const { minimum = 0, maximum = 100, step, base } = steps;
  const wanted = parseFloatingPoint(value) ?? minimum + (maximum - minimum) / 2;
  const number = Math.max(minimum, Math.min(maximum, wanted));
  const isAllowed = step === undefined || isOnStep(number, step, base);
  return steps.type.write(isAllowed ? number : nearestOnStep(number, step, steps));
}

/** What the arithmetic of tenths may be out by, in steps. */
const NOISE = 1e-9;

/** The nearest allowed number within the bounds, the greater of two as near; the number itself where there is none. */
function nearestOnStep(number: number, step: number, { minimum = 0, maximum = 100, base }: Steps): number {
  const count = Math.floor((number - base) / step);
  const digits = Math.min(MAX_DIGITS, Math.max(fractionDigits(step), fractionDigits(base)));
  const at = (steps: number) => Number((base + steps * step).toFixed(digits));
  const isWithin = (candidate: number) => candidate >= minimum && candidate <= maximum;
  const [below, above] = [at(count), at(count + 1)];
  if (isWithin(above) && (!isWithin(below) || above - number <= number - below + step * NOISE)) return above;
  return isWithin(below) ? below : number;
}
