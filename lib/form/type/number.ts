import type { NumericType } from './numeric-type.ts';

/** https://html.spec.whatwg.org/multipage/input.html#number-state-(type=number) */
export const numberType: NumericType = {
  parse: parseFloatingPoint,
  format: formatFloatingPoint,
  defaultStep: 1,
  stepScale: 1,
  defaultStepBase: 0,
  defaultMinimum: undefined,
  defaultMaximum: undefined,
};

/** https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range) */
export const rangeType: NumericType = { ...numberType, defaultMinimum: 0, defaultMaximum: 100 };

const LEADING_NUMBER = /^[\t\n\f\r ]*([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)/;

/**
 * The rules for parsing floating-point number values, which forgive what stands before and after.
 * Source: https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-floating-point-number-values
 */
export function parseFloatingPoint(text: string): number | undefined {
  const match = LEADING_NUMBER.exec(text);
  if (match === null) return undefined;
  const value = Number(match[1]);
  return Number.isFinite(value) ? value + 0 : undefined;
}

const VALID_NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-floating-point-number */
export function isValidFloatingPoint(text: string): boolean {
  return VALID_NUMBER.test(text) && Number.isFinite(Number(text));
}

/**
 * The best representation of a number as a floating-point number.
 * Source: https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#best-representation-of-the-number-as-a-floating-point-number
 */
function formatFloatingPoint(value: number): string {
  // JavaScript writes an exponent with a plus sign, which the Standard allows.
  return String(value);
}
