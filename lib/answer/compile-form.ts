import type { Answer, Control, Form } from '../form/control.ts';
import { currentValue } from '../form/current-value.ts';
import { encodeUrlencoded, urlencodedText } from '../form/encode-urlencoded.ts';
import { type Encoding, pickEncoding } from '../form/encoding.ts';
import { constructEntryList } from '../form/entry-list.ts';
import type { Submission } from '../form/submission.ts';
import { shareOf, withoutAnswer } from './answer-form.ts';
import { drawAnswers } from './draw-answers.ts';
import { planForm } from './plan-form.ts';
import { type DrawContext, valueAnswer } from './question.ts';

/**
 * Writes one submission of a form: answers drawn, encoded and in their places. What answerForm and submission do with
 * controls and entries, it does with text that was encoded beforehand, since at each visit only a few parts change.
 *
 * @param answersAll answers the optional questions, too
 * @param tokens values for the hidden controls that change from view to view, in the order given to compileForm
 * @returns the control that allows no answer, where one must have one
 */
export type FormProgram = (
  context: DrawContext,
  answersAll: boolean,
  tokens: readonly string[],
) => { readonly sent: Submission } | { readonly impossible: Control };

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
  const placeOf = new Map<Control, number>(form.controls.map((control, index) => [control, index]));
  const entryText = (control: Control, answer: Answer | undefined) =>
    encodeUrlencoded(
      constructEntryList({ ...form, controls: [control] }, new Map(answer && [[control, answer]]), submitter, encoding),
      encoding,
    );
  const unanswered = form.controls.map((control) => entryText(control, undefined));
  const questions = plan.questions.map(({ mustAnswer, draw }) => ({ mustAnswer, draw }));
  const writers = plan.questions.map(({ controls }) =>
    controls.map((control) => ({ place: placeOf.get(control) ?? 0, write: writerOf(control, encoding, entryText) })),
  );
  const exits = plan.questions.map((question) => {
    const [control] = question.controls;
    const exit = withoutAnswer(question);
    return {
      control,
      exit,
      text: control !== undefined && exit === 'emptied' ? entryText(control, valueAnswer('')) : '',
    };
  });
  const tokenPlaces = tokens.map((controls) =>
    controls.flatMap((control) => {
      const place = placeOf.get(control);
      return place === undefined ? [] : [{ place, before: `${urlencodedText(control.name, encoding)}=` }];
    }),
  );
  const url = sample.method === 'GET' ? sample.url.slice(0, sample.url.indexOf('?') + 1) : sample.url;

  return (context, answersAll, values) => {
    const texts = unanswered.slice();
    let impossible: Control | undefined;
    for (let index = 0; index < tokenPlaces.length; index++) {
      const value = urlencodedText(values[index] ?? '', encoding);
      for (const { place, before } of tokenPlaces[index] ?? []) texts[place] = before + value;
    }
    drawAnswers(questions, context, shareOf({ answersAll }), {
      answered(index, drawn) {
        const places = writers[index] ?? [];
        for (let at = 0; at < places.length; at++) {
          const writer = places[at];
          const answer = drawn[at];
          if (writer !== undefined && answer !== undefined) texts[writer.place] = writer.write(answer);
        }
      },
      left: () => undefined,
      impossible(index) {
        const exit = exits[index];
        if (exit?.exit === 'unanswerable') impossible ??= exit.control;
        if (exit?.exit === 'emptied') texts[writers[index]?.[0]?.place ?? 0] = exit.text;
      },
    });
    if (impossible !== undefined) return { impossible };
    const body = texts.filter(isNotEmpty).join('&');
    if (sample.method === 'GET') return { sent: { method: 'GET', url: url + body } };
    return { sent: { method: 'POST', url, contentType: sample.contentType, body } };
  };
}

function isNotEmpty(text: string): boolean {
  return text !== '';
}

type Write = (answer: Answer) => string;

/** How an answer to a control is written; by what was encoded beforehand wherever the control has a choice of few. */
function writerOf(
  control: Control,
  encoding: Encoding,
  entryText: (control: Control, answer: Answer) => string,
): Write {
  const { name, type, element } = control;
  switch (type) {
    case 'checkbox':
    case 'radio': {
      const checked = entryText(control, { kind: 'checked', isChecked: true });
      return (answer) => (answer.kind === 'checked' && answer.isChecked ? checked : '');
    }
    case 'select-one': {
      const options = control.options.map((_, index) => entryText(control, { kind: 'selected', indexes: [index] }));
      return (answer) => (answer.kind === 'selected' ? (options[answer.indexes[0] ?? -1] ?? '') : '');
    }
    case 'select-multiple':
    case 'file':
      return (answer) => entryText(control, answer);
    default: {
      if (name === '' || element.attributes['dirname'] !== undefined) return (answer) => entryText(control, answer);
      const before = `${urlencodedText(name, encoding)}=`;
      return (answer) => before + urlencodedText(currentValue(control, answer), encoding);
    }
  }
}
