import { type Lesson, type Lessons, withLesson } from '../../answer/lesson.ts';
import { isOptOut } from '../../answer/opt-out.ts';
import type { Question } from '../../answer/question.ts';
import { isBox, topicOf } from '../../answer/topic.ts';
import type { Answer, Control } from '../../form/control.ts';
import type { Entry } from '../../form/entry.ts';
import type { Submission } from '../../form/submission.ts';
import { constraintsBroken } from '../../form/validity.ts';
import type { PageRequest } from '../exchange.ts';
import { type Filler, fillInControls, type NotFilled } from '../fill-in.ts';
import { questions } from '../form-purpose.ts';
import type { PageMemory, RefusedPage, SeenPage } from '../page-memory.ts';
import { answerBefore } from './answer-before.ts';
import { guess, isShown } from './guess.ts';
import { inEnglish } from './in-english.ts';
import { type ControlError, learn } from './learn.ts';
import { learnOfGroup } from './learn-of-group.ts';
import { isSameQuestion } from './question-map.ts';
import { sentEntries } from './sent-entries.ts';
import { unlikeErrors } from './unlike.ts';
import { withSentValues } from './with-sent-values.ts';
import { withoutAnswers } from './without-answers.ts';

/** What was refused. */
export interface Refused {
  readonly survey: string;
  readonly request: PageRequest;
  /** How often the page came back, this time included. */
  readonly repeats: number;
}

/** As long as this, answers are kept that no error is about; then any of them may be the reason. */
const KEEPS_FOR = 5;

/** After this, what was left open is answered though no error is about it: a message may name two questions. */
const ANSWERS_MISSING_AFTER = 2;

/** As long as this, optional questions are answered that may be refused. */
const ANSWERS_OPTIONAL_FOR = 6;

/** As long as this, those are answered that the page marks alone: a script may hide them for other answers. */
const ANSWERS_MARKED_FOR = 7;

/**
 * Answers a page that came back with errors: learns from them, answers the refused questions anew and keeps the others. Where
 * no error is about a question, all are answered anew.
 */
export function answerAnew(
  seen: SeenPage,
  filler: Filler,
  { survey, request, repeats }: Refused,
): Submission | NotFilled {
  const { memory } = filler;
  const page = seen.known.refused as RefusedPage;
  const { form, fingerprint } = page.chosen;
  const { loose } = page.refusal;
  const entries = sentEntries(filler.given, request, seen.response.encoding);
  const asked = questions(form);
  const known = memory.lessons.of(survey);
  const errors =
    page.refusal.errors.length > 0 ? page.refusal.errors : unlikeErrors(page.refusal, asked, form.controls, entries);
  const taught = new Set<string>();
  const ofGroups = [...errors, ...loose.map((message) => ({ message, control: undefined, around: undefined }))].flatMap(
    ({ message, control, around }) => {
      const own = learnOfGroup(message, control, asked, known);
      const learned = own.length > 0 || around === undefined ? own : learnOfGroup(around, control, asked, known);
      if (learned.length > 0) taught.add(message);
      return learned;
    },
  );
  const single = errors.filter(
    ({ message, control }) => !taught.has(message) && !ofGroups.some(([other]) => isSameQuestion(other, control)),
  );
  if (learnAll(page, single, ofGroups, entries, survey, memory, repeats)) memory.forget(survey);
  // What is said to be missing where something was given is missing nearby.
  const isMisplaced = ({ message, control }: ControlError) =>
    isMissing(message) && answerBefore([control], form.controls, entries) !== undefined;
  const isSilent = loose.length === 0 && page.refusal.errors.length === 0;
  const wantsAll = isSilent || loose.some(isMissing) || errors.some(isMisplaced);
  if (wantsAll) memory.lessons.writeComplete(survey, fingerprint);

  const refused = new Set([...errors.map(({ control }) => control), ...ofGroups.map(([control]) => control)]);
  // Without a word, what was left open is tried first.
  const isKeeping = (refused.size > 0 || (wantsAll && (!isSilent || repeats === 1))) && repeats <= KEEPS_FOR;
  // Of a date in boxes the error stands at one.
  if ([...refused].some(isBox)) for (const control of form.controls) if (isBox(control)) refused.add(control);
  // Who needs not answer leaves the answer away.
  asked.forEach((control, index) => {
    if (refused.has(control) && isOptOut(asked.slice(index - 1, index), [control]))
      refused.add(asked[index - 1] ?? control);
  });
  const isRefused = (control: Control) => [...refused].some((other) => isSameQuestion(control, other));
  const kept = ({ controls, mustAnswer }: Question): readonly Answer[] | undefined => {
    if (controls.some(isRefused) || controls.some(isShown)) return undefined;
    return (
      answerBefore(controls, form.controls, entries) ??
      (mustAnswer || wantsAll || repeats > ANSWERS_MISSING_AFTER ? undefined : [])
    );
  };
  // Nothing helped: what need not be answered may be what is wrong, such as a trap for robots.
  const isAsked = ({ controls, mustAnswer, rule }: Question) =>
    controls.some(({ isRequired }) => isRequired) ||
    (repeats > ANSWERS_MARKED_FOR ? rule.lesson?.['required'] !== undefined : mustAnswer);
  const bare = (question: Question) =>
    isAsked(question) || (wantsAll && !isSilent) ? undefined : withoutAnswers(question.controls);
  const lessons: Lessons | undefined = memory.lessons.of(survey);
  // Another form object, since a plan is kept with its form and this one is to follow what was learned now.
  const way = { ...page, chosen: { ...page.chosen, form: { ...form } } };
  return fillInControls(way, seen, filler, {
    ...{ answersAll: true, lessons },
    ...(isKeeping ? { kept } : repeats > ANSWERS_OPTIONAL_FOR ? { kept: bare } : {}),
  });
}

