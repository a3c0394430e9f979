import { type Wishes, wishToPress } from '../answer/wishes.ts';
import type { Control, Form } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { type PageElement, visibleText } from '../html/element.ts';
import { formPurpose, isGetForm, questions } from './form-purpose.ts';
import { adderOf, onwardOf } from './forms-of-lists.ts';
import { closedDialog } from './is-hidden.ts';
import { buttonText, forwardSubmitters, isAnswer, isPreview } from './submitter.ts';
import { AGAIN, ASIDE, EXTRA, FORWARD, GOES_ON, QUERIES, SENDS, START, TAKES_ONE } from './words.ts';

/** What there is to know of a survey's form apart from how to answer it. */
export interface SurveyForm {
  /** Whether it asks anything; without, it is an intro or a confirmation. */
  readonly isAsking: boolean;
  /** What it asks, by the names and types of its controls. */
  readonly fingerprint: string;
  /** The same whatever the types of its controls. */
  readonly names: string;
  /** What its questions hold before anyone has answered them. */
  readonly filled: string;
  /** It offers something beside a survey: a newsletter, a word to a friend. */
  readonly isExtra: boolean;
  /** It leads on from what was sent before, whose form stands beside it, to be sent again. */
  readonly isOnward?: boolean;
  /** What its lines hold by their names, where its button saves changes; undefined of any other form. */
  readonly record: readonly (readonly [name: string, value: string])[] | undefined;
  /** What it sends goes into the URL. */
  readonly isGet: boolean;
  /** It asks what there is, and hands in nothing. */
  readonly isQuery: boolean;
  /** Its buttons lead to further questions. */
  readonly goesOn: boolean;
  /** Questions by their names. */
  readonly questionCount: number;
  /** The words on the buttons that lead on. */
  readonly buttons: readonly string[];
}

/** The form of the page that belongs to the survey. */
export interface ChosenForm extends SurveyForm {
  readonly form: Form;
  /** Those of several forms where each form is a choice. */
  readonly submitters: readonly Control[];
  readonly choices: readonly Form[];
}

/** What the robot has done so far in this attempt: an end page may lead back to the start. */
export interface Progress {
  readonly hasAnswered: boolean;
  /** All of it by forms that ask what there is. */
  readonly hasOnlyQueried?: boolean;
  /** The fingerprint of the form that was sent last. */
  readonly lastFingerprint?: string | undefined;
  /** All that the page said whose form was sent last. */
  readonly lastText?: string | undefined;
  /** The words on all its buttons. */
  readonly lastButtons?: readonly string[];
  /** What its questions held before they were answered. */
  readonly lastFilled?: string | undefined;
  /** The page says that all this is lost. */
  readonly hasExpired?: boolean;
  /** What another page said of the form, and sent back to it. */
  readonly complaints?: readonly string[] | undefined;
  /** By a link on the page after it: what is new here is no answer to it. */
  readonly cameByLink?: boolean;
  /** What looked like an error before anything was sent, and is none. */
  readonly notices?: readonly string[];
  /** The looks of the forms that stood beside those that were sent: they are the site's. */
  readonly beside?: ReadonlySet<string>;
  /** Where the attempt has been, without query and fragment. */
  readonly visited?: ReadonlySet<string>;
}

/** The survey's form among those of the page; undefined where none is. */
export function chooseForm(forms: readonly Form[], progress: Progress, wishes?: Wishes): ChosenForm | undefined {
  const own = forms.map((form) => consider(form, progress));
  let best: { chosen: ChosenForm; score: number } | undefined;
  for (const [index, form] of forms.entries()) {
    const button = wishes && wishedButton(form, wishes);
    const chosen = button === undefined ? own[index] : formWith(form, [button]);
    if (chosen === undefined || (button === undefined && progress.beside?.has(looksOf(form)))) continue;
    const score = scoreOf(chosen) + (button === undefined ? 0 : WISHED);
    if (best === undefined || score > best.score) best = { chosen, score };
  }
  const considered = own.flatMap((chosen) => chosen ?? []);
  const chosen = onwardOf(considered, progress) ?? adderOf(considered, best?.chosen, progress) ?? best?.chosen;
  return chosen === undefined ? undefined : withChoices(chosen, considered);
}

