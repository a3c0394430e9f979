import type { Answer, Control } from '../lib/form/control.ts';
import type { SurveyForm } from '../lib/survey/choose-form.ts';
import type { Step } from '../lib/survey/complete-survey.ts';
import type { GivenAnswer } from '../lib/survey/fill-in.ts';
import { CAUSES, type Outcome } from '../lib/survey/outcome.ts';
import { reasonText } from './reason-text.ts';

/** One page of an attempt for a reader. */
export function stepText(step: Step): string {
  const lines = [`page ${step.pageNumber}  ${step.title || '(no title)'}  ${step.url}`];
  for (const error of step.errors) lines.push(`  error on the page: ${error}`);
  if (step.form !== undefined) lines.push(`  form: ${formText(step.form, step.otherForms)}`);
  for (const { question, answer, reason } of questionsOf(step.answers)) {
    lines.push(`  ${question}`, `    ${answer}  (${reason})`);
  }
  if (step.pressed !== undefined) lines.push(`  pressed "${step.pressed}"`);
  if (step.next !== undefined && step.form === undefined) lines.push(`  followed the link to ${step.next}`);
  return lines.join('\n');
}

/** The same for programs. */
export function stepJson(step: Step): unknown {
  const { pageNumber, url, title, errors, form, otherForms, pressed, next } = step;
  const why = form && formText(form, otherForms);
  return { page: pageNumber, url, title, errors, form: why, answers: questionsOf(step.answers), pressed, next };
}

/** Why the form was taken for the survey's. */
function formText({ questionCount, buttons }: SurveyForm, otherForms: Step['otherForms']): string {
  const count = questionCount === 1 ? '1 question' : `${questionCount || 'no'} questions`;
  const [button] = buttons;
  const led = buttons.length > 1 ? `each of ${buttons.length} buttons is an answer` : `led on by "${button ?? ''}"`;
  const others = otherForms.length === 0 ? 'the only one here' : `others here: ${otherForms.join(', ')}`;
  return `${count}, ${button === undefined ? 'no button' : led}; ${others}`;
}

export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'completed') return `completed after ${outcome.submissions} submissions`;
  return `failed: ${outcome.cause} (${CAUSES[outcome.cause]})\n  ${outcome.detail}`;
}

interface AnsweredQuestion {
  readonly question: string;
  readonly name: string;
  readonly answer: string;
  readonly reason: string;
}

/** The radio buttons and checkboxes of one name are one question. */
function questionsOf(answers: readonly GivenAnswer[]): readonly AnsweredQuestion[] {
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
