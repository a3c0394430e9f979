import type { Answer, Control, Form } from '../form/control.ts';
import type { Encoding } from '../form/encoding.ts';
import { entryOpening, entryText, valueWriter } from './entry-writer.ts';
import type { Question } from './question.ts';

/** What the answers of a question submit where they are few: one of the texts is picked, each as likely. */
export interface FewTexts {
  /** What stands before each. */
  readonly before: string;
  readonly texts: readonly string[];
}

/** Where in the request the entries of a control stand: in the order of the tree, a radio group as one. */
export type Slots = ReadonlyMap<Control, number>;

/** Undefined for a question whose answers are many, are not one text, or open the question after it. */
export function fewTexts(form: Form, question: Question, slots: Slots, encoding: Encoding): FewTexts | undefined {
  if (question.needsOther === true) return undefined;
  return ofAlternatives(form, question, slots, encoding) ?? ofValues(form, question, encoding);
}

/** Whether it is answered by one of a few texts: not where the next question asks what was chosen. */
export function isPicked({ alternatives, controls, opens }: Question): boolean {
  const isWhole = (answers: readonly Answer[]) => controls.every((_, index) => answers[index] !== undefined);
  return alternatives !== undefined && opens === undefined && alternatives.every(isWhole);
}

function ofAlternatives(form: Form, question: Question, slots: Slots, encoding: Encoding): FewTexts | undefined {
  const { alternatives = [], controls } = question;
  const [slot, ...others] = controls.map((control) => slots.get(control));
  if (!isPicked(question) || others.some((other) => other !== slot)) return undefined;
  const text = (control: Control, answer: Answer | undefined) =>
    answer?.kind === 'checked' && !answer.isChecked ? '' : entryText(form, control, answer, undefined, encoding);
  const written = (answers: readonly Answer[]) =>
    controls.map((control, index) => text(control, answers[index])).join('');
  return opened(alternatives.map(written));
}

function ofValues(form: Form, question: Question, encoding: Encoding): FewTexts | undefined {
  const few = question.drawValue?.few;
  const [control] = question.controls;
  if (few === undefined || control === undefined) return undefined;
  const before = entryOpening(control, encoding);
  if (few.urlencoded !== undefined && before !== undefined) return { before, texts: few.urlencoded };
  return opened(few.values.map(valueWriter(form, control, encoding)));
}

/** With the name apart where there is one, and one list for all questions of the same answers: a scale is asked again and again. */
function opened(texts: readonly string[]): FewTexts {
  const [first = ''] = texts;
  const before = first.slice(0, first.indexOf('=') + 1);
  const isNamed = texts.every((text) => text.startsWith(before) && !text.includes('&', 1));
  if (!isNamed) return { before: '', texts };
  const values = texts.map((text) => text.slice(before.length));
  const key = values.join('&');
  const known = lists.get(key) ?? values;
  if (lists.size < MOST_LISTS) lists.set(key, known);
  return { before, texts: known };
}

const MOST_LISTS = 500;
const lists = new Map<string, readonly string[]>();
