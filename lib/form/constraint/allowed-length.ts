import type { Control, ControlType } from '../control.ts';

const WITH_LENGTH: ReadonlySet<ControlType> = new Set<ControlType>([
  'text',
  'search',
  'url',
  'tel',
  'email',
  'password',
  'textarea',
]);

/** Whether minlength and maxlength apply. https://html.spec.whatwg.org/multipage/input.html#concept-input-apply */
function hasLength(type: ControlType): boolean {
  return WITH_LENGTH.has(type);
}

/**
 * minlength or maxlength in UTF-16 code units; undefined where it is missing, wrong or does not apply.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fe-maxlength
 */
export function allowedLength(control: Control, attribute: 'minlength' | 'maxlength'): number | undefined {
  const text = control.element.attributes[attribute];
  if (text === undefined || !hasLength(control.type)) return undefined;
  const match = /^[\t\n\f\r ]*(-0|\+?\d)(\d*)/.exec(text);
  return match === null ? undefined : Math.abs(Number(`${match[1] ?? ''}${match[2] ?? ''}`));
}
