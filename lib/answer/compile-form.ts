import type { Answer, Control, Form } from '../form/control.ts';
import { urlencodedText } from '../form/encode-urlencoded.ts';
import { type Encoding, pickEncoding } from '../form/encoding.ts';
import type { Submission } from '../form/submission.ts';
import { shareOf, withoutAnswer } from './answer-form.ts';
import { drawAnswers } from './draw-answers.ts';
import { type EntryWriter, entryText, entryWriter, type ValueWriter, valueWriter } from './entry-writer.ts';
import type { Lessons } from './lesson.ts';
import { planForm } from './plan-form.ts';
import { type DrawContext, type DrawnQuestion, problemOf, type Question } from './question.ts';
import type { Wishes } from './wishes.ts';

/**
 * Writes one submission of a form: answers drawn, encoded and in their places. What answerForm and submission do with
 * controls and entries, it does with text that was encoded beforehand, since at each visit only a few parts change.
 *
 * @param answersAll answers the optional questions, too
 * @param tokens values for the hidden controls that change from view to view, in the order given to compileForm
 * @returns a line about the first question, if any, that must have an answer and allows none
 */
export type FormProgram = (
  context: DrawContext,
  answersAll: boolean,
  tokens: readonly string[],
) => (Submission & { readonly impossible?: undefined }) | { readonly impossible: string };

/**
 * The program of a form that is sent urlencoded; undefined for one that takes the long way: multipart, text/plain, or
 * answers that repeat another.
 *
 * @param sample a submission of the form, for its method and URL
 * @param tokens the hidden controls that change from view to view, by the index of their value
 * @param lessons what was learned of its controls
 * @param wishes what the answers file says
 */
export function compileForm(
  form: Form,
  submitter: Control | undefined,
  sample: Submission,
  pageEncoding: Encoding,
  tokens: readonly (readonly Control[])[],
  lessons?: Lessons,
  wishes?: Wishes,
): FormProgram | undefined {
  const plan = planForm(form, lessons, wishes);
  const isUrlencoded = sample.method === 'GET' || sample.contentType === 'application/x-www-form-urlencoded';
  if (!isUrlencoded || plan.partners.size > 0) return undefined;

  const encoding = pickEncoding(form, pageEncoding);
  const slots = slotsOf(
    form.controls,
    plan.questions.filter((question) => isPicked(question) && question.controls[0]?.type === 'radio'),
  );
  const unanswered: string[] = [];
  for (const control of form.controls) {
    const slot = slots.get(control) ?? 0;
    unanswered[slot] = (unanswered[slot] ?? '') + entryText(form, control, undefined, submitter, encoding);
  }
  const places = plan.questions.map((question) => question.drawValue && valueSlot(form, question, slots, encoding));
  const picks = plan.questions.map(
    (question, index) => pickSlot(form, question, slots, encoding) ?? valuesSlot(question, places[index]),
  );
  return programOf({
    unanswered,
    questions: plan.questions.map(({ mustAnswer, draw, drawValue, opens, hold, needsOther }, index) => ({
      ...{ mustAnswer, opens, hold, needsOther, drawValue, ...picks[index] },
      draw: (drawValue ?? picks[index]) ? noDraw : draw,
    })),
    // One or the other: what writes any answer keeps the whole form alive.
    writers: plan.questions.map((question, index) =>
      question.drawValue === undefined && picks[index] === undefined
        ? questionWriter(
            question.controls.map((control) => slots.get(control) ?? 0),
            question.controls.map((control) => entryWriter(form, control, encoding)),
          )
        : undefined,
    ),
    values: places,
    exits: plan.questions.map(withoutAnswer),
    problems: plan.questions.map(({ controls: [control], rule }) => control && problemOf(control, rule.isWished)),
    tokenPlaces: tokens.map((controls) => tokenPlacesOf(form, controls, slots, encoding)),
    encoding,
    write: requestWriter(sample),
  });
}

/** Where in the request the entries of a control stand: in the order of the tree, a radio group as one. */
type Slots = ReadonlyMap<Control, number>;

function slotsOf(controls: readonly Control[], wholes: readonly Question[]): Slots {
  const followers = new Set<Control>();
  const order = new Map<Control, number>(controls.map((control, index) => [control, index]));
  for (const whole of wholes) {
    const at = whole.controls.map((control) => order.get(control) ?? -1);
    const [first = 0] = at;
    // Only buttons beside each other can stand as one text.
    if (at.every((place, index) => place === first + index))
      for (const control of whole.controls.slice(1)) followers.add(control);
  }
  const slots = new Map<Control, number>();
  let slot = -1;
  for (const control of controls) {
    if (!followers.has(control)) slot++;
    slots.set(control, slot);
  }
  return slots;
}

/** Whether it is answered by one of a few texts: not where the next question asks what was chosen. */
function isPicked({ alternatives, controls, opens }: Question): boolean {
  const isWhole = (answers: readonly Answer[]) => controls.every((_, index) => answers[index] !== undefined);
  return alternatives !== undefined && opens === undefined && alternatives.every(isWhole);
}

/**
 * What the program works with. Made before it and handed over as a whole: an engine keeps alive all variables of a
 * function that any function inside it uses, and the form and its controls are far larger than this.
 */
