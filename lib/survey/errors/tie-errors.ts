import { asWords } from '../../answer/words-of.ts';
import type { Control } from '../../form/control.ts';
import { closest, descendants, type PageElement, type PageNode, visibleText } from '../../html/element.ts';
import { isMarkedInvalid } from '../page-errors.ts';
import { type ControlError, learn } from './learn.ts';

/** What a page that refused its answers says of whom. */
export interface Refusal {
  readonly errors: readonly ControlError[];
  /** Messages that belong to no control. */
  readonly loose: readonly string[];
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
      const place = whole === part ? contained(element, parts.indexOf(part), parts.length, page) : undefined;
      const control = named(part, element, page) ?? place?.sure ?? labelled(message, asked) ?? place?.likely;
      if (control === undefined) loose.push(message);
      else errors.push({ control, message, hint: hintOf(control, page), around: place?.around });
      // One message at several rows of a question is about each of them.
      if (control !== undefined && control === place?.likely) {
        for (const other of place.rows ?? [])
          if (other !== control) errors.push({ control: other, message, hint: hintOf(other, page) });
      }
    }
  }
  for (const control of asked) {
    const isTold = errors.some((error) => isSameQuestion(error.control, control));
    if (isTold || !isMarked(control, page)) continue;
    errors.push({ control, message: newOf(describedBy(control, root, page), before), hint: hintOf(control, page) });
  }
  const [only] = loose.length === 1 && errors.length === 0 ? loose : [];
  const about = only === undefined ? [] : likelyAbout(only, asked);
  if (only === undefined || about.length === 0) return { errors: once(errors), loose };
  return { errors: about.map((control) => ({ control, message: only, hint: hintOf(control, page) })), loose: [] };
}

/** Summaries say again what stands at the control. */
function once(errors: readonly ControlError[]): ControlError[] {
  return errors.filter(
    ({ control, message }, index) =>
      !errors.some(
        (other, at) =>
          at !== index &&
          other.control === control &&
          message.includes(other.message) &&
          (message !== other.message || at < index) &&
          other.message !== '',
      ),
  );
}

const SAYS_LITTLE = /^(please|number|answer|questio|select|choose|provide|amount)/;

/**
 * What a message in no known place may be about: the question with the stem of its label, those that have room for no more than
 * the letters or digits that it wants, or the only one that is typed.
 */
function likelyAbout(message: string, asked: readonly Control[]): readonly Control[] {
  const lines = asked.filter(({ type }) => /^(text|tel|number|search|email|url|password)$/.test(type));
  const words = plain(message).split(' ');
  const stems = lines.filter(({ label }) => {
    const [first = ''] = plain(label).split(' ');
    return words.some(
      (word) =>
        word.length > 5 && first.length > 5 && !SAYS_LITTLE.test(word) && word.slice(0, 6) === first.slice(0, 6),
    );
  });
  if (stems.length === 1) return stems;
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

export function isSameQuestion(one: Control, other: Control): boolean {
  return one === other || (one.name !== '' && one.name === other.name && one.type === other.type && isGrouped(one));
}

function isGrouped({ type }: Control): boolean {
  return type === 'radio' || type === 'checkbox';
}

interface PageMap {
  readonly asked: readonly Control[];
  readonly order: ReadonlyMap<PageElement, number>;
  /** The questions inside an element. */
  readonly inside: ReadonlyMap<PageElement, readonly Control[]>;
}

function mapOf(root: PageElement, asked: readonly Control[]): PageMap {
  const inside = new Map<PageElement, Control[]>();
  for (const control of asked) {
    for (let at = control.element.parent; at !== undefined; at = at.parent) {
      const held = inside.get(at);
      if (held === undefined) inside.set(at, [control]);
      else held.push(control);
    }
  }
  return { asked, inside, order: new Map(descendants(root).map((element, index) => [element, index])) };
}

/** The items of a list are messages of their own. */
function partsOf(element: PageElement): readonly PageElement[] {
  const items = descendants(element).filter(
    (inner) => inner.name === 'li' && !descendants(inner).some(({ name }) => name === 'li'),
  );
  if (items.length > 0) return items;
  const lines = linesOf(element);
  return lines.length > 1 ? lines : [element];
}

/** The lines that br elements make of a text, as elements of their own. */
function linesOf(element: PageElement): readonly PageElement[] {
  const lines: PageNode[][] = [[]];
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === 'br') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines
    .map((children): PageElement => ({ name: 'span', attributes: {}, parent: element, children }))
    .filter((line) => /\w/.test(visibleText(line)));
}

