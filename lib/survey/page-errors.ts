import {
  closest,
  closestWhere,
  descendants,
  holdsControl,
  type PageElement,
  type PageNode,
  visibleText,
} from '../html/element.ts';
import { inEnglish } from './errors/in-english.ts';
import { isHidden } from './is-hidden.ts';
import { SUCCEEDED, THANKS } from './words.ts';

/**
 * The elements that say what is wrong, the outermost each. Known are Django's errorlist, Bootstrap's invalid-feedback, the
 * usual class names, role=alert (https://www.w3.org/TR/wai-aria-1.2/#alert), red, and links to controls.
 */
export function errorElements(root: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  const targets = new Set<string>();
  descendants(root).forEach(({ name, attributes }) => {
    if (CONTROL.test(name)) targets.add(`#${attributes['id']}`);
  });
  collect(root, targets, found);
  return found;
}

/**
 * What a page says is wrong in no way that is known: what it says more than the one before, where that is asked for again.
 * @param before the text of the page before
 * @param isEchoed whether the form holds other answers than before: who takes answers does not ask for them again
 */
export function newErrors(root: PageElement, before: string, isEchoed: boolean): readonly PageElement[] {
  if (before === '' || !saysMost(visibleText(root), before, isEchoed ? 4 : 30)) return [];
  const known = withoutFigures(before);
  const isNew = (text: string) => text.length > 1 && !known.includes(withoutFigures(text));
  const fresh = descendants(root).filter((element) => {
    if (!element.children.some(saysSomething) || holdsControl(element)) return false;
    const text = visibleText(element);
    if (!isNew(text) || NEVER_MESSAGES.test(element.name)) return false;
    return closest(element, 'label') === undefined && !(isEchoed && (THANKS.test(text) || SUCCEEDED.test(text)));
  });
  const bare = descendants(root)
    .flatMap(bareTexts)
    .filter((element) => isNew(visibleText(element)) && (isEchoed || isComplaint(element)));
  const complaints = fresh.filter(isComplaint);
  // What else is new, as a heading over them or a list of files, is no message where others are.
  return [...(isEchoed && complaints.length === 0 ? fresh : complaints), ...bare];
}

/** What stands beside a control in no element of its own, as elements. */
function bareTexts(element: PageElement): readonly PageElement[] {
  const { name, children } = element;
  const isBeside = !/^(form|body|html|main|label|select|textarea|fieldset)$/.test(name) && holdsControl(element);
  if (!isBeside || closest(element, 'label') !== undefined) return [];
  return children
    .filter((child) => typeof child === 'string' && SAYS_SOMETHING.test(child))
    .map((child): PageElement => ({ name: 'span', attributes: {}, parent: element, children: [child] }));
}

/** The time that a page took is another each time. */
function withoutFigures(text: string): string {
  return text.replace(/\d+(?:[.,:]\d+)*/g, '0');
}

function isComplaint(element: PageElement): boolean {
  const text = visibleText(element);
  if (WARNS.test(element.attributes['class'] ?? '') && !THANKS.test(text)) return true;
  return complains(text) || isInMarked(element);
}

/** Whether a text has words of those that say what is wrong. */
export function complains(text: string): boolean {
  return COMPLAINS.test(text) || COMPLAINS.test(inEnglish(text.toLowerCase()));
}

/** Of itself: what is around a message is none. */
function saysSomething(child: PageNode): boolean {
  return typeof child === 'string' && NOT_BLANK.test(child);
}

const NOT_BLANK = /\S/;

/** Only of what is new: a page may warn of anything. */
const WARNS = /(^|[\s_-])(alerte|warn(ing)?|hiba|avviso|aviso)([\s_-]|$)/i;

/** Whether what is around an element and its control is marked as wrong: "gfield_error". */
function isInMarked(element: PageElement): boolean {
  const { parent } = element;
  if (parent === undefined) return false;
  const around = closestWhere(parent, holdsControl);
  return around !== undefined && around.name !== 'form' && ERROR_CLASS.test(around.attributes['class'] ?? '');
}

/** The same but for one word in so many: a code to type, the time, what an error stands for. */
export function saysMost(text: string, before: string, oneIn: number): boolean {
  const counts = new Map<string, number>();
  for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const wanted = before.split(' ');
  let missing = 0;
  for (const word of wanted) {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    if (left <= 0) missing++;
  }
  return missing <= wanted.length / oneIn;
}

