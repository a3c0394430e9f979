import { fractionDigits, MAX_DIGITS, type Steps } from '../form/steps.ts';
import type { Random } from './random.ts';

/** The numbers that may be given: from `first`, in steps, `count` of them. */
export interface Grid {
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly digits: number;
}

export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
  /** The step where any is allowed. */
  readonly anyStep: number;
}

/** The allowed numbers within limits; undefined where there is none. */
export function gridOf(steps: Pick<Steps, 'step' | 'base'>, limits: Limits): Grid | undefined {
  const { anyStep } = limits;
  const { minimum, maximum } = withinRounding(limits);
  const step = steps.step ?? anyStep;
  const base = steps.step === undefined ? minimum : steps.base;
  const digits = Math.min(MAX_DIGITS, Math.max(fractionDigits(step), fractionDigits(base)));
  const before = stepsBetween(base, minimum, step, Math.ceil);
  const after = stepsBetween(base, maximum, step, Math.floor);
  const first = base + before * step;
  if (!(after >= before) || !Number.isFinite(first)) return undefined;
  return { first, step, count: Math.min(after - before + 1, Number.MAX_SAFE_INTEGER), digits };
}

/** Beyond 2^53 a limit may have been rounded outwards when it was read, and a browser or server that reads it exactly knows. */
function withinRounding({ minimum, maximum }: Limits): { readonly minimum: number; readonly maximum: number } {
  const error = (limit: number) => (Math.abs(limit) > Number.MAX_SAFE_INTEGER ? Math.abs(limit) * Number.EPSILON : 0);
  const [least, most] = [minimum + error(minimum), maximum - error(maximum)];
  return least <= most ? { minimum: least, maximum: most } : { minimum, maximum };
}

/** Steps from base to bound, rounded; what is a whole number but for the error of division counts as whole. */
function stepsBetween(base: number, bound: number, step: number, round: (value: number) => number): number {
  const steps = (bound - base) / step;
  const whole = Math.round(steps);
  return Math.abs(steps - whole) <= Math.max(1, Math.abs(whole)) * 1e-10 ? whole : round(steps);
}

/** One of them, each as likely. */
export function drawFromGrid(grid: Grid, random: Random): number {
  return numberAt(grid, random.integer(0, grid.count - 1));
}

/** One of them by its index from 0, without the noise of binary fractions. */
export function numberAt({ first, step, digits }: Grid, index: number): number {
  const number = first + index * step;
  return digits === 0 ? number : Number(number.toFixed(digits));
}

const USUAL_SPAN = 100;

/** The limits of a number control, with sensible ones where it states none. */
export function numberLimits({ minimum, maximum, step }: Steps): Limits {
  const span = Math.max(USUAL_SPAN, (step ?? 0) * 20);
  if (minimum !== undefined && maximum !== undefined) {
    return { minimum, maximum, anyStep: niceStep(maximum - minimum) };
  }
  const anyStep = niceStep(span);
  if (minimum !== undefined) return { minimum, maximum: minimum + span, anyStep };
  if (maximum === undefined) return { minimum: 0, maximum: span, anyStep };
  const least = maximum >= (step ?? 0) && maximum <= span * 10 ? 0 : maximum - span;
  return { minimum: least, maximum, anyStep };
}

/** A step with which a person would write numbers of that range: 0.1 up to 100, finer for less. */
function niceStep(range: number): number {
  if (!(range > 0)) return 1;
  const exponent = Math.floor(Math.log10(range)) - 3;
  return exponent >= 0 ? 1 : Number(`1e${exponent}`);
}
