import type { Control, ControlType } from '../form/control.ts';
import { isOnStep, type Steps, stepsOf } from '../form/steps.ts';
import { MS_PER_DAY } from '../form/type/date.ts';
import {
  type Ages,
  birthYears,
  type DateTopic,
  dateLimits,
  dateTopicOf,
  isOfBirth,
  timeLimits,
} from './date-and-time.ts';
import { drawFromGrid, type Grid, gridOf, type Limits, numberAt, numberLimits } from './number.ts';
import { type DrawValue, pickValue } from './question.ts';
import { usualRange } from './text-by-topic.ts';
import type { Topic } from './topic.ts';
import { wordsAround, wordsOf } from './words-of.ts';

/** How to draw a value of a type that has min, max and step. */
export function planNumber(control: Control, topic: Topic | undefined): DrawValue {
  const steps = stepsOf(control);
  if (steps === undefined) return () => undefined;
  switch (control.type) {
    case 'number':
    case 'range': {
      const limits = limitsByTopic(steps, topic);
      return limits === undefined
        ? planYear(steps, isOfBirth(wordsAround(control)))
        : fromGrid(steps, gridOf(steps, limits));
    }
    case 'time':
      return planTime(steps);
    default:
      return planDate(
        control.type,
        steps,
        (control.element.attributes['when'] as DateTopic | undefined) ?? dateTopicOf(wordsOf(control)),
        birthYears(control.element.attributes['youngest'], control.element.attributes['oldest']),
      );
  }
}

function fromGrid({ type }: Steps, grid: Grid | undefined): DrawValue {
  if (grid === undefined) return () => undefined;
  const { count } = grid;
  if (count <= MOST_LISTED)
    return pickValue({ values: Array.from({ length: count }, (_, index) => type.write(numberAt(grid, index))) });
  return ({ random }) => type.write(drawFromGrid(grid, random));
}

/** Numbers of a scale: more would take more memory than their draws take time. */
const MOST_LISTED = 32;

/** Undefined for a year, whose limits depend on today. */
function limitsByTopic(steps: Steps, topic: Topic | undefined): Limits | undefined {
  const usual = numberLimits(steps);
  const range = usualRange(topic);
  if (range !== undefined) return { ...usual, ...within(steps, ...range) };
  // That it is not negative limits no year.
  const isOpen = (steps.minimum ?? 0) === 0 && steps.maximum === undefined;
  return topic === 'year' && isOpen ? undefined : usual;
}

/** A topic's range as far as the control's own limits leave anything of it. */
function within({ minimum, maximum, step }: Steps, least: number, most: number): Partial<Limits> {
  if (step !== undefined && step > most - least) return {};
  const [low, high] = [Math.max(minimum ?? least, least), Math.min(maximum ?? most, most)];
  // Closed ranges are drawn from evenly, whatever they are about; from 0 to 120 leaves the age of who answers open.
  const isClosed = minimum !== undefined && maximum !== undefined && maximum - minimum < 60;
  if (low > high || isClosed) return {};
  return { minimum: low, maximum: high };
}

function planYear(steps: Steps, isBirth: boolean): DrawValue {
  const [before, after] = isBirth ? [65, 18] : [30, 0];
  return ({ random, today }) => {
    const year = 1970 + Math.floor(today / 365.25);
    const grid = gridOf(steps, { minimum: year - before, maximum: year - after, anyStep: 1 });
    return grid === undefined ? undefined : steps.type.write(drawFromGrid(grid, random));
  };
}

function planDate(type: ControlType, steps: Steps, topic: DateTopic, ages: Ages | undefined): DrawValue {
  let drawnFor: number | undefined;
  let grid: Grid | undefined;
  return ({ random, today }) => {
    if (today !== drawnFor) {
      grid = gridOf(steps, dateLimits(type, steps, topic, today, ages));
      drawnFor = today;
    }
    return grid === undefined ? undefined : steps.type.write(drawFromGrid(grid, random));
  };
}

function planTime(steps: Steps): DrawValue {
  const limits = timeLimits(steps);
  const canWrap = steps.step === undefined || isOnStep(MS_PER_DAY, steps.step, 0);
  const maximum = canWrap ? limits.maximum : Math.min(limits.maximum, MS_PER_DAY - 1);
  const grid = gridOf(steps, { ...limits, maximum });
  if (grid === undefined) return () => undefined;
  return ({ random }) => steps.type.write(Math.floor(drawFromGrid(grid, random)) % MS_PER_DAY);
}
