import type { Answer, Control, Form } from '../form/control.ts';
import { currentValue } from '../form/current-value.ts';
import { dateType, MS_PER_DAY } from '../form/type/date.ts';
import { constraintsBroken } from '../form/validity.ts';
import { drawAnswers } from './draw-answers.ts';
import { putInOrder } from './in-order.ts';
import type { Lessons } from './lesson.ts';
import { type FormPlan, planForm } from './plan-form.ts';
import { type Question, valueAnswer } from './question.ts';
import type { Random } from './random.ts';

import type { Receipt } from './receipt.ts';
import type { Wishes } from './wishes.ts';

export interface AnswerOptions {
  /** YYYY-MM-DD, for dates that are asked for without limits. */
  readonly today: string;
  /** Answers the optional questions, too: on a page that came back with errors. */
  readonly answersAll?: boolean;
  /** How often an optional question is answered, from 0 to 1; three of four unless told. */
  readonly optionalShare?: number;
  /** To be held by an answer; undefined for none. */
  readonly receipt?: Receipt | undefined;
  /** What was learned of its controls. */
  readonly lessons?: Lessons | undefined;
  /** What the answers file says. */
  readonly wishes?: Wishes | undefined;
  /** The answers that a question keeps, none at all to leave it as it is; undefined for one to draw. */
  readonly kept?: ((question: Question) => readonly Answer[] | undefined) | undefined;
}

export interface FormAnswers {
  readonly plan: FormPlan;
  /** What a person changes; every other control keeps what the page gave it. The caller may add to it. */
  readonly answers: Map<Control, Answer>;
  /** Controls without which the form can't be submitted, and that allow no answer. */
  readonly unanswerable: readonly Control[];
}

const OPTIONAL_SHARE = 0.75;

/**
 * Answers a form as a careful person would: each answer drawn evenly from what the control allows, required questions
 * always, optional ones sometimes. Hidden, read-only and disabled controls and traps for robots stay as they are.
 * The same form, draws and options give the same answers.
 */
export function answerForm(form: Form, random: Random, options: AnswerOptions): FormAnswers {
  const plan = planForm(form, options.lessons, options.wishes);
  const { kept, receipt } = options;
  const answers = new Map<Control, Answer>();
  const unanswerable: Control[] = [];
  const give = ({ controls }: Question, drawn: readonly Answer[]) =>
    controls.forEach((control, at) => {
      const given = drawn[at];
      if (given !== undefined) answers.set(control, given);
    });
  const openOf = (kept: Kept) => (question: Question, index: number) => {
    const before = kept(question);
    if (before === undefined) return [asRefused(question, plan.questions[index - 1], kept)];
    for (const answer of before)
      if (receipt && answer.kind === 'value') receipt.isHeld ||= answer.value.includes(receipt.text);
    give(question, before);
    return [];
  };
  const questions = kept === undefined ? plan.questions : plan.questions.flatMap(openOf(kept));
  const answer = (index: number, drawn: readonly Answer[]) => {
    const question = questions[index];
    if (question !== undefined) give(question, drawn);
  };
  drawAnswers(
    questions,
    { random, today: daysOf(options.today), receipt },
    shareOf(options.answersAll, options.optionalShare),
    {
      answered: answer,
      valued: (index, value) => answer(index, [valueAnswer(value)]),
      impossible(index) {
        const question = questions[index];
        const [control] = question?.controls ?? [];
        if (question === undefined || control === undefined) return;
        const exit = withoutAnswer(question);
        if (exit === 'unanswerable') unanswerable.push(control);
        else if (exit === 'emptied') answers.set(control, valueAnswer(''));
      },
    },
  );
  const context = { random, today: daysOf(options.today) };
  for (const pair of plan.orders) putInOrder(pair, answers, context);
  for (const [control, partner] of plan.partners) {
    answers.set(control, valueAnswer(currentValue(partner, answers.get(partner))));
  }
  return { plan, answers, unanswerable };
}

/** How often an optional question is answered. */
export function shareOf(answersAll: boolean | undefined, optionalShare = OPTIONAL_SHARE): number {
  return answersAll === true ? 1 : optionalShare;
}

/** What becomes of a question that allows no answer. */
export function withoutAnswer({ controls, mustAnswer, rule }: Question): 'unanswerable' | 'emptied' | 'kept' {
  const [control] = controls;
  if (control === undefined) return 'kept';
  if (rule.isWished) return 'unanswerable';
  // What the page itself filled in may be the one thing that its rules take.
  if (controls.length === 1 && constraintsBroken(control, undefined).length === 0) return 'kept';
  if (mustAnswer && (control.isRequired || !canBeEmptied(control))) return 'unanswerable';
  return canBeEmptied(control) && control.value !== '' ? 'emptied' : 'kept';
}

const NEVER_EMPTY = new Set(['range', 'color', 'radio', 'checkbox', 'select-one', 'select-multiple', 'file']);

function canBeEmptied({ type }: Control): boolean {
  return !NEVER_EMPTY.has(type);
}

let knownDays = { today: '', days: 0 };

/** Days since 1970-01-01 of a date such as 2030-01-31. */
export function daysOf(today: string): number {
  if (knownDays.today === today) return knownDays.days;
  const ms = dateType.read(today);
  if (ms === undefined) throw new RangeError(`today must be a date such as 2030-01-31, got "${today}".`);
  knownDays = { today, days: ms / MS_PER_DAY };
  return knownDays.days;
}

/** A box for what "Other" means is asked for by itself where the choice before it is kept. */
function asRefused(question: Question, before: Question | undefined, kept: Kept): Question {
  if (question.needsOther !== true || before === undefined || kept(before) === undefined) return question;
  return { ...question, needsOther: false, mustAnswer: true };
}

type Kept = NonNullable<AnswerOptions['kept']>;