const WANTS_ALL =
  /\b(required|all (the |of the )?(questions|fields)|answer all|at least one (?:of|field|question|contact|item|option|answer|entry|row|line|product|person|guest|member|day)|missing|blank|complete all|every|at least \d+ (?:forms?|rows?|entries|items|people|persons|members|lines))\b/i;

const NOTHING_CHOSEN =
  /\b(?:(?:did|have)(?: not|n['\u2019]t) (?:select|choose|pick|enter|order|add)(?:e?n|ed)? (?:any|an?)|nothing (?:was |is |has been )?(?:selected|chosen|entered|ordered)|no [a-z]+ (?:was |were |(?:have|has) been )?(?:selected|chosen))\b/i;

/** "Choose a slot and enter your name and e-mail address": any of them may be missing. */
const OF_SEVERAL =
  /\b(?:enter|choose|select|pick|provide|give|fill in|tell us)\b[^.!?]*\band (?!\d|(?:an? )?[a-z-]* ?(?:digits?|letters?|numbers|characters?|symbols?)\b)[a-z]/i;

function isMissing(message: string): boolean {
  const english = inEnglish(message.toLowerCase());
  return WANTS_ALL.test(english) || NOTHING_CHOSEN.test(english) || OF_SEVERAL.test(english);
}

/** What a person leaves empty rather than guess again. */
function canBeOpen({ isRequired, type }: Control): boolean {
  return !isRequired && /^(text|textarea|email|url|tel|number|date|time|datetime-local|search)$/.test(type);
}

/** Whether the refused answer was given by what was known: the page may have called the control otherwise then. */
function follows(answer: readonly Answer[] | undefined, control: Control, known: Lesson | undefined): boolean {
  if (known === undefined || known['format'] !== undefined) return true;
  return constraintsBroken(withLesson(control, known), answer?.[0]).length === 0;
}

/** Whether the message says nothing of an answer that was not known before. */
function isOld(learnt: Lesson | undefined, before: Lesson | undefined): boolean {
  const told = (lesson: Lesson | undefined) => {
    const { turn, required, ...rest } = lesson ?? {};
    return JSON.stringify(rest);
  };
  return told(learnt) === told(before);
}

/** Whether a box holds the year of the date that another is part of. */
function isYearOf({ legend }: Control, other: Control): boolean {
  return other.legend === legend && isBox(other) && topicOf(other) === 'year';
}

/** @returns whether anything is new */
function learnAll(
  { chosen }: RefusedPage,
  errors: readonly ControlError[],
  ofGroups: ReturnType<typeof learnOfGroup>,
  entries: readonly Entry[],
  survey: string,
  memory: PageMemory,
  repeats: number,
): boolean {
  const { controls } = chosen.form;
  const known = memory.lessons.of(survey);
  let isNew = false;
  for (const [control, learned] of ofGroups) {
    const before = known?.(control);
    const lesson = (learned['after'] ?? learned['required']) === undefined ? learned : { ...before, ...learned };
    isNew ||= JSON.stringify(before) !== JSON.stringify(lesson);
    memory.lessons.write(survey, control, lesson);
  }
  for (const error of errors) {
    const { control } = error;
    const question = controls.filter((other) => isSameQuestion(other, control));
    const before = known?.(control);
    const answer = answerBefore(question, controls, entries);
    const wasEmpty = answer === undefined;
    const message = withSentValues(error.message, control, controls, entries);
    const learnt = learn({ ...error, message }, wasEmpty, before);
    const isHopeless = (learnt === undefined || learnt === before) && repeats > 2 && !wasEmpty && canBeOpen(control);
    // What is guessed holds until it is refused as well.
    const isNoHelp = (isOld(learnt, before) || before?.['guess'] !== undefined) && follows(answer, control, before);
    const guessed = wasEmpty || !isNoHelp ? undefined : guess({ ...error, message }, before);
    const isOpen = isHopeless && before?.['required'] === undefined && before?.['open'] === undefined;
    const lesson = isOpen ? { ...before, open: '1' } : (guessed ?? learnt);
    if (lesson === undefined || lesson === before) continue;
    memory.lessons.write(survey, control, lesson);
    const { when } = lesson;
    const year = when === undefined || !isBox(control) ? undefined : controls.find((other) => isYearOf(control, other));
    if (year !== undefined && when !== undefined) memory.lessons.write(survey, year, { ...known?.(year), when });
    isNew = true;
  }
  return isNew;
}
