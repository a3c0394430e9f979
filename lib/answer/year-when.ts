import type { Control } from '../form/control.ts';
import { civilFromDays } from '../form/type/calendar.ts';
import type { Choice } from './choice.ts';
import { isOfBirth } from './date-and-time.ts';
import type { DrawValue } from './question.ts';
import { isBox, topicOf } from './topic.ts';
import { wordsAround } from './words-of.ts';

/** Whether a date in boxes was found to lie before or after today: the box of its year decides. */
function whenOf(control: Control): 'past' | 'future' | undefined {
  const { when } = control.element.attributes;
  if ((when !== 'past' && when !== 'future') || !isBox(control) || topicOf(control) !== 'year') return undefined;
  // Who was born in the past is of age, too.
  return when === 'past' && isOfBirth(wordsAround(control)) ? undefined : when;
}

/** The year before or after, as was learned of a box; undefined for any other control. */
export function planYearWhen(control: Control): DrawValue | undefined {
  const when = whenOf(control);
  if (when === undefined) return undefined;
  const most = Number(control.element.attributes['max'] || Infinity);
  return ({ today }) => {
    const { year } = civilFromDays(today);
    return String(when === 'past' ? year - 1 : Math.min(year + 1, most));
  };
}

/** A year before or after, as was learned of a list; the choice itself for any other list. */
export function chooseYearWhen(control: Control, choice: Choice): Choice {
  const when = whenOf(control);
  if (when === undefined) return choice;
  const years = control.options.map(({ label }) => Number(label));
  return {
    draw: (context) => {
      const { year } = civilFromDays(context.today);
      const fitting = years.flatMap((one, index) =>
        (when === 'past' ? one > 0 && one < year : one > year) ? [index] : [],
      );
      if (fitting.length === 0) return choice.draw(context);
      return [{ kind: 'selected', indexes: [context.random.pick(fitting)] }];
    },
  };
}
