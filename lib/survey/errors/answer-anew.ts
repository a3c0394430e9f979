import type { Lessons } from '../../answer/lesson.ts';
import type { Question } from '../../answer/question.ts';
import type { Answer, Control } from '../../form/control.ts';
import type { Entry } from '../../form/entry.ts';
import type { Submission } from '../../form/submission.ts';
import type { PageRequest, PageResponse } from '../exchange.ts';
import { type Filler, fillInControls, type NotFilled } from '../fill-in.ts';
import type { PageMemory, RefusedPage, SeenPage } from '../page-memory.ts';
import { answerBefore } from './answer-before.ts';
import { learn } from './learn.ts';
import { sentEntries } from './sent-entries.ts';
import { isSameQuestion } from './tie-errors.ts';

/** What was refused. */
export interface Refused {
  readonly survey: string;
  readonly memory: PageMemory;
  readonly request: PageRequest;
  /** How often the page came back, this time included. */
  readonly repeats: number;
}

/** As long as this, answers are kept that no error is about; then any of them may be the reason. */
const KEEPS_FOR = 5;

/**
 * Answers a page that came back with errors: learns from them, answers the refused questions anew and keeps the others. Where
 * no error is about a question, all are answered anew.
 */
export function answerAnew(
  seen: SeenPage,
  response: PageResponse,
  filler: Filler,
  { survey, memory, request, repeats }: Refused,
): Submission | NotFilled {
  const page = seen.refused as RefusedPage;
  const { form, fingerprint } = page.chosen;
  const { errors, loose } = page.refusal;
  const entries = sentEntries(filler.given, request);
  if (learnAll(page, entries, survey, memory)) memory.forget(survey);
  const wantsAll = loose.some((message) => WANTS_ALL.test(message));
  if (wantsAll) memory.lessons.writeComplete(survey, fingerprint);

  const isKeeping = (errors.length > 0 || wantsAll) && repeats <= KEEPS_FOR;
  const refused = new Set(errors.map(({ control }) => control));
  const isRefused = (control: Control) => [...refused].some((other) => isSameQuestion(control, other));
  const kept = ({ controls, mustAnswer }: Question): readonly Answer[] | undefined => {
    if (controls.some(isRefused)) return undefined;
    return answerBefore(controls, form.controls, entries) ?? (mustAnswer || wantsAll ? undefined : []);
  };
  const lessons: Lessons | undefined = memory.lessons.of(survey);
  // Another form object, since a plan is kept with its form and this one is to follow what was learned now.
  const way = { ...page, chosen: { ...page.chosen, form: { ...form } } };
  return fillInControls(way, seen, response, filler, {
    ...{ answersAll: true, lessons },
    ...(isKeeping ? { kept } : {}),
  });
}

const WANTS_ALL = /\b(required|all (the |of the )?(questions|fields)|answer all|missing|blank|complete all|every)\b/i;

/** @returns whether anything is new */
function learnAll(
  { chosen, refusal }: RefusedPage,
  entries: readonly Entry[],
  survey: string,
  memory: PageMemory,
): boolean {
  const { controls } = chosen.form;
  let isNew = false;
  for (const error of refusal.errors) {
    const { control } = error;
    const question = controls.filter((other) => isSameQuestion(other, control));
    const known = memory.lessons.of(survey)?.(control);
    const lesson = learn(error, answerBefore(question, controls, entries) === undefined, known);
    if (lesson === undefined || lesson === known) continue;
    memory.lessons.write(survey, control, lesson);
    isNew = true;
  }
  return isNew;
}
