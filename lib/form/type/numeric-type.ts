/**
 * An input type whose values are numbers in disguise.
 * Source: https://html.spec.whatwg.org/multipage/input.html#concept-input-value-string-number
 */
export interface NumericType {
  /** The algorithm to convert a string to a number; undefined is its error. */
  readonly read: (text: string) => number | undefined;
  /** The algorithm to convert a number to a string. */
  readonly write: (value: number) => string;
  /** 1 unless told. */
  readonly defaultStep?: number;
  /** How many units of the number one unit of the step attribute is; 1 unless told. */
  readonly stepScale?: number;
  /** What every step is rounded to a multiple of; undefined where any fraction will do. */
  readonly wholeStep?: number;
  /** 0 unless told. */
  readonly defaultStepBase?: number;
  readonly defaultMinimum?: number;
  readonly defaultMaximum?: number;
}
