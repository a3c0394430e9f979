import { answerForm, daysOf } from '../answer/answer-form.ts';
import type { Random } from '../answer/random.ts';
import type { Answer, Control } from '../form/control.ts';
import { type Submission, submission } from '../form/submission.ts';
import type { PageResponse } from './exchange.ts';
import type { Cause } from './outcome.ts';
import type { SeenPage, Way } from './page-memory.ts';
import { buttonText, pressOne } from './submitter.ts';

/** One answer, and the rule behind it. */
export interface GivenAnswer {
  readonly control: Control;
  /** Undefined where the control was left as the page gave it. */
  readonly answer: Answer | undefined;
  readonly rule: string;
}

/** A form filled in: the request to send, or why there is none. */
export type FilledIn = (
  | { readonly sent: Submission }
  | { readonly sent: undefined; readonly cause: Cause; readonly detail: string }
) & {
  /** For whoever reads along; empty where nobody does. */
  readonly answers: readonly GivenAnswer[];
  /** The words on the button; undefined without one. */
  readonly pressed: string | undefined;
};

export interface FillInOptions {
  readonly random: Random;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Answers the optional questions, too. */
  readonly answersAll: boolean;
  /** Fills `answers` and `pressed` where the page is answered by its controls. */
  readonly explains: boolean;
}

/** Answers the form of a page and presses its button. Both ways draw alike and write the same request. */
export function fillIn(way: Way, seen: SeenPage, response: PageResponse, options: FillInOptions): FilledIn {
  if (way.kind === 'controls') return fillInControls(way, seen, response, options);
  const { random, today, answersAll } = options;
  const written = way.program({ random, today: dayNumber(today) }, answersAll, seen.tokens);
  if ('impossible' in written) return { ...unanswerable(written.impossible), answers: NONE, pressed: undefined };
  return { sent: written, answers: NONE, pressed: undefined };
}

const NONE: readonly GivenAnswer[] = [];

/** Occurs in no answer, since answers come from the robot. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
const BOUNDARY = '----k6SurveyBoundaryQ8vT2mLx7RbZ4nHc';

function fillInControls(
  { chosen, tokenControls }: Way & { kind: 'controls' },
  { page, tokens }: SeenPage,
  { url, encoding }: PageResponse,
  { random, today, answersAll, explains }: FillInOptions,
): FilledIn {
  const submitter = pressOne(chosen.submitters, random);
  const answered = answerForm(chosen.form, random, { today, answersAll, explains });
  const { answers } = answered;
  const told = {
    answers: answered.explanations.map(({ control, rule }) => ({ control, answer: answers.get(control), rule })),
    pressed: submitter === undefined ? undefined : buttonText(submitter),
  };
  const [impossible] = answered.unanswerable;
  if (impossible !== undefined) return { ...unanswerable(impossible.label || impossible.name), ...told };
  tokenControls.forEach((controls, index) => {
    const value = tokens[index] ?? '';
    for (const control of controls) answers.set(control, { kind: 'value', value });
  });
  const sent = submission(chosen.form, submitter, answers, { url, baseUrl: page.baseUrl, encoding }, BOUNDARY);
  if (sent !== undefined) return { sent, ...told };
  return { sent: undefined, cause: 'no-survey', detail: 'its form leads out of the web', ...told };
}

function unanswerable(label: string): { sent: undefined; cause: Cause; detail: string } {
  return { sent: undefined, cause: 'unanswerable', detail: `"${label}" allows no answer` };
}

let lastDay: { text: string; days: number } | undefined;

/** daysOf, remembered: a run sees one day or two. */
function dayNumber(text: string): number {
  if (lastDay?.text !== text) lastDay = { text, days: daysOf(text) };
  return lastDay.days;
}
