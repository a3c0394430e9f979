import type { Answer, Control, Form } from '../form/control.ts';
import { urlencodedText } from '../form/encode-urlencoded.ts';
import { type Encoding, pickEncoding } from '../form/encoding.ts';
import type { Submission } from '../form/submission.ts';
import { shareOf, withoutAnswer } from './answer-form.ts';
import { drawAnswers } from './draw-answers.ts';
import { entryText, entryWriter } from './entry-writer.ts';
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
  const unanswered = form.controls.map((control) => entryText(form, control, undefined, submitter, encoding));
  const places = new Map<Control, number>(form.controls.map((control, index) => [control, index]));
  const questions = plan.questions.map(({ mustAnswer, draw }) => ({ mustAnswer, draw }));
  const writers = plan.questions.map((question) => questionWriter(form, question, places, encoding));
  const labels = plan.questions.map(({ controls: [control] }) => control?.label || control?.name || '');
  const exits = plan.questions.map(withoutAnswer);
  const tokenPlaces = tokens.map((controls) => tokenPlacesOf(controls, places, encoding));
  const write = requestWriter(sample);

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
    for (let index = 0; index < tokenPlaces.length; index++) tokenPlaces[index]?.(values[index] ?? '', texts);
    drawAnswers(questions, context, shareOf({ answersAll }), taker);
    return impossible === undefined ? write(texts.filter(isNotEmpty).join('&')) : { impossible };
  };
}

const EMPTY = valueAnswer('');

function isNotEmpty(text: string): boolean {
  return text !== '';
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
  const write = controls.map((control) => entryWriter(form, control, encoding));
  const [first = 0] = at;
  const [only] = write;
  if (controls.length === 1 && only !== undefined) {
    return (drawn, texts) => {
      const [answer] = drawn;
      if (answer !== undefined) texts[first] = only(answer);
    };
  }
  const separately: QuestionWriter = (drawn, texts) => {
    for (let index = 0; index < write.length; index++) {
      const answer = drawn[index];
      if (answer !== undefined) texts[at[index] ?? 0] = write[index]?.(answer) ?? '';
    }
  };
  // Controls beside each other make one text, and radio buttons draw from few arrays, so that each is written once.
  const areAdjacent = at.every((place, index) => place === first + index);
  return areAdjacent && controls[0]?.type === 'radio' ? onceEach(separately, first, at.length) : separately;
}

function onceEach(write: QuestionWriter, first: number, count: number): QuestionWriter {
  const known = new Map<readonly Answer[], string>();
  return (drawn, texts) => {
    const text = known.get(drawn);
    if (text !== undefined) {
      for (let index = 1; index < count; index++) texts[first + index] = '';
      texts[first] = text;
      return;
    }
    write(drawn, texts);
    known.set(
      drawn,
      texts
        .slice(first, first + count)
        .filter(isNotEmpty)
        .join('&'),
    );
  };
}

type TokenWriter = (value: string, texts: string[]) => void;

function tokenPlacesOf(
  controls: readonly Control[],
  places: ReadonlyMap<Control, number>,
  encoding: Encoding,
): TokenWriter {
  const own = controls.flatMap((control) => {
    const place = places.get(control);
    return place === undefined ? [] : [{ place, before: `${urlencodedText(control.name, encoding)}=` }];
  });
  return (value, texts) => {
    const text = urlencodedText(value, encoding);
    for (let index = 0; index < own.length; index++) {
      const one = own[index];
      if (one !== undefined) texts[one.place] = one.before + text;
    }
  };
}

function requestWriter(sample: Submission): (body: string) => Submission {
  if (sample.method === 'GET') {
    const url = sample.url.slice(0, sample.url.indexOf('?') + 1);
    return (query) => ({ method: 'GET', url: url + query });
  }
  const { url, contentType } = sample;
  return (body) => ({ method: 'POST', url, contentType, body });
}
