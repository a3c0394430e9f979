import type { Answer } from '../form/control.ts';
import type { DrawContext, DrawnQuestion } from './question.ts';

/** What becomes of a question's answer: kept by control, or written straight into the request. */
export interface Taker {
  answered(index: number, drawn: readonly Answer[]): void;
  /** The same for a question of one control whose answer is a value. */
  valued(index: number, value: string): void;
  /** An optional question that is left as the page gave it. */
  left(index: number): void;
  /** A question that allows no answer. */
  impossible(index: number): void;
}

/**
 * Draws an answer for each question in turn: required ones always, the others with a chance of `share`. The same
 * questions, draws and share give the same answers, whoever takes them, but for the one that holds the receipt.
 *
 * @param request gets the texts of the questions that have them, by their slot: most questions of most surveys do, and
 *   to k6's engine each call on the way costs as much as the draw
 */
export function drawAnswers(
  questions: readonly DrawnQuestion[],
  context: DrawContext,
  share: number,
  taker: Taker,
  request: string[] = [],
): void {
  const { random, receipt } = context;
  let isOpen = false;
  for (let index = 0; index < questions.length; index++) {
    const question = questions[index];
    if (question === undefined) continue;
    const isAsked = question.needsOther === true ? isOpen : question.mustAnswer || random.chance(share);
    isOpen = false;
    const { texts, drawValue, hold } = question;
    if (texts !== undefined && (hold === undefined || receipt?.isHeld !== false)) {
      if (isAsked) request[question.slot ?? 0] = random.pick(texts);
      continue;
    }
    if (drawValue !== undefined) {
      const drawn = isAsked ? drawValue(context) : undefined;
      const value = (receipt && hold?.(receipt, drawn)) ?? drawn;
      if (value !== undefined) taker.valued(index, value);
      else if (isAsked) taker.impossible(index);
      else taker.left(index);
      continue;
    }
    if (!isAsked) {
      taker.left(index);
      continue;
    }
    const drawn = question.draw(context);
    if (drawn === undefined) taker.impossible(index);
    else {
      taker.answered(index, drawn);
      isOpen = question.opens?.(drawn) === true;
    }
  }
}
