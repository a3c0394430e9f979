import { withLesson } from '../../answer/lesson.ts';
import { topicOf } from '../../answer/topic.ts';
import type { Answer, Control } from '../../form/control.ts';
import type { Entry } from '../../form/entry.ts';
import { constraintsBroken } from '../../form/validity.ts';
import { answerBefore } from './answer-before.ts';
import { formatIn } from './format-in.ts';
import { type ControlError, learn } from './learn.ts';
import type { Refusal } from './tie-errors.ts';

/**
 * Which answers may be meant where no message is about any of them: those unlike what is written beside their question, as an
 * example, and those that are no numbers where the page wants numbers.
 * @param asked the questions of the form
 * @param entries what was sent
 */
export function unlikeErrors(
  { hints, loose }: Refusal,
  asked: readonly Control[],
  controls: readonly Control[],
  entries: readonly Entry[],
): readonly ControlError[] {
  const lines = asked.filter(({ type }) => /^(text|tel|search)$/.test(type));
  const open = lines.filter((line) => !OF_WORDS.test(topicOf(line) ?? ''));
  const asNumbers = loose.flatMap((message) =>
    open
      .map((control): ControlError => ({ control, message, hint: '' }))
      .filter((error) => learn(error, false, undefined)?.['type'] === 'number'),
  );
  return [...hints, ...asNumbers].filter((error) => isUnlike(error, answerBefore([error.control], controls, entries)));
}

/** What nobody answers with a number. */
const OF_WORDS = /name|email|organisation|job|street|city|postcode|country|url|slug|colour/;

/** Whether an answer is not what its error asks for. */
function isUnlike(error: ControlError, answers: readonly Answer[] | undefined): boolean {
  const [answer] = answers ?? [];
  const { turn, required, same, ...lesson } = learn(error, false, undefined) ?? {};
  if (answer?.kind !== 'value' || Object.keys(lesson).length === 0) return false;
  const { format } = lesson;
  if (format !== undefined) return formatIn(answer.value) !== format;
  return constraintsBroken(withLesson(error.control, lesson), answer).length > 0;
}

/**
 * What is written about a question beside its words: what stands in brackets, and the sign of per cents, as the message of an error
 * that it would be.
 */
export function told(hint: string): string {
  const inBrackets = new Set(hint.match(/\([^()]+\)/g));
  return `${[...inBrackets].join(' ')}${/\d? ?%\W*$|\bper ?cent\b/i.test(hint) ? ' between 0 and 100' : ''}`;
}
