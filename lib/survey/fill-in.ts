import { type AnswerOptions, answerForm, daysOf, type FormAnswers } from '../answer/answer-form.ts';
import { type DrawContext, problemOf } from '../answer/question.ts';
import { wishFor } from '../answer/wishes.ts';
import type { Answers, Control, Form } from '../form/control.ts';
import type { Encoding } from '../form/encoding.ts';
import { type Submission, submission } from '../form/submission.ts';
import { answerBefore } from './errors/answer-before.ts';
import { entriesOf } from './errors/sent-entries.ts';
import type { Cause } from './outcome.ts';
import type { ControlsWay, PageMemory, SeenPage, Way } from './page-memory.ts';
import { buttonText, pressOne } from './submitter.ts';
import type { Tools } from './tools.ts';
import { isEmptyList, updaterOf } from './updater.ts';

/** What was filled in, for whoever reads along. */
export interface Told extends FormAnswers {
  readonly kept: AnswerOptions['kept'];
  /** The words on the button; undefined without one. */
  readonly pressed: string | undefined;
}

/** Why a form was not filled in. */
export interface NotFilled {
  readonly method: undefined;
  readonly cause: Cause;
  readonly detail: string;
}

/** The same for all pages of an attempt. */
export interface Filler {
  readonly context: DrawContext;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly memory: PageMemory;
  /** What was answered last by the controls; undefined where a program wrote it. */
  given: { readonly form: Form; readonly answers: Answers; readonly submitter: Control | undefined } | undefined;
  /** The form whose list of choices was to be filled by its other answers: these stay. */
  updates?: string | undefined;
  /** Told of the answers where the page is answered by its controls. */
  readonly tell: ((told: Told) => void) | undefined;
}

/** @param tell is told of the answers where anybody reads along */
export function fillerOf({ memory, random, receipt, tell: reader, today }: Tools, tell: (told: Told) => void): Filler {
  return {
    context: { random, today: daysOf(today), receipt },
    today,
    memory,
    given: undefined,
    tell: reader && tell,
  };
}

/**
 * Answers the form of a page and presses its button. Both ways draw alike and write the same request.
 * @param answersAll answers the optional questions, too
 * @param survey its name, for what was learned of it
 */
export function fillIn(
  way: Way,
  seen: SeenPage,
  filler: Filler,
  answersAll: boolean,
  survey: string,
): Submission | NotFilled {
  if (way.kind === 'controls')
    return fillInControls(way, seen, filler, { answersAll, lessons: filler.memory.lessons.of(survey) });
  filler.given = undefined;
  const written = way.program(filler.context, answersAll, seen.tokens);
  return written.impossible === undefined ? written : unanswerable(written.impossible);
}

/** Occurs in no answer, since answers come from the robot. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
const BOUNDARY = '----k6SurveyBoundaryQ8vT2mLx7RbZ4nHc';

/** The long way: the form as it stands in the page. */
export function fillInControls(
  { chosen, tokenControls }: ControlsWay,
  { response: { url, encoding }, known, tokens }: SeenPage,
  filler: Filler,
  options: Pick<AnswerOptions, 'answersAll' | 'lessons' | 'kept'>,
): Submission | NotFilled {
  const { context, today, tell } = filler;
  const { wishes } = filler.memory;
  const { random, receipt } = context;
  const submitter = pressOne(chosen.submitters, random);
  const form = chosen.choices.find(({ controls }) => submitter && controls.includes(submitter)) ?? chosen.form;
  const kept = filler.updates === chosen.fingerprint ? keptIn(form, filler, encoding) : options.kept;
  filler.updates = undefined;
  const answered = answerForm(form, random, { ...options, kept, today, receipt, wishes });
  const { answers, unanswerable: impossible } = answered;
  const [first] = impossible;
  const updater = first && isEmptyList(first) ? updaterOf(form, chosen.submitters) : undefined;
  const pressed = updater ?? submitter;
  tell?.({ ...answered, kept, pressed: pressed && buttonText(pressed) });
  if (updater !== undefined) filler.updates = chosen.fingerprint;
  else if (first !== undefined) return unanswerable(problemOf(first, wishFor([first], wishes) !== undefined));
  filler.given = { form, answers, submitter: pressed };
  tokenControls.forEach((controls, index) => {
    const value = tokens[index] ?? '';
    for (const control of controls) if (!answers.has(control)) answers.set(control, { kind: 'value', value });
  });
  const sent = submission(form, pressed, answers, { url, baseUrl: known.page.baseUrl, encoding }, BOUNDARY);
  return sent ?? { method: undefined, cause: 'no-survey', detail: 'its form leads out of the web' };
}

/** What was answered last; the rest is to be drawn. */
function keptIn(form: Form, { given }: Filler, encoding: Encoding): AnswerOptions['kept'] {
  const entries = given === undefined ? [] : entriesOf(given, encoding);
  return ({ controls }) => answerBefore(controls, form.controls, entries);
}

function unanswerable(detail: string): NotFilled {
  return { method: undefined, cause: 'unanswerable', detail };
}
