import { isOfBirth } from '../../answer/date-and-time.ts';
import { topicOf } from '../../answer/topic.ts';
import { wordsAround } from '../../answer/words-of.ts';
import type { Control } from '../../form/control.ts';
import { descendants, type PageElement, visibleText } from '../../html/element.ts';
import { isMarkedInvalid } from '../page-errors.ts';
import { labelled, plain, rowMates } from './by-label.ts';
import { partsOf, wholeOf } from './error-parts.ts';
import { contained } from './error-place.ts';
import { type ControlError, learn } from './learn.ts';
import { around, hintOf, isSameQuestion, mapOf, type PageMap } from './question-map.ts';
import { told } from './unlike.ts';

/** What a page that refused its answers says of whom. */
export interface Refusal {
  readonly errors: readonly ControlError[];
  /** Messages that belong to no control. */
  readonly loose: readonly string[];
  /** What stands beside each question that is typed, where no error is about a control. */
  readonly hints: readonly ControlError[];
}

/**
 * Ties each error of a page to its control: by ARIA (https://www.w3.org/TR/wai-aria-1.2/#aria-errormessage) or what else
 * names the control, by the container that they share, by their order in it, or by the label in the message.
 * @param said the elements that say what is wrong
 * @param asked the questions of the survey's form
 * @param before what the page said before anything was refused: what describes a control may be no error
 */
export function tieErrors(
  root: PageElement,
  said: readonly PageElement[],
  asked: readonly Control[],
  before = '',
): Refusal {
  const page = mapOf(root, asked);
  const errors: ControlError[] = [];
  const loose: string[] = [];
  for (const element of said) {
    const parts = partsOf(element);
    for (const part of parts) {
      const whole = wholeOf(part, element);
      const message = visibleText(whole);
      // A list of names tells by them, not by its place.
      const place = whole === part ? contained(element, message, parts.indexOf(part), parts.length, page) : undefined;
      const known = named(part, element, page) ?? place?.sure;
      const sure = known ?? typedBeside(labelled(message, asked), message, asked);
      const control = sure ?? (OF_ROWS.test(message) ? undefined : place?.likely);
      if (control === undefined) loose.push(message);
      else if (isOwnLabel(message, control, before)) errors.push({ control, message: '', hint: hintOf(control, page) });
      else errors.push({ control, message, hint: hintOf(control, page), around: place?.around });
      // One message at several rows of a question is about each of them.
      if (control !== undefined && control === place?.likely) {
        for (const other of place.rows ?? [])
          if (other !== control) errors.push({ control: other, message, hint: hintOf(other, page) });
      }
      if (known !== undefined || sure === undefined) continue;
      for (const other of rowMates(sure, message, asked))
        errors.push({ control: other, message, hint: hintOf(other, page) });
    }
  }
  for (const control of asked) {
    const isTold = errors.some((error) => isSameQuestion(error.control, control));
    if (isTold || !isMarked(control, page)) continue;
    errors.push({ control, message: newOf(describedBy(control, root, page), before), hint: hintOf(control, page) });
  }
  const placed = loose.map((message) => {
    const control = stemmed(message, asked);
    return control === undefined ? datesIn(message, asked) : [control];
  });
  placed.forEach((controls, index) => {
    const message = loose[index] ?? '';
    for (const control of controls) errors.push({ control, message, hint: hintOf(control, page) });
  });
  const left = loose.filter((_, index) => placed[index]?.length === 0);
  const [only] = left.length === 1 && errors.length === 0 ? left : [];
  const about = only === undefined ? [] : likelyAbout(only, asked);
  if (only !== undefined && about.length > 0) {
    return {
      errors: about.map((control) => ({ control, message: only, hint: hintOf(control, page) })),
      loose: [],
      hints: [],
    };
  }
  const hints =
    errors.length > 0 ? [] : asked.filter(({ type }) => TYPED.test(type)).map((control) => hintError(control, page));
  return { errors: once(errors), loose: left, hints };
}

/** Rails marks the label as well; one that came with the refusal may be the message. */
function isOwnLabel(message: string, { label }: Control, before: string): boolean {
  return plain(message) === plain(label) && before.includes(message);
}

/** Who is to type is not to choose: the line without words of its own after a choice, as a number after its dialling code. */
function typedBeside(control: Control | undefined, message: string, asked: readonly Control[]): Control | undefined {
  const next = control && asked[asked.indexOf(control) + 1];
  const isLine = next?.label === '' && TYPED.test(next.type);
  return control?.type === 'select-one' && isLine && /\b(?:enter|type|digits)\b/i.test(message) ? next : control;
}

/** About a set of rows rather than one of their questions. */
const OF_ROWS = /\bat least \d+ (?:forms?|rows?|entries|lines)\b/i;

const TYPED = /^(text|tel|search|textarea)$/;

function hintError(control: Control, page: PageMap): ControlError {
  const hint = hintOf(control, page);
  return { control, message: told(hint), hint };
}