/** One form a choice: alike but for their hidden values and the words on their buttons. */
function withChoices(chosen: ChosenForm, considered: readonly ChosenForm[]): ChosenForm {
  const canBe = ({ buttons }: ChosenForm) => buttons.every((text) => isAnswer(text) || TAKES_ONE.test(text));
  if (chosen.isAsking || !canBe(chosen)) return chosen;
  const alike = considered.filter((other) => other.fingerprint === chosen.fingerprint && canBe(other));
  const submitters = alike.flatMap((other) => other.submitters);
  const texts = new Set(submitters.map(buttonText));
  // The same words on all of them say that each takes the one beside it.
  const isList = texts.size === 1 && [...texts].every((text) => TAKES_ONE.test(text));
  if (texts.size !== submitters.length && !isList) return chosen;
  const [first] = submitters;
  const choices = alike.map(({ form }) => form);
  return first === undefined ? chosen : { ...formWith(chosen.form, submitters), choices };
}

/** More than any form has by itself. */
const WISHED = 1000;

function wishedButton(form: Form, wishes: Wishes): Control | undefined {
  let best: Control | undefined;
  let most = 0;
  for (const control of form.controls) {
    const wish = isSubmitButton(control) && !control.isDisabled ? wishToPress(buttonText(control), wishes) : 0;
    if (wish <= most) continue;
    best = control;
    most = wish;
  }
  return best;
}

function consider(form: Form, progress: Progress): ChosenForm | undefined {
  // What was sent, and comes back, is for what it was sent.
  const isBack = progress.hasAnswered && fingerprintOf(form) === progress.lastFingerprint;
  if ((!isBack && formPurpose(form) !== 'survey') || isDialog(form)) return undefined;
  // What goes on after answers does not wait for a script.
  if (progress.hasAnswered && !isBack && closedDialog(form.element) !== undefined) return undefined;
  const chosen = formWith(form, forwardSubmitters(form));
  const { buttons, submitters } = chosen;
  // Who was asked for a review does not buy, who has a ticket invites nobody.
  const { lastButtons = [] } = progress;
  if (progress.hasAnswered && !isBack && OFFERS.test(buttons.join()) && !OFFERS.test(lastButtons.join()))
    return undefined;
  if (!chosen.isAsking) {
    const button = submitters[0];
    if (button === undefined) return undefined;
    if (progress.hasAnswered && leadsRound(buttonText(button))) return undefined;
  }
  return submitters.length === 0 && form.controls.some(isSubmitButton) ? undefined : chosen;
}

const OFFERS =
  /^invite\b|\b(?:tell|refer) (?:a|your) friends?\b|\badd to (?:(?:the|your|my) )?(?:basket|cart|bag|trolley)\b|\bbuy now\b/;

/** Closes its dialog and sends nothing. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm */
function isDialog({ element, controls }: Form): boolean {
  const isClosing = (method = '') => method.trim().toLowerCase() === 'dialog';
  return (
    isClosing(element.attributes['method']) &&
    controls.every(({ element: { attributes } }) => isClosing(attributes['formmethod'] ?? 'dialog'))
  );
}