/** Django writes the errors of a whole form as a list of names, each with a list of its own. */
function wholeOf(part: PageElement, within: PageElement): PageElement {
  const outer = part.parent?.parent;
  return outer?.name === 'li' && part !== within ? outer : part;
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

interface Place {
  readonly sure?: Control | undefined;
  /** Of several that it may be about. */
  readonly likely?: Control | undefined;
  /** All of these, where their names differ in a number alone. */
  readonly rows?: readonly Control[] | undefined;
  /** What is written about these. */
  readonly around?: string | undefined;
}

/** The question in the smallest element around both. */
function contained(element: PageElement, index: number, count: number, page: PageMap): Place | undefined {
  for (let at = element.parent; at !== undefined; at = at.parent) {
    const held = page.inside.get(at);
    const [first] = held ?? [];
    if (held === undefined || first === undefined) continue;
    // As many messages as boxes, as of a date beside its time: each has its own.
    if (count > 1 && held.length === count) return { likely: held[index] };
    if (held.every((control) => isSameQuestion(control, first))) return { sure: first };
    const isRows = held.length < 20 && held.every((control) => stemOf(control) === stemOf(first));
    if (isRows) return { likely: first, rows: held, around: visibleText(at) };
    return { likely: beside(element, held, page) };
  }
  return undefined;
}

/** A name without its last number. */
function stemOf({ type, name }: Control): string {
  return `${type} ${name.replace(/\d+(\D*)$/, '#$1')}`;
}

/** Of several, the one before it, or after it where that is the custom: https://docs.djangoproject.com/en/stable/ref/forms/api/ */
function beside(element: PageElement, held: readonly Control[], { order }: PageMap): Control | undefined {
  const { class: classes = '', role } = element.attributes;
  if (/\b(alert|summary|nonfield)/.test(classes) || role === 'alert') return undefined;
  const place = order.get(element) ?? 0;
  const after = held.find((control) => (order.get(control.element) ?? 0) > place);
  const before = held.filter((control) => (order.get(control.element) ?? 0) < place).pop();
  return /\berrorlist\b/.test(classes) ? after : before;
}

/** The control whose label the message names; the longest, where it names several. */
function labelled(message: string, asked: readonly Control[]): Control | undefined {
  const words = ` ${plain(message)} `;
  let best: Control | undefined;
  let length = 2;
  const number = /(?:\bquestion |\bfrage |\bvraag |\bpregunta |#)#?(\d+)\b/i.exec(message)?.[1];
  const numbered =
    number === undefined ? undefined : asked.find(({ label }) => label.match(/^\W*(\d+)\b/)?.[1] === number);
  if (numbered !== undefined) return numbered;
  for (const control of asked) {
    const { name } = control;
    const { legend } = control;
    // Two labels of one control stand one after the other.
    for (const said of [
      isGrouped(control) ? legend || control.label : control.label,
      name,
      ...control.label.split('*'),
    ]) {
      const label = plain(said);
      const isWhole = said === control.label || said === legend || said === name;
      const match = words.includes(` ${label} `) ? label.length - (isWhole ? 0 : 1) : beginning(label, words);
      if (match <= length) continue;
      best = control;
      length = match;
    }
  }
  return best;
}

/** How much of a label's beginning a message begins with: "Height must be a number" is about "Height in cm". */
function beginning(label: string, words: string): number {
  const message = words.replace(
    /^ (?:(?:error|please|enter|select|choose|provide|the|your|a|an|der|die|das|den|bitte|le|la|les|el|los|las|il|lo|het|de|een|din|ditt) )*/,
    '',
  );
  const parts = label.split(' ');
  let text = '';
  while (parts.length > 0 && message.startsWith(`${text}${parts[0]} `)) text += `${parts.shift()} `;
  return text.length > 3 ? text.length / 2 : 0;
}

function plain(text: string): string {
  return asWords(text.replace(/[^\w\s.\u00c0-\uffff-]+/g, ' '));
}

/** All that is written about a control, its own placeholder and title included. */
function hintOf(control: Control, page: PageMap): string {
  const { attributes } = control.element;
  const outermost = around(control, page).pop() ?? closest(control.element, 'label') ?? control.element;
  return `${attributes['placeholder'] ?? ''} ${attributes['title'] ?? ''} ${control.label} ${visibleText(outermost)}`;
}

/** The elements around one question alone, outwards. */
function around(control: Control, { inside }: PageMap): PageElement[] {
  const found: PageElement[] = [];
  for (let at = control.element.parent; at !== undefined; at = at.parent) {
    if (!inside.get(at)?.every((other) => isSameQuestion(other, control))) break;
    found.push(at);
  }
  return found;
}
