import type { Wishes } from '../answer/wishes.ts';
import type { Form } from '../form/control.ts';
import { isSubmitButton } from '../form/default-button.ts';
import { readForms } from '../form/read-forms.ts';
import { closestWhere, descendants, type PageElement, saidText, textContent, visibleText } from '../html/element.ts';
import { resolveUrl } from '../html/resolve-url.ts';
import { isBack } from './asked-again.ts';
import { type AskedWords, askedWords } from './asked-words.ts';
import {
  type ChosenForm,
  chooseForm,
  chooseSubscription,
  chooseWall,
  fingerprintOf,
  looksOf,
  type Progress,
  type SurveyForm,
} from './choose-form.ts';
import { type FormPurpose, formPurpose } from './form-purpose.ts';
import { likelyLinks } from './likely-links.ts';
import { errorElements as errorsIn, hasInvalidControl, newErrors, successElements } from './page-errors.ts';
import { goesBack, sentBack } from './sent-back.ts';
import {
  choiceLinks,
  hasToDo,
  languageLink,
  listLinks,
  onwardLink,
  partLink,
  placeOf,
  startLink,
  wishedLink,
} from './start-link.ts';
import { buttonText } from './submitter.ts';
import { thanksIn } from './thanks-in.ts';

/** What the robot has made of one page. Depends on the page's text, its URL and the progress only, hidden values apart. */
export interface Page {
  readonly title: string;
  readonly baseUrl: string;
  readonly errors: readonly string[];
  readonly hasErrors: boolean;
  /** All that a reader sees but for what was typed, white space folded: two pages that say the same are the same. */
  readonly text: string;
  /** What the survey's form asks in words; undefined where there is none. */
  readonly asks: AskedWords | undefined;
  /** The words on the buttons of all its forms. */
  readonly buttons: readonly string[];
  /** It says that the session is over in which the survey was answered so far: it begins anew. */
  readonly hasExpired: boolean;
  /** A message of it is marked as one of success. */
  readonly hasSucceeded: boolean;
  /** How often it thanks; counted when asked, since that takes as long as reading its questions. */
  readonly thanks: () => number;
  /** The survey's form; undefined where there is none. */
  readonly survey: SurveyForm | undefined;
  /** What the forms that are not the survey's are for. */
  readonly otherForms: readonly FormPurpose[];
  /** The fingerprints of these forms. */
  readonly beside: readonly string[];
  /** Where a page without survey form leads on; undefined where it does not. */
  readonly startLink: string | undefined;
  /** It lists tasks of which some are left; told after answers alone. */
  readonly hasToDo: boolean;
  /** Where a page leads on whose form is the one that was sent last, or to the next part from one without; undefined on other pages. */
  readonly onwardLink: string | undefined;
  /** Where the links lead of which each is an answer, on a page without survey form. */
  readonly choiceLinks: readonly string[];
  /** Where its link to the survey in English leads, or in the first of its languages, on a page without survey form. */
  readonly languageLink: string | undefined;
  /** Where the links of a list lead, each to begin with, on a page without survey form. */
  readonly listLinks: readonly string[];
  /** What it complains of where it sends people back to the form before; empty on other pages. */
  readonly sentBack: readonly string[];
  /** Where the link leads that the answers file prefers to the form. */
  readonly wishedLink: string | undefined;
}

/** A page with its forms, which keep its whole tree alive. */
export interface ReadPage {
  readonly page: Page;
  readonly forms: readonly Form[];
  readonly chosen: ChosenForm | undefined;
  /** What `page.errors` are the words of. */
  readonly errorElements: readonly PageElement[];
}

/**
 * @param source what the tree was parsed from
 * @param wishes what the answers file says
 */
