import type { Random } from '../answer/random.ts';
import { asWords } from '../answer/words-of.ts';
import type { Control, Form } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { folded, textContent } from '../html/element.ts';
import { closedDialog, isHidden } from './is-hidden.ts';
import { AGAIN, BACK, FORWARD, PREVIEW, STEERING } from './words.ts';

/** The buttons that lead on; empty where none does. More than one where each button is an answer of its own. */
export function forwardSubmitters(form: Form): readonly Control[] {
  const shown = form.controls.filter(
    (control) => isSubmitButton(control) && !control.isDisabled && !isHidden(control.element),
  );
  // A script may ask for a confirmation of answers; what it does where there are none sends nothing.
  const inSight = shown.filter(({ element }) => closedDialog(element) === closedDialog(form.element));
  const asksNothing = form.controls.every(({ type }) => ASKS_NOTHING.test(type));
  const offered = inSight.length > 0 || asksNothing ? inSight : shown;
  const scored = offered.map((control, _, all) => ({ control, score: forwardness(control, all.length > 2) }));
  let best = Number.NEGATIVE_INFINITY;
  for (const { score } of scored) best = Math.max(best, score);
  if (scored.length > 1 && best < BY_PREVIEW) return [];
  const answers = scored.filter(({ control, score }) => score >= 0 && isChoiceButton(control, form));
  // Beside questions and a button that goes on, buttons of one name are tabs.
  const asks = form.controls.some(({ type }) => /^(radio|checkbox|select|text|number|tel|email)/.test(type));
  const isBesideSteps = asks && scored.some((one) => !answers.includes(one) && one.score >= GOES_FORWARD);
  if (answers.length > 1 && !isBesideSteps) return answers.map(({ control }) => control);
  const first = scored.find(({ score }) => score === best);
  // A lone button is what there is, unless it says that it leads away.
  if (
    first === undefined ||
    (first.score <= LEADS_AWAY && !(scored.length === 1 && isOfQuestions(first.control, form)))
  )
    return [];
  return [first.control];
}

/** Whether several questions want an answer before the button is pressed, as in "Offer my help" or "Download the guide". */
function isOfQuestions(button: Control, { controls }: Form): boolean {
  const typed = controls.filter(({ type, name, isDisabled }) => TYPED.test(type) && name !== '' && !isDisabled);
  return new Set(typed.map(({ name }) => name)).size > 1 && !AWAY.test(buttonText(button));
}

const TYPED = /^(text|textarea|email|tel|url|number|date|select-one)$/;

const AWAY =
  /^(?:go )?(?:back|prev(?:ious)?|cancel|reset|clear|delete|remove|discard|save|log ?out|sign ?out|quit|exit|abandon|withdraw|decline|start over|restart|zur.ck|abbrechen|annuler|retour|cancelar|volver|atr.s|indietro|annulla|terug|annuleren|avbryt|tillbaka)(?!\w)/;

/** The submitter to press; undefined where the form has none and is submitted without. */
export function pressOne(submitters: readonly Control[], random: Random): Control | undefined {
  return submitters.length > 1 ? random.pick(submitters) : submitters[0];
}

/** The words on the button, in lower case. */
export function buttonText(control: Control): string {
  const { attributes, name } = control.element;
  const own = name === 'button' ? textContent(control.element) : (attributes['value'] ?? attributes['alt'] ?? '');
  const text = own.trim() !== '' ? own : (attributes['aria-label'] ?? attributes['title'] ?? attributes['alt'] ?? '');
  return folded(text).toLowerCase();
}

/** Whether the button only shows what would be submitted. */
export function isPreview(control: Control): boolean {
  return PREVIEW.test(buttonText(control));
}

/** For words that tell who goes on: to disagree with a statement is no refusal. */
export function agreeing(text: string): string {
  return text.replace('disagree', 'agree');
}

const ASKS_NOTHING = /^(hidden|submit|image|button|reset)$/;

const GOES_FORWARD = 4;
const LEADS_AWAY = -4;
const BY_PREVIEW = -1;

/** @param isScale among more than two, to disagree is an answer */
function forwardness(control: Control, isScale: boolean): number {
  const { attributes } = control.element;
  const text = isScale ? agreeing(buttonText(control)) : buttonText(control);
  const identity = asWords(`${control.name} ${attributes['id'] ?? ''} ${attributes['value'] ?? ''}`);
  let score = 0;
  if (FORWARD.test(text)) score += 4;
  if (BACK.test(text)) score -= 8;
  if (AGAIN.test(text)) score -= 2;
  if (FORWARD.test(identity)) score += 1;
  if (BACK.test(identity)) score -= 4;
  if (isPreview(control)) return BY_PREVIEW;
  if (attributes['formnovalidate'] !== undefined) score -= 3;
  if (attributes['formaction'] !== undefined) score -= 1;
  if (/\b(primary|success|next|submit)\b/.test(asWords(attributes['class'] ?? ''))) score += 1;
  return score;
}

/** One of several buttons of the same name whose value is the answer: "1" to "5", "Agree" or "Disagree". */
function isChoiceButton(control: Control, form: Form): boolean {
  if (control.name === '' || !isAnswer(buttonText(control))) return false;
  const sameName = form.controls.filter((other) => isSubmitButton(other) && other.name === control.name);
  return sameName.length > 1 && new Set(sameName.map((other) => other.value)).size === sameName.length;
}

/** Whether the words on a button can be an answer. */
export function isAnswer(text: string): boolean {
  return !STEERING.test(text) && !AGAIN.test(text);
}
