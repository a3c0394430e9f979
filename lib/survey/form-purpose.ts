import { asWords } from '../answer/words-of.ts';
import type { Control, Form } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { closestWhere, type PageElement, visibleText } from '../html/element.ts';
import { isHidden } from './is-hidden.ts';
import { buttonText } from './submitter.ts';
import { DISMISS, GOES_ON, LANGUAGE, LOGIN, LOGOUT, NEWSLETTER, SEARCH, SIGNS_UP, STEERING } from './words.ts';

/** What a form on a page is there for. */
export type FormPurpose = 'survey' | 'search' | 'list' | 'login' | 'logout' | 'language' | 'newsletter' | 'dismiss';

/** Judged by its own words and by how much it asks: the forms around a survey are small. */
export function formPurpose(form: Form): FormPurpose {
  const asked = questions(form);
  const names = new Set(asked.map((control) => control.name));
  const buttonTexts = form.controls.filter(isSubmitButton).map(buttonText);
  const buttons = buttonTexts.join(' ');
  const own = ownWords(form.element);
  const words = `${own} ${buttons}`;
  const controlWords = asWords([...names].join(' '));

  const passwords = asked.filter((control) => control.type === 'password').length;
  if (passwords === 1 && names.size <= 3) return 'login';
  if (isSearchLandmark(form.element)) return 'search';
  if (form.controls.some(isOfList)) return 'list';
  if (names.size <= 2 && isGetForm(form) && (SEARCH.test(words) || asked.some(isSearchBox))) {
    return 'search';
  }
  // What a list is narrowed by, however much there is of it.
  if (isGetForm(form) && buttonTexts.length > 0 && buttonTexts.every((text) => FILTERS.test(text))) return 'search';
  const isLine = names.size === 1 && buttonTexts.length <= 1 && asked.every(({ type }) => type === 'text');
  // ASP.NET's pages are one form, whose method is always post.
  if (names.size === 1 && buttonTexts.length === 1 && SEARCH.test(buttons) && !buttons.includes(' ')) return 'search';
  if (isLine && SEARCH.test(controlWords) && !STEERING.test(buttons)) return 'search';
  if (isLine && asked.every(({ label }) => label === '') && JUMPS.test(buttons)) return 'search';
  if (names.size === 0 && LOGOUT.test(words)) return 'logout';
  if (names.size === 0 && LOGIN.test(words)) return 'login';
  if (names.size <= 1 && LANGUAGE.test(`${own} | ${controlWords} | ${buttons}`) && !GOES_ON.test(buttons))
    return 'language';
  if (names.size <= 2 && NEWSLETTER.test(words)) return 'newsletter';
  if (names.size <= 4 && buttonTexts.some((text) => SIGNS_UP.test(text)) && asked.every(isOfAddress))
    return 'newsletter';
  if (names.size <= 1 && DISMISS.test(words)) return 'dismiss';
  if (names.size === 0 && buttonTexts.length > 0 && buttonTexts.every((text) => CONSENTS.test(text))) return 'dismiss';
  if (names.size === 0 && COOKIES.test(visibleText(form.element))) return 'dismiss';
  return 'survey';
}

const FILTERS =
  /^(?:filter|filtern|filtrer|filtrar|filtra|filteren|filtrera|(?:apply|reset|clear)(?: all)?(?: filters?)?|refine|sort)\b(?! for)/;

/** To what a number beside the button stands for: "Show issue:". */
const JUMPS = /^(?:show|open|jump to|go to|view)\b/;

/** To cookies, whatever the form itself says of them. */
const CONSENTS =
  /^(?:accept|reject|allow|decline|deny|refuse|manage) (?:all|additional|optional|only|necessary|essential|selected|cookies|settings|preferences)\b/;

const COOKIES = /\b(cookies?|cwcis?|kakor|ciasteczk\w*|ev.steet)\b/i;

/**
 * Whether it offers what to do with the rows of a list that are ticked, as the pages of administrators do: nothing to try out; or how
 * many of them a page shows.
 */
function isOfList({ label, options }: Control): boolean {
  return PER_PAGE.test(label) || options.some((option) => OF_SELECTED.test(option.label));
}

const PER_PAGE = /\b(?:items|rows|results|entries|records|lines) (?:per|a) page\b/i;

const OF_SELECTED =
  /\b(delete|remove|move|archive|export)\b.*\b(selected|ticked|checked|to (the )?(trash|bin))\b|^bulk actions?\b/i;

/** A newsletter asks who and where to, and how often. */
function isOfAddress({ type, name }: Control): boolean {
  return type === 'email' || type === 'checkbox' || (type === 'text' && /name|mail/i.test(name));
}

export function isGetForm({ element }: Form): boolean {
  return (element.attributes['method'] ?? '').trim().toLowerCase() !== 'post';
}

/** The controls that a person would be asked to fill in. */
export function questions(form: Form): readonly Control[] {
  return form.controls.filter(
    (control) => isQuestion(control) && !control.isDisabled && !control.isReadonly && !isHidden(control.element),
  );
}

function isQuestion(control: Control): boolean {
  const { type } = control;
  return type !== 'hidden' && type !== 'button' && type !== 'reset' && !isSubmitButton(control);
}

function isSearchBox({ type, name, element }: Control): boolean {
  const said = element.attributes['placeholder'] ?? element.attributes['aria-label'] ?? '';
  return (
    type === 'search' || /^(q|query|s|search|keywords?|term)$/i.test(name) || /^\s*(search|find|filter)\b/i.test(said)
  );
}

function ownWords(form: PageElement): string {
  const { attributes } = form;
  const said = ['action', 'id', 'name', 'class', 'aria-label', 'title'].map((name) => attributes[name] ?? '');
  // The action's host and query say where, not what for.
  const action = (said[0] ?? '').replace(/^https?:\/\/[^/]*/, '').replace(/\?.*$/, '');
  return asWords([action, ...said.slice(1)].join(' '));
}

function isSearchLandmark(element: PageElement): boolean {
  return (
    closestWhere(element, ({ name, attributes }) => name === 'search' || attributes['role'] === 'search') !== undefined
  );
}
