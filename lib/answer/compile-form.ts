import type { Answer, Control, Form } from '../form/control.ts';
import { urlencodedText } from '../form/encode-urlencoded.ts';
import { type Encoding, pickEncoding } from '../form/encoding.ts';
import type { Submission } from '../form/submission.ts';
import { shareOf, withoutAnswer } from './answer-form.ts';
import { drawAnswers } from './draw-answers.ts';
import { type EntryWriter, entryText, entryWriter } from './entry-writer.ts';
import { planForm } from './plan-form.ts';
import { type DrawContext, type Question, valueAnswer } from './question.ts';

/**
 * Writes one submission of a form: answers drawn, encoded and in their places. What answerForm and submission do with
 * controls and entries, it does with text that was encoded beforehand, since at each visit only a few parts change.
 *
 * @param answersAll answers the optional questions, too
 * @param tokens values for the hidden controls that change from view to view, in the order given to compileForm
 * @returns the label of the first question, if any, that must have an answer and allows none
 */
export type FormProgram = (
  context: DrawContext,
  answersAll: boolean,
  tokens: readonly string[],
) => Submission | { readonly impossible: string };

/**
 * The program of a form that is sent urlencoded; undefined for one that takes the long way: multipart, text/plain, or
 * answers that repeat another.
 *
 * @param sample a submission of the form, for its method and URL
 * @param tokens the hidden controls that change from view to view, by the index of their value
 */
export function compileForm(
  form: Form,
  submitter: Control | undefined,
  sample: Submission,
  pageEncoding: Encoding,
  tokens: readonly (readonly Control[])[],
): FormProgram | undefined {
  const plan = planForm(form);
  const isUrlencoded = sample.method === 'GET' || sample.contentType === 'application/x-www-form-urlencoded';
  if (!isUrlencoded || plan.partners.size > 0) return undefined;

  const encoding = pickEncoding(form, pageEncoding);
  const places = new Map<Control, number>(form.controls.map((control, index) => [control, index]));
  return programOf({
    unanswered: form.controls.map((control) => entryText(form, control, undefined, submitter, encoding)),
    questions: plan.questions.map(({ mustAnswer, draw }) => ({ mustAnswer, draw })),
    writers: plan.questions.map((question) => questionWriter(form, question, places, encoding)),
    exits: plan.questions.map(withoutAnswer),
    labels: plan.questions.map(({ controls: [control] }) => control?.label || control?.name || ''),
    tokenPlaces: tokens.map((controls) => tokenPlacesOf(controls, places, encoding)),
    encoding,
    write: requestWriter(sample),
  });
}

/**
 * What the program works with. Made before it and handed over as a whole: an engine keeps alive all variables of a
 * function that any function inside it uses, and the form and its controls are far larger than this.
 */
interface Parts {
  /** For each control what it submits unless it is answered. */
  readonly unanswered: readonly string[];
  readonly questions: readonly Pick<Question, 'mustAnswer' | 'draw'>[];
  readonly writers: readonly QuestionWriter[];
  readonly exits: readonly ReturnType<typeof withoutAnswer>[];
  readonly labels: readonly string[];
  readonly tokenPlaces: readonly (readonly TokenPlace[])[];
  readonly encoding: Encoding;
  readonly write: (body: string) => Submission;
}

function programOf({
  unanswered,
  questions,
  writers,
  exits,
  labels,
  tokenPlaces,
  encoding,
  write,
}: Parts): FormProgram {
  let texts: string[] = [];
  let impossible: string | undefined;
  const taker = {
    answered: (index: number, drawn: readonly Answer[]) => writers[index]?.(drawn, texts),
    left: () => undefined,
    impossible(index: number) {
      const exit = exits[index];
      if (exit === 'unanswerable') impossible ??= labels[index] ?? '';
      else if (exit === 'emptied') writers[index]?.([EMPTY], texts);
    },
  };
  return (context, answersAll, values) => {
    texts = unanswered.slice();
    impossible = undefined;
    for (let token = 0; token < tokenPlaces.length; token++) {
      fillTokens(tokenPlaces[token] ?? [], urlencodedText(values[token] ?? '', encoding), texts);
    }
    drawAnswers(questions, context, shareOf({ answersAll }), taker);
    return impossible === undefined ? write(joined(texts)) : { impossible };
  };
}

const EMPTY = valueAnswer('');

function joined(texts: readonly string[]): string {
  let all = '';
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    if (text !== '') all += all === '' ? text : `&${text}`;
  }
  return all;
}

type QuestionWriter = (drawn: readonly Answer[], texts: string[]) => void;

/** Writes the answers of a question into the places of its controls. */
function questionWriter(
  form: Form,
  { controls }: Question,
  places: ReadonlyMap<Control, number>,
  encoding: Encoding,
): QuestionWriter {
  const at = controls.map((control) => places.get(control) ?? 0);
  const writers = controls.map((control) => entryWriter(form, control, encoding));
  const [first = 0] = at;
  const [only] = writers;
  if (at.length === 1 && only !== undefined) return writeOne(first, only);
  // Controls beside each other make one text, and radio buttons draw from few arrays, so that each is written once.
  const areAdjacent = at.every((place, index) => place === first + index);
  const isRadio = controls[0]?.type === 'radio';
  return areAdjacent && isRadio ? writeOnceEach(first, writers) : writeSeparately(at, writers);
}

function writeOne(place: number, write: EntryWriter): QuestionWriter {
  return (drawn, texts) => {
    const [answer] = drawn;
    if (answer !== undefined) texts[place] = write(answer);
  };
}

function writeSeparately(places: readonly number[], writers: readonly EntryWriter[]): QuestionWriter {
  return (drawn, texts) => {
    for (let index = 0; index < places.length; index++) {
      const answer = drawn[index];
      if (answer !== undefined) texts[places[index] ?? 0] = writers[index]?.(answer) ?? '';
    }
  };
}

function writeOnceEach(first: number, writers: readonly EntryWriter[]): QuestionWriter {
  const known = new Map<readonly Answer[], string>();
  return (drawn, texts) => {
    let text = known.get(drawn);
    if (text === undefined) {
      text = joined(writers.map((write, index) => (drawn[index] === undefined ? '' : write(drawn[index]))));
      known.set(drawn, text);
    }
    texts[first] = text;
    for (let index = 1; index < writers.length; index++) texts[first + index] = '';
  };
}

/** Where the value of a token goes, and what stands before it. */
interface TokenPlace {
  readonly place: number;
  readonly before: string;
}

function tokenPlacesOf(
  controls: readonly Control[],
  places: ReadonlyMap<Control, number>,
  encoding: Encoding,
): readonly TokenPlace[] {
  return controls.flatMap((control) => {
    const place = places.get(control);
    return place === undefined ? [] : [{ place, before: `${urlencodedText(control.name, encoding)}=` }];
  });
}

function fillTokens(places: readonly TokenPlace[], value: string, texts: string[]): void {
  for (let index = 0; index < places.length; index++) {
    const one = places[index];
    if (one !== undefined) texts[one.place] = one.before + value;
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
