import type { NumericType } from './numeric-type.ts';

/** https://html.spec.whatwg.org/multipage/input.html#number-state-(type=number) */
export const numberType: NumericType = {
  read: parseFloatingPoint,
  write: formatFloatingPoint,
};

/** https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range) */
export const rangeType: NumericType = { ...numberType, defaultMinimum: 0, defaultMaximum: 100 };

const VALID_NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A valid floating-point number. The Standard's rules for min, max and step forgive what stands before and after it;
 * browsers do not.
 * Source: https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-floating-point-number
 */
export function parseFloatingPoint(text: string): number | undefined {
  const value = VALID_NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value + 0 : undefined;
}

/**
 * The best representation of a number as a floating-point number.
 * Source: https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#best-representation-of-the-number-as-a-floating-point-number
 */
function formatFloatingPoint(value: number): string {
  // JavaScript writes an exponent with a plus sign, which the Standard allows.
  return String(value);
}
