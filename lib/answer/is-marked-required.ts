import type { Control } from '../form/control.ts';

/** Whether the page tells people that a question must be answered, where the browser does not hold them to it. */
export function isMarkedRequired(group: readonly Control[]): boolean {
  return group.some((control) => {
    if (control.isRequired || control.element.attributes['aria-required'] === 'true') return true;
    const words = group.length > 1 || control.type === 'radio' ? control.legend : control.label;
    return /\*\s*:?$|^\*|\((required|mandatory)\)|required$/i.test(words);
  });
}
