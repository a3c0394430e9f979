import type { Answer, Control, Form } from '../form/control.ts';
import { urlencodedText } from '../form/encode-urlencoded.ts';
import { type Encoding, pickEncoding } from '../form/encoding.ts';
import type { Submission } from '../form/submission.ts';
import { withoutAnswer } from './answer-form.ts';
import { type EntryWriter, entryText, entryWriter, valueWriter } from './entry-writer.ts';
import { fewTexts, isPicked, type Slots } from './few-texts.ts';
import { type FormProgram, programOf, type Step, type TokenPlace } from './form-program.ts';
import type { Lessons } from './lesson.ts';
import { planForm } from './plan-form.ts';
import { problemOf, type Question } from './question.ts';
import type { Wishes } from './wishes.ts';

/**
 * The program of a form that is sent urlencoded; undefined for one that takes the long way: multipart, text/plain, or
 * answers that repeat another or follow on it, or files, of which it sends no more than the names.
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
  const hasFiles = form.controls.some(({ type }) => type === 'file');
  if (!isUrlencoded || hasFiles || plan.partners.size + plan.orders.length > 0) return undefined;

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
  return programOf({
    unanswered,
    steps: plan.questions.map((question) => stepOf(form, question, slots, encoding)),
    tokenPlaces: tokens.flatMap((controls, token) => tokenPlacesOf(form, controls, token, slots, encoding)),
    write: requestWriter(sample),
  });
}

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

function stepOf(form: Form, question: Question, slots: Slots, encoding: Encoding): Step {
  const { mustAnswer, draw, drawValue, opens, hold, needsOther, controls, rule } = question;
  const [control] = controls;
  const few = fewTexts(form, question, slots, encoding);
  const isAny = drawValue === undefined && few === undefined;
  return {
    ...{ mustAnswer, drawValue, opens, hold, needsOther, few },
    // What draws or writes any answer keeps the whole form alive.
    draw: isAny ? draw : noDraw,
    answered: isAny
      ? answersWriter(
          controls.map((one) => slots.get(one) ?? 0),
          controls.map((one) => entryWriter(form, one, encoding)),
        )
      : undefined,
    write: drawValue && control && valueWriter(form, control, encoding),
    slots: controls.map((one) => slots.get(one) ?? 0),
    exit: withoutAnswer(question),
    problem: control && problemOf(control, rule.isWished),
  };
}

const noDraw = () => undefined;

function answersWriter(slots: readonly number[], writers: readonly EntryWriter[]): Step['answered'] {
  return (texts, drawn: readonly Answer[]) => {
    for (let index = 0; index < slots.length; index++) {
      const answer = drawn[index];
      if (answer !== undefined) texts[slots[index] ?? 0] = writers[index]?.(answer) ?? '';
    }
  };
}

/** Without the controls that submit no value of theirs: disabled, nameless, or named _charset_. */
function tokenPlacesOf(
  form: Form,
  controls: readonly Control[],
  token: number,
  slots: Slots,
  encoding: Encoding,
): readonly TokenPlace[] {
  return controls.flatMap((control) => {
    const slot = slots.get(control);
    const before = `&${urlencodedText(control.name, encoding)}=`;
    const probe = entryText(form, control, { kind: 'value', value: '0' }, undefined, encoding);
    return slot === undefined || probe !== `${before}0` ? [] : [{ token, slot, before }];
  });
}

function requestWriter(sample: Submission): (body: string) => Submission {
  if (sample.method === 'GET') {
    const url = sample.url.slice(0, sample.url.indexOf('?') + 1);
    return (query) => ({ method: 'GET', url: url + query });
  }
  const { url, contentType } = sample;
  return (body) => ({ method: 'POST', url, contentType, body });
}
