import type { Control } from '../form/control.ts';

/** A name such as "dateOfBirth" or "date_of_birth", or a path, as lower-case words. */
export function asWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-/.?=&:[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The same with the words over its group. */
export function wordsAround(control: Control): string {
  return `${wordsOf(control)} ${asWords(control.legend)}`;
}

/** What is written about a control: its name, id, label, placeholder and autocomplete, as lower-case words. */
export function wordsOf(control: Control): string {
  const { attributes } = control.element;
  return asWords(
    [
      attributes['autocomplete'] ?? '',
      control.name,
      attributes['id'] ?? '',
      control.label,
      formatOf(attributes['placeholder'] ?? ''),
      attributes['title'] ?? '',
    ].join(' '),
  );
}

/** An example of a date or time, such as "31/12/2000" or "09:00", as the format that it shows; any other text as it is. */
function formatOf(text: string): string {
  if (/^\d\d?:\d\d$/.test(text)) return 'hh mm';
  if (/^\d{4}[-/.]\d\d[-/.]\d\d$/.test(text)) return 'yyyy mm dd';
  const [, first, second] = /^(\d\d)[-/.](\d\d)[-/.]\d{4}$/.exec(text) ?? [];
  return Number(first) > 12 ? 'dd mm yyyy' : Number(second) > 12 ? 'mm dd yyyy' : text;
}
