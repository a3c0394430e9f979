import { isOfBirth } from '../../answer/date-and-time.ts';
import { topicOf } from '../../answer/topic.ts';
import { wordsAround } from '../../answer/words-of.ts';
import type { Control } from '../../form/control.ts';

/**
 * Turns the limits of an age, which a message tells about a date, into those of the birthday: "You must be at least 18" asks for
 * no date after 18.
 * @param isDate whether dates were asked for before
 * @param said the message: days and weeks are no age
 */
export function learnAge(control: Control, isDate: boolean, said: string, learned: Record<string, string>): void {
  const limits = ['min', 'above', 'max', 'below'].map((name) => learned[name]);
  const isAge = limits.some((limit) => limit !== undefined) && limits.every((limit = '1') => /^\d{1,3}$/.test(limit));
  if (!isAge) return;
  const topic = topicOf(control);
  // Who answers is of age without being told.
  if (topic === 'year' && isOfBirth(wordsAround(control))) {
    for (const name of OF_AGE) delete learned[name];
    return;
  }
  if (!(isDate || control.type === 'date' || /^(birth|date)$/.test(topic ?? ''))) return;
  const [min, above, max, below] = limits;
  const youngest = min ?? (above === undefined ? undefined : String(Number(above) + 1));
  const oldest = max ?? (below === undefined ? undefined : String(Number(below) - 1));
  for (const name of OF_AGE) delete learned[name];
  if (IN_DAYS.test(said)) return;
  learned['when'] = 'birth';
  if (youngest !== undefined) learned['youngest'] = youngest;
  if (oldest !== undefined) learned['oldest'] = oldest;
}

const IN_DAYS = /\d (?:minute|hour|day|night|week|month)s?\b/;

const OF_AGE = ['min', 'above', 'max', 'below', 'type', 'step', 'pattern', 'turn'];
