import type { Answer } from '../form/control.ts';
import type { DrawContext, Question } from './question.ts';

/** What becomes of a question's answer: kept by control, or written straight into the request. */
export interface Taker {
  answered(index: number, drawn: readonly Answer[]): void;
  /** The same for a question of one control whose answer is a value. */
  valued(index: number, value: string): void;
  /** A question that allows no answer. */
  impossible(index: number): void;
}

/** What drawing takes of a question. */
export type DrawnQuestion = Pick<Question, 'mustAnswer' | 'draw' | 'drawValue' | 'opens' | 'hold' | 'needsOther'>;

/**
 * Draws an answer for each question in turn: required ones always, the others with a chance of `share`. The same
 * questions, draws and share give the same answers, whoever takes them, but for the one that holds the receipt.
 */
export function drawAnswers(
  questions: readonly DrawnQuestion[],
  context: DrawContext,
  share: number,
  taker: Taker,
): void {
  let isOpen = false;
  questions.forEach((question, index) => {
    isOpen = drawAnswer(question, index, isOpen, context, share, taker);
  });
}

/**
 * Draws the answer of one question.
 * @param isOpen whether the question before opened it
 * @returns whether it opens the next one
 */
export function drawAnswer(
  question: DrawnQuestion,
  index: number,
  isOpen: boolean,
  context: DrawContext,
  share: number,
  taker: Taker,
): boolean {
  const { needsOther, mustAnswer, drawValue, hold, opens } = question;
  const isAsked = needsOther === true ? isOpen : mustAnswer || context.random.chance(share);
  if (drawValue !== undefined) {
    const drawn = isAsked ? drawValue(context) : undefined;
    const { receipt } = context;
    const value = (receipt && hold?.(receipt, drawn)) ?? drawn;
    if (value !== undefined) taker.valued(index, value);
    else if (isAsked) taker.impossible(index);
    return false;
  }
  if (!isAsked) return false;
  const drawn = question.draw(context);
  if (drawn === undefined) {
    taker.impossible(index);
    return false;
  }
  taker.answered(index, drawn);
  return opens?.(drawn) === true;
}