interface Parts {
  /** For each slot what it submits unless it is answered. */
  readonly unanswered: readonly string[];
  readonly questions: readonly DrawnQuestion[];
  readonly writers: readonly (QuestionWriter | undefined)[];
  readonly values: readonly (ValueSlot | undefined)[];
  readonly exits: readonly ReturnType<typeof withoutAnswer>[];
  /** What to say of each where it has no answer. */
  readonly problems: readonly (string | undefined)[];
  readonly tokenPlaces: readonly (readonly TokenPlace[])[];
  readonly encoding: Encoding;
  readonly write: (body: string) => Submission;
}

function programOf(parts: Parts): FormProgram {
  const { unanswered, questions, writers, values, exits, problems, tokenPlaces, encoding, write } = parts;
  let texts: string[] = [];
  let impossible: string | undefined;
  const taker = {
    answered: (index: number, drawn: readonly Answer[]) => writers[index]?.(drawn, texts),
    valued(index: number, value: string) {
      const place = values[index];
      if (place !== undefined) texts[place.slot] = place.write(value);
    },
    left: () => undefined,
    impossible(index: number) {
      const exit = exits[index];
      if (exit === 'unanswerable') impossible ??= problems[index] ?? '';
      else if (exit === 'emptied') taker.valued(index, '');
    },
  };
  return (context, answersAll, tokens) => {
    texts = unanswered.slice();
    impossible = undefined;
    for (let token = 0; token < tokenPlaces.length; token++) {
      fillTokens(tokenPlaces[token] ?? [], urlencodedText(tokens[token] ?? '', encoding), texts);
    }
    drawAnswers(questions, context, shareOf({ answersAll }), taker, texts);
    return impossible === undefined ? write(texts.join('').slice(1)) : { impossible };
  };
}

/** Of a question with alternatives whose entries stand as one text; undefined for any other. */
function pickSlot(
  form: Form,
  question: Question,
  slots: Slots,
  encoding: Encoding,
): Pick<DrawnQuestion, 'texts' | 'slot'> | undefined {
  const { alternatives = [], controls } = question;
  const [slot = 0, ...others] = controls.map((control) => slots.get(control) ?? 0);
  if (!isPicked(question) || others.some((other) => other !== slot)) return undefined;
  const text = (control: Control, answer: Answer | undefined) =>
    answer?.kind === 'checked' && !answer.isChecked ? '' : entryText(form, control, answer, undefined, encoding);
  const written = (answers: readonly Answer[]) =>
    controls.map((control, index) => text(control, answers[index])).join('');
  return { texts: alternatives.map(written), slot };
}

/** The same of a question with a few values. */
function valuesSlot({ drawValue }: Question, place: ValueSlot | undefined): ReturnType<typeof pickSlot> {
  return place && drawValue?.fewValues && { texts: drawValue.fewValues.map(place.write), slot: place.slot };
}

const noDraw = () => undefined;

type QuestionWriter = (drawn: readonly Answer[], texts: string[]) => void;

/** Where the value of a question goes, and how it is written; the first control's, where it has more. */
interface ValueSlot {
  readonly slot: number;
  readonly write: ValueWriter;
}

function valueSlot(form: Form, { controls: [control] }: Question, slots: Slots, encoding: Encoding): ValueSlot {
  if (control === undefined) return { slot: 0, write: () => '' };
  return { slot: slots.get(control) ?? 0, write: valueWriter(form, control, encoding) };
}

/** Writes the answers of a question into the slots of its controls. */
function questionWriter(slots: readonly number[], writers: readonly EntryWriter[]): QuestionWriter {
  return (drawn, texts) => {
    for (let index = 0; index < slots.length; index++) {
      const answer = drawn[index];
      if (answer !== undefined) texts[slots[index] ?? 0] = writers[index]?.(answer) ?? '';
    }
  };
}

/** Where the value of a token goes, and what stands before it. */
interface TokenPlace {
  readonly slot: number;
  readonly before: string;
}

/** Without the controls that submit no value of theirs: disabled, nameless, or named _charset_. */
function tokenPlacesOf(
  form: Form,
  controls: readonly Control[],
  slots: Slots,
  encoding: Encoding,
): readonly TokenPlace[] {
  return controls.flatMap((control) => {
    const slot = slots.get(control);
    const before = `&${urlencodedText(control.name, encoding)}=`;
    const probe = entryText(form, control, { kind: 'value', value: '0' }, undefined, encoding);
    return slot === undefined || probe !== `${before}0` ? [] : [{ slot, before }];
  });
}

function fillTokens(places: readonly TokenPlace[], value: string, texts: string[]): void {
  for (let index = 0; index < places.length; index++) {
    const one = places[index];
    if (one !== undefined) texts[one.slot] = one.before + value;
  }
}

function requestWriter(sample: Submission): (body: string) => Submission {
  if (sample.method === 'GET') {
    const url = sample.url.slice(0, sample.url.indexOf('?') + 1);
    return (query) => ({ method: 'GET', url: url + query });
  }
  const { url, contentType } = sample;
  return (body) => ({ method: 'POST', url, contentType, body });
}