export function readPage(root: PageElement, source: string, url: string, soFar: Progress, wishes?: Wishes): ReadPage {
  let title = '';
  let base: string | undefined;
  descendants(root).forEach((element) => {
    if (element.name === 'title' && title === '') title = visibleText(element);
    // The first base element with an href counts. https://html.spec.whatwg.org/multipage/semantics.html#the-base-element
    if (element.name === 'base' && base === undefined) base = element.attributes['href'];
  });
  const baseUrl = (base === undefined ? undefined : resolveUrl(base, url)) ?? url;
  const forms = readForms(root, source);
  const text = saidText(root);
  const isSaidAnew = soFar.hasAnswered && EXPIRED.test(text) && !EXPIRED.test(soFar.lastText ?? '');
  // Not of a form that came back: it is to be answered again.
  const hasExpired = isSaidAnew && !isBackIn(forms, soFar);
  const progress = hasExpired ? { ...soFar, hasAnswered: false, hasExpired } : soFar;
  const offered = chooseForm(forms, progress, wishes);
  // Under its query stands what it has found.
  const isQueryBack = progress.hasOnlyQueried === true && isBack(offered, progress);
  const found = isQueryBack && errorsIn(root).length === 0 ? listLinks(root, baseUrl, 1) : [];
  const survey = found.length > 0 ? undefined : offered;
  const isBegun = progress.hasAnswered && progress.hasOnlyQueried !== true;
  const start = survey === undefined ? startIn(root, baseUrl, progress, isBegun) : undefined;
  const choices = survey === undefined ? choiceLinks(root, baseUrl) : [];
  const alike = survey === undefined && !isBegun && found.length === 0 ? listLinks(root, baseUrl) : found;
  const isLost =
    survey === undefined && start === undefined && choices.length + alike.length === 0 && !progress.hasAnswered;
  const wall = isLost ? chooseWall(forms) : undefined;
  const languages = isLost && wall === undefined ? languageLink(root, baseUrl) : undefined;
  const isOpen = isLost && (wall ?? languages) === undefined && !forms.some((form) => formPurpose(form) === 'login');
  const list = isOpen ? likelyLinks(root, baseUrl, progress) : alike;
  const chosen = survey ?? wall ?? (isOpen && list.length === 0 ? chooseSubscription(forms) : undefined);
  const others = forms.filter((form) => form !== chosen?.form);
  const { notices = [], lastText = '' } = progress;
  // What stood there before anything was sent is no answer to it.
  let errorElements: readonly PageElement[] = errorsIn(root).filter(
    (element) => !notices.includes(visibleText(element)),
  );
  const isAgain = chosen !== undefined && isBack(chosen, progress);
  if (isAgain) {
    const isEchoed = errorElements.length === 0 && chosen.filled !== progress.lastFilled;
    const isKnown = (element: PageElement) => closestWhere(element, (at) => errorElements.includes(at)) !== undefined;
    const fresh = (progress.cameByLink ? [] : newErrors(root, lastText, isEchoed)).filter(
      (element) => !isKnown(element),
    );
    errorElements = [...errorElements, ...fresh];
  }
  if (isAgain && progress.complaints !== undefined) errorElements = progress.complaints.map(asElement);
  const errors = [...new Set(errorElements.map(visibleText))];
  const page: Page = {
    title,
    baseUrl,
    errors,
    hasErrors: errors.length > 0 || hasInvalidControl(root),
    text,
    asks: chosen && askedWords(root, chosen.form.element),
    hasExpired,
    hasSucceeded: successElements(root).length > 0,
    thanks: thanksIn(text),
    buttons: forms.flatMap(({ controls }) => controls.filter(isSubmitButton).map(buttonText)),
    survey: chosen && surveyOf(chosen),
    otherForms: others.map(formPurpose),
    beside: others.map(looksOf).filter((other) => chosen === undefined || other !== looksOf(chosen.form)),
    startLink: start,
    hasToDo: start !== undefined && progress.hasAnswered && hasToDo(root, baseUrl),
    onwardLink: progress.hasAnswered ? onwardIn(root, baseUrl, progress, chosen) : undefined,
    choiceLinks: choices,
    listLinks: list,
    languageLink: languages,
    sentBack: chosen === undefined && progress.hasAnswered ? sentBack(root) : [],
    wishedLink: wishes && wishedLink(root, baseUrl, wishes),
  };
  return { page, forms, chosen, errorElements };
}

/** What a query found leads on as a first page does, but not round. */
function startIn(root: PageElement, baseUrl: string, progress: Progress, isBegun: boolean): string | undefined {
  const start = startLink(root, baseUrl, progress);
  if (start !== undefined || isBegun || !progress.hasAnswered) return start;
  const found = startLink(root, baseUrl, { ...progress, hasAnswered: false });
  return found === undefined || progress.visited?.has(placeOf(found)) === true ? undefined : found;
}

function onwardIn(root: PageElement, baseUrl: string, progress: Progress, chosen: ChosenForm | undefined) {
  if (chosen === undefined) return partLink(root, baseUrl, progress);
  return isBack(chosen, progress) ? onwardLink(root, baseUrl, progress) : undefined;
}

/** Whether the form that was sent last is among them. */
function isBackIn(forms: readonly Form[], { lastFingerprint }: Progress): boolean {
  return forms.some((form) => fingerprintOf(form) === lastFingerprint);
}

/** Says of a session that it is over. */
const EXPIRED =
  /\b(session|time)\b[^.]{0,30}\b(expired|timed out|ran out|run out|is over|has ended|was lost|no longer valid)\b|\b(expired|timed.out|lost)\b[^.]{0,10}\bsession\b|sitzung[^.]{0,30}(abgelaufen|beendet|verloren)|\bsession\b[^.]{0,20}\bexpir|sesi.n[^.]{0,20}(caducad|expirad)|sessione[^.]{0,20}scadut|sessie[^.]{0,20}verlopen/i;

function asElement(text: string): PageElement {
  return { name: 'p', attributes: {}, parent: undefined, children: [text] };
}

/** Without what keeps the page alive. */
function surveyOf({ form, submitters, choices, ...told }: ChosenForm): SurveyForm {
  return told;
}

/** Text that nothing of the robot looks at: scripts and meta elements. */
export function ignoredText(root: PageElement): string {
  let text = '';
  descendants(root).forEach((element) => {
    if (element.name === 'script' && !goesBack(textContent(element))) text += `${textContent(element)}\n`;
    if (element.name === 'meta') text += `${element.attributes['content'] ?? ''}\n`;
  });
  return text;
}
