import type { AnswerOptions, FormAnswers } from '../lib/answer/answer-form.ts';
import type { Rule } from '../lib/answer/rule.ts';
import type { Answer, Control } from '../lib/form/control.ts';

/** Why a control was answered as it was. */
export type Reason =
  | Rule
  /** A person does not see it. */
  | 'unseen'
  /** It is for those who have an account. */
  | 'for-account-holders'
  /** It is optional. */
  | 'left-open'
  /** It was not refused. */
  | 'kept'
  /** It allows no answer; `emptied` where the form can do without. */
  | 'no-answer'
  | 'emptied'
  | { readonly repeats: Control };

/** One answer, and the reason for it. */
export interface GivenAnswer {
  readonly control: Control;
  /** Undefined where the control was left as the page gave it. */
  readonly answer: Answer | undefined;
  readonly reason: Reason;
}

/**
 * Every control that a form asks about, in the order of its questions, then what repeats another and what people do not see.
 * @param kept as it was given to answerForm
 */
export function reasons(
  { plan, answers, unanswerable }: FormAnswers,
  kept: AnswerOptions['kept'],
): readonly GivenAnswer[] {
  const given = (controls: readonly Control[], reason: Reason) =>
    controls.map((control): GivenAnswer => ({ control, answer: answers.get(control), reason }));
  const ofQuestions = plan.questions.flatMap((question) => {
    const { controls, rule } = question;
    const [first] = controls;
    const before = kept?.(question);
    if (before !== undefined) return given(controls, before.length === 0 ? 'left-open' : 'kept');
    if (first !== undefined && unanswerable.includes(first)) return given(controls, 'no-answer');
    const answer = first && answers.get(first);
    if (answer === undefined) return given(controls, 'left-open');
    return given(controls, answer.kind === 'value' && answer.value === '' && !rule.isWished ? 'emptied' : rule);
  });
  const repeated = [...plan.partners].flatMap(([control, partner]) => given([control], { repeats: partner }));
  return [
    ...ofQuestions,
    ...repeated,
    ...given(plan.honeypots, 'unseen'),
    ...given(plan.logins, 'for-account-holders'),
  ];
}
