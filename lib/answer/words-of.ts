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
      attributes['placeholder'] ?? '',
      attributes['title'] ?? '',
    ].join(' '),
  );
}
