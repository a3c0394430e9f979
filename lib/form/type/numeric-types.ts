import type { ControlType } from '../control.ts';
import { dateType } from './date.ts';
import { datetimeLocalType } from './datetime-local.ts';
import { monthType } from './month.ts';
import { numberType, rangeType } from './number.ts';
import type { NumericType } from './numeric-type.ts';
import { timeType } from './time.ts';
import { weekType } from './week.ts';

const TYPES: ReadonlyMap<ControlType, NumericType> = new Map<ControlType, NumericType>([
  ['number', numberType],
  ['range', rangeType],
  ['date', dateType],
  ['month', monthType],
  ['week', weekType],
  ['time', timeType],
  ['datetime-local', datetimeLocalType],
]);

/** The number side of a type that has min, max and step; undefined for all others. */
export function numericType(type: ControlType): NumericType | undefined {
  return TYPES.get(type);
}
