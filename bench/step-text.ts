import type { Answer, Control } from '../lib/form/control.ts';
import type { Told } from '../lib/survey/fill-in.ts';
import { CAUSES, type Outcome } from '../lib/survey/outcome.ts';
import type { Page } from '../lib/survey/page.ts';
import type { Step } from '../lib/survey/tools.ts';
import { reasonText } from './reason-text.ts';
import { type GivenAnswer, reasons } from './reasons.ts';

/** One page of an attempt for a reader. */
export function stepText({ pageNumber, url, page, told, next }: Step): string {
  const lines = [`page ${pageNumber}  ${page.title || '(no title)'}  ${url}`];
  for (const error of page.errors) lines.push(`  error on the page: ${error}`);
  if (told === undefined) {
    if (next !== undefined) lines.push(`  followed the link to ${next}`);
    return lines.join('\n');
  }
  lines.push(`  form: ${formText(page)}`);
  for (const { question, answer, reason } of questionsOf(told))
    lines.push(`  ${question}`, `    ${answer}  (${reason})`);
  if (told.pressed !== undefined) lines.push(`  pressed "${told.pressed}"`);
  return lines.join('\n');
}

/** The same for programs. */
export function stepJson({ pageNumber, url, page, told, next }: Step): unknown {
  const { title, errors } = page;
  const filled = told && { form: formText(page), answers: questionsOf(told), pressed: told.pressed };
  return { page: pageNumber, url, title, errors, ...filled, next };
}

/** Why the form was taken for the survey's. */
function formText({ survey, otherForms }: Page): string {
  const { questionCount = 0, buttons = [] } = survey ?? {};
  const count = questionCount === 1 ? '1 question' : `${questionCount || 'no'} questions`;
  const [button] = buttons;
  const led = buttons.length > 1 ? `each of ${buttons.length} buttons is an answer` : `led on by "${button ?? ''}"`;
  const others = otherForms.length === 0 ? 'the only one here' : `others here: ${otherForms.join(', ')}`;
  return `${count}, ${button === undefined ? 'no button' : led}; ${others}`;
}

export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'completed')
    return `completed after ${outcome.submissions} submission${outcome.submissions === 1 ? '' : 's'}`;
  return `failed: ${outcome.cause} (${CAUSES[outcome.cause]})\n  ${outcome.detail}`;
}

interface AnsweredQuestion {
  readonly question: string;
  readonly name: string;
  readonly answer: string;
  readonly reason: string;
}

/** The radio buttons and checkboxes of one name are one question. */
function questionsOf(told: Told): readonly AnsweredQuestion[] {
  const answers = reasons(told, told.kept);
  const groups = new Map<string, GivenAnswer[]>();
  answers.forEach((given, index) => {
    const { type, name } = given.control;
    const isGrouped = (type === 'radio' || type === 'checkbox') && name !== '';
    const key = isGrouped ? `${type} ${name}` : String(index);
    groups.set(key, [...(groups.get(key) ?? []), given]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { control, reason } = first;
    const title = group.length > 1 || control.type === 'radio' ? control.legend : control.label;
    const given = group.map(answerText).filter((text) => text !== '');
    const answer = given.length > 0 ? given.join(', ') : '-';
    return [
      { question: title || control.label || control.name, name: control.name, answer, reason: reasonText(reason) },
    ];
  });
}

function answerText({ control, answer }: GivenAnswer): string {
  return answer === undefined ? '' : words(control, answer);
}

function words(control: Control, answer: Answer): string {
  switch (answer.kind) {
    case 'value':
      return control.type === 'password' ? '(a password)' : JSON.stringify(answer.value);
    case 'checked':
      return answer.isChecked ? `[x] ${control.label || control.value}` : '';
    case 'selected':
      return answer.indexes.map((index) => control.options[index]?.label ?? '').join(', ');
    case 'files':
      return answer.files.map(({ name, bytes }) => `${name} (${bytes.length} bytes)`).join(', ');
  }
}