/** Whether a text says what the one before said, perhaps with more in between. */
export function saysAll(text: string, before: string): boolean {
  const words = text.split(' ');
  let at = 0;
  for (const word of before.split(' ')) at = words.indexOf(word, at) + 1 || words.length + 1;
  return at <= words.length;
}

const COMPLAINS =
  /\b(expired|failed|error|invalid|incorrect|wrong|required|requires|needs?|must|please|cannot|can't|should|not|at (least|most)|enter|exactly)\b/i;

/** Whether anything is marked invalid. */
export function hasInvalidControl(root: PageElement): boolean {
  return descendants(root).some(isMarkedInvalid);
}

/** https://www.w3.org/TR/wai-aria-1.2/#aria-invalid, and Bootstrap's classes */
export function isMarkedInvalid({ attributes }: PageElement): boolean {
  const { 'aria-invalid': invalid = 'false', class: classes = '' } = attributes;
  return (invalid !== 'false' && invalid !== '') || /\b(is-invalid|has-error)\b/.test(classes);
}

/** The messages that are marked as such of success, as those of Django's messages framework and Bootstrap's alerts. */
export function successElements(root: PageElement): readonly PageElement[] {
  return descendants(root).filter((element) => {
    const { class: classes = '' } = element.attributes;
    return (
      SUCCESS_CLASS.test(classes) && !NEVER_MESSAGES.test(element.name) && !holdsControl(element) && !isHidden(element)
    );
  });
}

/** "alert-success", "success", "notification is-success". */
const SUCCESS_CLASS = /(^|\s)((alert|messages?|notification|flash|notice|callout|toast|banner|is)[_-]+)?success(\s|$)/i;

const CONTROL = /^(input|select|textarea)$/;

function collect(element: PageElement, targets: ReadonlySet<string>, found: PageElement[]): void {
  // A link to a control stands in a summary of what is wrong.
  if ((isError(element) || targets.has(element.attributes['href'] ?? '')) && !isHidden(element)) {
    const text = visibleText(element);
    // An alert may bring good news as well.
    if (SAYS_SOMETHING.test(text) && (!SUCCEEDED.test(text) || complains(text))) found.push(element);
    return;
  }
  for (const child of element.children) {
    if (typeof child !== 'string') collect(child, targets, found);
  }
}

/** The star of a required question may look like an error, and is none. */
const SAYS_SOMETHING = /[a-z\u00c0-\uffff]{2}/i;

/** A word of a class or id: "errorlist", "invalid-feedback", "usa-error-message", "field_errors", "errorMessage". */
const ERROR_CLASS =
  /(^|[\s_-])(errors?|errorlist|error-?(message|text|msg)|validation-?(message|advice|msg|text)|[a-z]*invalid[a-z]*|not-?valid|danger|fehler|erreurs?|errori?|fout(en)?|fel|feil|fejl|blad|virhe|chyba|gwall)([\s_-]|$)/i;

/** Pages without style sheets of their own write their errors in red. */
const RED = /(^|;)\s*color\s*:\s*(red|#f00|#ff0000|rgb\(255, ?0, ?0\))\s*(;|!|$)/i;

function isError(element: PageElement): boolean {
  const { class: classes = '', id = '', role = '', style = '', color = '' } = element.attributes;
  // Most elements bear no mark.
  if (classes + id + role + style + color === '') return false;
  const names = `${classes} ${id}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  // Messages that wait in the page for a script to show them.
  const isMarked = (ERROR_CLASS.test(names) && !/no-?error/i.test(names)) || role === 'alert';
  if (SUCCESS_CLASS.test(classes)) return false;
  // Bootstrap's alerts all have the role, whatever they say.
  if (NEUTRAL_CLASS.test(classes) && !COMPLAINS.test(visibleText(element))) return false;
  if (!isMarked && !RED.test(`${style};color:${color}`)) return false;
  // The class of a control or of what is around it marks it; what is wrong stands elsewhere.
  return !NEVER_MESSAGES.test(element.name) && !holdsControl(element);
}

const NEUTRAL_CLASS = /(^|\s)alert-(info|primary|secondary|light|dark)(\s|$)/;

const NEVER_MESSAGES = /^(a|button|form|body|html|main|fieldset)$/;
