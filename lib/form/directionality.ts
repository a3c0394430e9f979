import type { PageElement } from '../html/element.ts';
import type { Control } from './control.ts';

// The blocks of Unicode's bidirectional classes R and AL.
const STRONG =
  /[A-Za-z\u00aa-\u02b8\u0370-\u058f\u0590-\u08ff\u0900-\u1fff\u2c00-\ud7ff\uf900-\ufb1c\ufb1d-\ufdff\ufe70-\ufefc]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The direction of a text control: the nearest dir attribute, or the first strong character for dir=auto.
 * Source: https://html.spec.whatwg.org/multipage/dom.html#the-directionality
 */
export function directionality(control: Control, value: string): 'ltr' | 'rtl' {
  for (let at: PageElement | undefined = control.element; at !== undefined; at = at.parent) {
    const direction = at.attributes['dir']?.toLowerCase();
    if (direction === 'ltr' || direction === 'rtl') return direction;
    if (direction === 'auto') return at === control.element ? firstStrong(value) : 'ltr';
    // Without a direction of its own a telephone number is left to right.
    if (direction === undefined && at === control.element && control.type === 'tel') return 'ltr';
  }
  return 'ltr';
}

function firstStrong(value: string): 'ltr' | 'rtl' {
  const strong = STRONG.exec(value)?.[0];
  return strong !== undefined && RIGHT_TO_LEFT.test(strong) ? 'rtl' : 'ltr';
}
