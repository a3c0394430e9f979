import type { Control, ControlType } from './control.ts';
import { remembered } from './remembered.ts';
import { parseFloatingPoint } from './type/number.ts';
import type { NumericType } from './type/numeric-type.ts';
import { numericType } from './type/numeric-types.ts';

/** What min, max and step make of a control: the numbers that it allows. */
export interface Steps {
  readonly type: NumericType;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** Allowed value step; undefined is step=any. https://html.spec.whatwg.org/multipage/input.html#concept-input-step */
  readonly step: number | undefined;
  /** https://html.spec.whatwg.org/multipage/input.html#concept-input-min-zero */
  readonly base: number;
  /** A time's range that goes over midnight. https://html.spec.whatwg.org/multipage/input.html#has-a-reversed-range */
  readonly isReversed: boolean;
}

/** The steps of a control, worked out once; undefined for types without numbers. */
export const stepsOf = remembered(({ type, element }: Control) => readSteps(type, element.attributes));

export function readSteps(type: ControlType, attributes: Readonly<Record<string, string>>): Steps | undefined {
  const numeric = numericType(type);
  if (numeric === undefined) return undefined;
  const parse = (name: string) => {
    const text = attributes[name];
    return text === undefined ? undefined : numeric.read(text);
  };
  const ownMinimum = parse('min');
  const minimum = ownMinimum ?? numeric.defaultMinimum;
  let maximum = parse('max') ?? numeric.defaultMaximum;
  // The Standard leaves such a range out of bounds; browsers move its end.
  if (type === 'range' && minimum !== undefined && maximum !== undefined) maximum = Math.max(minimum, maximum);
  return {
    type: numeric,
    minimum,
    maximum,
    step: allowedStep(attributes['step'], numeric),
    base: ownMinimum ?? parse('value') ?? numeric.defaultStepBase ?? 0,
    isReversed: type === 'time' && minimum !== undefined && maximum !== undefined && minimum > maximum,
  };
}

function allowedStep(
  text: string | undefined,
  { defaultStep = 1, stepScale = 1, wholeStep }: NumericType,
): number | undefined {
  if (text?.toLowerCase() === 'any') return undefined;
  const step = parseFloatingPoint(text ?? '');
  if (step === undefined || step <= 0) return defaultStep * stepScale;
  if (wholeStep === undefined) return step * stepScale;
  // The Standard has no such rounding; browsers do it.
  return Math.max(1, Math.round((step * stepScale) / wholeStep)) * wholeStep;
}

/** Whether a number is a whole number of steps away from the base. */
export function isOnStep(value: number, step: number, base: number): boolean {
  const digits = Math.max(fractionDigits(value), fractionDigits(step), fractionDigits(base));
  const scale = 10 ** digits;
  const distance = Math.round(value * scale) - Math.round(base * scale);
  const unit = Math.round(step * scale);
  if (Math.abs(distance) <= Number.MAX_SAFE_INTEGER && unit <= Number.MAX_SAFE_INTEGER && digits <= MAX_DIGITS) {
    return distance % unit === 0;
  }
  // Past what doubles hold exactly, browsers too allow for the error of the arithmetic.
  const remainder = Math.abs((value - base) % step);
  const tolerance = Math.max(step / 2 ** 24, Math.abs(value) * Number.EPSILON);
  return remainder <= tolerance || step - remainder <= tolerance;
}

export const MAX_DIGITS = 15;

/** How many decimals a number shows when written out. */
export function fractionDigits(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const point = mantissa.indexOf('.');
  return Math.max(0, (point === -1 ? 0 : mantissa.length - point - 1) - Number(exponent));
}
