import { isBox } from '../../answer/topic.ts';
import type { Control } from '../../form/control.ts';
import { type PageElement, visibleText } from '../../html/element.ts';
import { inEnglish } from './in-english.ts';
import { isSameQuestion, type PageMap, stemOf } from './question-map.ts';

interface Place {
  readonly sure?: Control | undefined;
  /** Of several that it may be about. */
  readonly likely?: Control | undefined;
  /** All of these, where their names differ in a number alone. */
  readonly rows?: readonly Control[] | undefined;
  /** What is written about these. */
  readonly around?: string | undefined;
}

/**
 * The question in the smallest element around both.
 * @param message what it says: who is to choose is not to type
 */
export function contained(
  element: PageElement,
  message: string,
  index: number,
  count: number,
  page: PageMap,
): Place | undefined {
  for (let at = element.parent; at !== undefined; at = at.parent) {
    const held = page.inside.get(at);
    const [first] = held ?? [];
    if (held === undefined || first === undefined) continue;
    // As many messages as boxes, as of a date beside its time: each has its own.
    if (count > 1 && held.length === count) return { likely: held[index] };
    if (held.every((control) => isSameQuestion(control, first))) return { sure: first };
    // Of a date in boxes it is about each.
    if (held.length < 4 && held.every(isBox)) return { sure: first };
    const isRows = held.length < 20 && held.every((control) => stemOf(control) === stemOf(first));
    const half = isRows ? halfOfMoment(message, held) : undefined;
    if (half !== undefined) return { sure: half };
    if (isRows) return { likely: first, rows: held, around: visibleText(at) };
    return { likely: beside(element, message, held, page) };
  }
  return undefined;
}

/** Of a date and a time in two lines, the one that a message names. */
function halfOfMoment(message: string, [date, time, ...more]: readonly Control[]): Control | undefined {
  if (date?.type !== 'text' || more.length > 0) return undefined;
  const words = inEnglish(message.toLowerCase());
  const [isDate, isTime] = [/\bdate\b/.test(words), /\btime\b/.test(words)];
  return isDate === isTime ? undefined : isDate ? date : time;
}

/** Of several, the one before it, or after it where that is the custom: https://docs.djangoproject.com/en/stable/ref/forms/api/ */
function beside(
  element: PageElement,
  message: string,
  held: readonly Control[],
  { order }: PageMap,
): Control | undefined {
  const { class: classes = '', role } = element.attributes;
  if (/\b(alert|summary|nonfield)/.test(classes) || role === 'alert') return undefined;
  const place = order.get(element) ?? 0;
  const after = held.find((control) => (order.get(control.element) ?? 0) > place);
  const earlier = held.filter((control) => (order.get(control.element) ?? 0) < place);
  const chosen = CHOOSE.test(message)
    ? earlier.filter(({ type }) => /^(radio|checkbox|select)/.test(type)).pop()
    : undefined;
  const before = chosen ?? earlier.pop();
  return /\berrorlist\b/.test(classes) ? after : before;
}

const CHOOSE = /\b(?:choose|select|pick|tick|choisir|choisissez|w\u00e4hlen|elija|seleccione|scegli\w*|kies)\b/i;