function formWith(form: Form, submitters: readonly Control[]): ChosenForm {
  const asked = questions(form);
  const isAsking = asked.length > 0 || submitters.length > 1;
  const questionCount = new Set(asked.map((control) => control.name)).size;
  const fingerprint = fingerprintOf(form);
  const names = form.controls.map(({ name }) => name).join('\n');
  const isGet = isGetForm(form);
  const filled = JSON.stringify(
    asked.map(({ value, isChecked, options }) => [value, isChecked, options.findIndex((option) => option.isSelected)]),
  );
  const buttons = submitters.map(buttonText);
  const words = buttons.join();
  const goesOn = GOES_ON.test(words);
  const isQuery = isGet ? !SENDS.test(words) : QUERIES.test(words);
  const isOffer = questionCount < 4 && EXTRA.test(visibleText(form.element)) && !goesOn;
  const isExtra = isOffer || isAside(submitters) || (asked.length === 1 && asked[0]?.type === 'email');
  const lines = asked.filter(({ type }) => LINE.test(type)).map(({ name, value }) => [name, value] as const);
  const record = buttons.length > 0 && buttons.every((text) => CHANGES.test(text)) ? lines : undefined;
  const told = {
    isAsking,
    fingerprint,
    names,
    filled,
    isExtra,
    record,
    isGet,
    isQuery,
    goesOn,
    questionCount,
    buttons,
  };
  return { form, submitters, choices: [], ...told };
}

const LINE = /^(text|email|tel|url|search|number|textarea)$/;

/** On a form that shows what is stored already: of a question yet to come the button leads on. */
const CHANGES = /^(save|update|edit)( \w+)?$|^(save|submit|apply) (the |my |your )?changes$/;

/** What tells a form of the site from the next step of a survey, which may ask as little. */
export function looksOf(form: Form): string {
  return `${fingerprintOf(form)}\n${form.controls.filter(isSubmitButton).map(buttonText)}`;
}

export function fingerprintOf(form: Form): string {
  return form.controls.map((control) => `${control.type} ${control.name}`).join('\n');
}

function isAside(submitters: readonly Control[]): boolean {
  return submitters.some((submitter) => ASIDE.test(buttonText(submitter)));
}

/** Before a survey some sites want to know about cookies, and say nothing else: their form, and the button that accepts most. */
export function chooseWall(forms: readonly Form[]): ChosenForm | undefined {
  const walls = forms.filter((form) => formPurpose(form) === 'dismiss' && questions(form).length === 0);
  const [wall] = walls;
  const buttons = (wall?.controls ?? []).filter((control) => isSubmitButton(control) && !control.isDisabled);
  const button = buttons.find((control) => FORWARD.test(buttonText(control))) ?? buttons[0];
  return wall === undefined || walls.length > 1 || button === undefined ? undefined : formWith(wall, [button]);
}

/** A form that subscribes to something, as the last that a page can be there for: where it stands in its main part, and alone. */
export function chooseSubscription(forms: readonly Form[]): ChosenForm | undefined {
  const [only, ...more] = forms.filter(
    (form) => formPurpose(form) === 'newsletter' && questions(form).length > 0 && placeScore(form.element) >= 0,
  );
  return only === undefined || more.length > 0 ? undefined : formWith(only, forwardSubmitters(only));
}

function leadsRound(text: string): boolean {
  return START.test(text) || AGAIN.test(text);
}

function scoreOf({ form, submitters, isAsking, buttons }: ChosenForm): number {
  let score = Math.min(questions(form).length, 20);
  if (!isGetForm(form)) score += 3;
  if (submitters.length > 0) score += 3;
  // Without questions the button alone tells what for.
  if (!isAsking && buttons.some((text) => FORWARD.test(text))) score += 4;
  if (isAside(submitters)) score -= 15;
  // Beside a preview stands its form again, to be edited; what is previewed comes first.
  if (submitters[0] !== undefined && isPreview(submitters[0])) score -= 30;
  return score + placeScore(form.element);
}

/** Surveys stand in the page's main part, not around it. https://html.spec.whatwg.org/multipage/grouping-content.html#the-main-element */
function placeScore(element: PageElement): number {
  let score = 0;
  for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) {
    if (at.name === 'main' || at.attributes['role'] === 'main') score += 5;
    if (/^(header|nav|footer|aside)$/.test(at.name)) score -= 10;
  }
  return score;
}
