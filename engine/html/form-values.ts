import type { Selection } from './selection.ts';

export interface FormValue {
  name: string;
  value: unknown;
}

const notSerialized = new Set(['submit', 'button', 'reset', 'image', 'file']);

/** k6's serializeArray(): literal `disabled="disabled"` and `checked="checked"` only, unlike a browser. */
export function serializeArray(selection: Selection): FormValue[] {
  const submittable = 'input,select,textarea,keygen';
  const controls = selection.is('form') ? selection.find(submittable) : selection.filter(submittable);
  return controls
    .toArray()
    .filter((control) => {
      const type = String(control.attr('type', ''));
      const isCheckable = type === 'checkbox' || type === 'radio';
      return (
        control.attr('name', '') !== '' &&
        control.attr('disabled') !== 'disabled' &&
        !notSerialized.has(type) &&
        (!isCheckable || control.attr('checked') === 'checked')
      );
    })
    .map((control) => ({ name: String(control.attr('name')), value: control.val() }));
}

export function urlencodedForm(values: readonly FormValue[]): string {
  const byName = new Map<string, string[]>();
  for (const { name, value } of values) {
    if (typeof value === 'string') byName.set(name, [value]);
    else if (Array.isArray(value)) byName.set(name, value.map(String));
  }
  const pairs = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, all]) => all.map((value) => [name, value]));
  return new URLSearchParams(pairs as [string, string][]).toString().replaceAll('*', '%2A').replaceAll('%7E', '~');
}
