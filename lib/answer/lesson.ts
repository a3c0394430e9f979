import type { Control, ControlType } from '../form/control.ts';
import { fractionDigits } from '../form/steps.ts';

/**
 * What a control was found to want though its page does not tell: attributes that it is taken to have. Besides HTML's own:
 * `above` and `below` (limits that are themselves not allowed), `digits` and `places` (of a number, in all and after the
 * point), `words` and `mostwords` (how many), `format` (of a date or time, such as DD/MM/YYYY), `when` (a DateTopic), `youngest`
 * and `oldest` (in years, whose birthday it is), `after` (the name of the control whose answer is to be less or earlier), `within`
 * (how many days after it, at most), `apart` (at least), `same` (as another control, in the message's words), `unique` (unlike what
 * others answered), `distinct` (unlike the other answers of its kind in the form), `open` (better left empty), `guess` (the number of
 * the guess that it is), `together` (one question with the checkboxes that have the same). Of several choices, min and max are how many.
 */
export type Lesson = Readonly<Record<string, string>>;

/** What was learned of a control; undefined for nothing. */
export type Lessons = (control: Control) => Lesson | undefined;

const TYPED = new Set<ControlType>(['text', 'search', 'tel', 'textarea', 'password']);

/** The control as if its page had told. */
export function withLesson(control: Control, lesson: Lesson): Control {
  const { above, below, digits, places, unique, open, guess, ...told } = lesson;
  const type = told['type'];
  const attributes: Record<string, string> = { ...control.element.attributes, ...told };
  if (told['step'] !== undefined) startAtMultiple(attributes, Number(told['step']));
  const decimals = Number(places ?? fractionDigits(Number(attributes['step']) || 1));
  if (places !== undefined) attributes['step'] = String(10 ** -decimals);
  if (digits !== undefined) attributes['max'] ??= String(10 ** Math.max(0, Number(digits) - decimals) - 1);
  const limits = [Number(above ?? attributes['min']), Number(below ?? attributes['max'])] as const;
  // What lies between 0 and 1 is no whole number.
  if ((above ?? below) !== undefined && limits[1] - limits[0] <= 1) attributes['step'] ??= '0.01';
  const step = Number(attributes['step'] ?? 1) || 1;
  if (above !== undefined) attributes['min'] = rounded(limits[0] + step);
  if (below !== undefined) attributes['max'] = rounded(limits[1] - step);
  // Only in a line of text does HTML know a pattern.
  const asked = type ?? (told['pattern'] === undefined ? control.type : 'text');
  const learned = TYPED.has(control.type) ? (asked as ControlType) : control.type;
  if (unique !== undefined) {
    if (learned === 'email') attributes['minlength'] ??= '30';
    else attributes['pattern'] ??= '[A-Z][a-z]{9,14}';
  }
  return { ...control, type: learned, element: { ...control.element, attributes } };
}

/** A multiple is counted from zero, not from the least or from what the page holds: that was refused. */
function startAtMultiple(attributes: Record<string, string>, step: number): void {
  const { min } = attributes;
  delete attributes['value'];
  if (min !== undefined && step > 0 && /^-?[\d.]+$/.test(min))
    attributes['min'] = rounded(Math.ceil(Number(min) / step) * step);
}

/** Without the noise of binary fractions. */
export function rounded(number: number): string {
  return String(Number(number.toFixed(6)));
}