/** Summaries say again what stands at the control, and marks say nothing. */
function once(errors: readonly ControlError[]): ControlError[] {
  return errors.filter(
    ({ control, message }, index) =>
      !errors.some(
        (other, at) =>
          at !== index &&
          other.control === control &&
          (message === '' || (other.message !== '' && message.includes(other.message))) &&
          (message !== other.message || at < index),
      ),
  );
}

const SAYS_LITTLE =
  /^(please|number|answer|questio|select|choose|provide|amount|review|correct|problem|survey|fields|requir|missin|marked|before)/;
const LINE = /^(text|tel|number|search|email|url|password)$/;

/** The only question of a line that has a word with the stem of one of the message: "Recommendation" and "Would you recommend us?" */
function stemmed(message: string, asked: readonly Control[]): Control | undefined {
  const stemsOf = (text: string) =>
    plain(text)
      .split(' ')
      .filter((word) => word.length > 5 && !SAYS_LITTLE.test(word))
      .map((word) => word.slice(0, 6));
  const stems = stemsOf(message);
  const found = asked.filter(
    ({ type, label }) => LINE.test(type) && stemsOf(label).some((stem) => stems.includes(stem)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The only date that is asked for, where a message tells when it may be: "You can book up to 90 days in advance." All of them, where it
 * tells how dates are written.
 */
function datesIn(message: string, asked: readonly Control[]): readonly Control[] {
  const dates = asked.filter((control) => DATE.test(control.type) || topicOf(control) === 'date');
  const [first, ...others] = dates;
  if (first === undefined) return [];
  const { format, when } = learn({ control: first, message, hint: '' }, false, undefined) ?? {};
  if (/\bdates\b/i.test(message) && format !== undefined) return dates;
  const isOther = when === undefined || when === 'birth' || isOfBirth(wordsAround(first));
  return isOther || others.length > 0 ? [] : dates;
}

const DATE = /^(date|datetime-local)$/;

/**
 * What a message in no known place may be about: the questions that have room for no more than the letters or digits that it
 * wants, or the only one that is typed.
 */
function likelyAbout(message: string, asked: readonly Control[]): readonly Control[] {
  const lines = asked.filter(({ type }) => LINE.test(type));
  const [first] = lines;
  if (first === undefined) return [];
  const { maxlength, pattern = '', type } = learn({ control: first, message, hint: '' }, false, undefined) ?? {};
  const most = maxlength ?? /\{(?:\d+,)?(\d+)\}$/.exec(pattern)?.[1];
  const narrow = most === undefined ? [] : lines.filter(({ element }) => element.attributes['maxlength'] === most);
  if (narrow.length > 0) return narrow;
  const isOfLine = asked.length === 1 || pattern !== '' || type !== undefined;
  return lines.length === 1 && isOfLine ? lines : [];
}

/** Whether the control is marked invalid, or what is around it and no other question. */
function isMarked(control: Control, page: PageMap): boolean {
  return [control.element, ...around(control, page)].some(isMarkedInvalid);
}

/**
 * What describes a control that is marked invalid; of elements that have one id in common, the next after it.
 * Source: https://www.w3.org/TR/wai-aria-1.2/#aria-describedby
 */
function describedBy({ element }: Control, root: PageElement, { order }: PageMap): string[] {
  const { 'aria-errormessage': message = '', 'aria-describedby': description = '' } = element.attributes;
  const place = order.get(element) ?? 0;
  const said = `${message} ${description}`.split(/\s+/).map((id) => {
    const called = descendants(root).filter(({ attributes }) => id !== '' && attributes['id'] === id);
    return called.find((one) => (order.get(one) ?? 0) > place) ?? called[0];
  });
  return said.flatMap((one) => (one === undefined ? [] : visibleText(one)));
}

function newOf(texts: readonly string[], before: string): string {
  const fresh = texts.filter((text) => !before.includes(text));
  return (fresh.length > 0 ? fresh : texts).join(' ');
}

function named(part: PageElement, element: PageElement, { asked }: PageMap): Control | undefined {
  const own = [part, element].flatMap(({ attributes }) => [
    attributes['id'] ?? '',
    attributes['data-valmsg-for'] ?? '',
  ]);
  const targets = [part, element, ...descendants(part)].map(
    ({ attributes: { for: target, href } }) => target ?? (href?.startsWith('#') ? href.slice(1) : ''),
  );
  const bare = own.map((id) =>
    id.replace(/(^|[-_.])(errors?|invalid|messages?|msg|feedback|valid\w*|\d+)(?=[-_.]|$)/g, ''),
  );
  const ids = new Set([...targets, ...own, ...bare.map((id) => id.replace(/^[-_.]+/, ''))].filter((id) => id !== ''));
  return asked.find(({ name, element: { attributes } }) => {
    const refers = `${attributes['aria-errormessage'] ?? ''} ${attributes['aria-describedby'] ?? ''}`.split(/\s+/);
    return (
      own.some((id) => id !== '' && refers.includes(id)) || ids.has(attributes['id'] ?? ' ') || ids.has(name || ' ')
    );
  });
}
