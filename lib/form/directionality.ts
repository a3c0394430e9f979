import type { PageElement } from '../html/element.ts';
import type { Control } from './control.ts';

// The blocks of Unicode's bidirectional classes R and AL.
const STRONG =
  /[A-Za-z\u00aa-\u02b8\u0370-\u058f\u0590-\u08ff\u0900-\u1fff\u2c00-\ud7ff\uf900-\ufb1c\ufb1d-\ufdff\ufe70-\ufefc]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The direction of a text control: its own dir attribute, else what it takes from the elements around it.
 * Source: https://html.spec.whatwg.org/multipage/dom.html#the-directionality
 */
export function directionality({ element, type, isRightToLeft: isInherited }: Control, value: string): 'ltr' | 'rtl' {
  // Without a direction of its own a telephone number is left to right.
  return isRightToLeft(element, () => value, type !== 'tel' && isInherited) ? 'rtl' : 'ltr';
}

/** @param text that decides for dir=auto */
export function isRightToLeft(element: PageElement, text: () => string, isInherited: boolean): boolean {
  switch (element.attributes['dir']?.toLowerCase()) {
    case 'ltr':
      return false;
    case 'rtl':
      return true;
    case 'auto':
      return RIGHT_TO_LEFT.test(STRONG.exec(text())?.[0] ?? '');
    default:
      return isInherited;
  }
}
