import type { Answer, Control, Form } from '../form/control.ts';
import { currentValue } from '../form/current-value.ts';
import { dateType, MS_PER_DAY } from '../form/type/date.ts';
import { type FormPlan, planForm } from './plan-form.ts';
import { type DrawContext, type Question, valueAnswer } from './question.ts';
import type { Random } from './random.ts';

export interface AnswerOptions {
  /** YYYY-MM-DD, for dates that are asked for without limits. */
  readonly today: string;
  /** Answers the optional questions, too: on a page that came back with errors. */
  readonly answersAll?: boolean;
  /** How often an optional question is answered, from 0 to 1; three of four unless told. */
  readonly optionalShare?: number;
  /** Fills `explanations`, which costs time. */
  readonly explains?: boolean;
}

export interface FormAnswers {
  /** What a person changes; every other control keeps what the page gave it. The caller may add to it. */
  readonly answers: Map<Control, Answer>;
  readonly explanations: { readonly control: Control; readonly rule: string }[];
  /** Controls without which the form can't be submitted, and that allow no answer. */
  readonly unanswerable: Control[];
}

const OPTIONAL_SHARE = 0.75;

/**
 * Answers a form as a careful person would: each answer drawn evenly from what the control allows, required questions
 * always, optional ones sometimes. Hidden, read-only and disabled controls and traps for robots stay as they are.
 * The same form, draws and options give the same answers.
 */
export function answerForm(form: Form, random: Random, options: AnswerOptions): FormAnswers {
  const plan = planForm(form);
  const context: DrawContext = { random, today: daysOf(options.today) };
  const share = options.answersAll === true ? 1 : (options.optionalShare ?? OPTIONAL_SHARE);
  const answered: FormAnswers = { answers: new Map(), explanations: [], unanswerable: [] };
  const explain = options.explains === true ? explanationsInto(answered) : undefined;
  for (const question of plan.questions) {
    const isAnswered = question.mustAnswer || random.chance(share);
    if (isAnswered) answerQuestion(question, context, answered, explain);
    else explain?.(question.controls, 'left open, since it is optional');
  }
  repeatAnswers(plan, answered, explain);
  explain?.(plan.honeypots, 'left empty: people do not see it');
  return answered;
}

type Explain = ((controls: readonly Control[], rule: string) => void) | undefined;

function explanationsInto({ explanations }: FormAnswers): Explain {
  return (controls, rule) => {
    for (const control of controls) explanations.push({ control, rule });
  };
}

function answerQuestion(question: Question, context: DrawContext, answered: FormAnswers, explain: Explain): void {
  const { controls, draw, rule, mustAnswer } = question;
  const drawn = draw(context);
  if (drawn !== undefined) {
    for (let index = 0; index < controls.length; index++) {
      const control = controls[index];
      const answer = drawn[index];
      if (control !== undefined && answer !== undefined) answered.answers.set(control, answer);
    }
    explain?.(controls, rule);
    return;
  }
  const [control] = controls;
  if (control === undefined) return;
  if (mustAnswer && (control.isRequired || !canBeEmptied(control))) {
    answered.unanswerable.push(control);
    explain?.(controls, 'allows no answer');
    return;
  }
  if (canBeEmptied(control) && control.value !== '') answered.answers.set(control, valueAnswer(''));
  explain?.(controls, 'left empty, since it allows no answer');
}

const NEVER_EMPTY = new Set(['range', 'color', 'radio', 'checkbox', 'select-one', 'select-multiple', 'file']);

function canBeEmptied({ type }: Control): boolean {
  return !NEVER_EMPTY.has(type);
}

function repeatAnswers({ partners }: FormPlan, { answers }: FormAnswers, explain: Explain): void {
  for (const [control, partner] of partners) {
    answers.set(control, valueAnswer(currentValue(partner, answers.get(partner))));
    explain?.([control], `repeats ${partner.name || partner.label}`);
  }
}

function daysOf(today: string): number {
  const ms = dateType.parse(today);
  if (ms === undefined) throw new RangeError(`today must be a date such as 2030-01-31, got "${today}".`);
  return ms / MS_PER_DAY;
}
