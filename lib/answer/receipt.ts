import { allowedLength } from '../form/constraint/allowed-length.ts';
import type { Control } from '../form/control.ts';
import { asksForLines } from './item-lines.ts';
import type { Topic } from './topic.ts';

/** The name of one attempt, to be found again in a free-text answer of it. */
export interface Receipt {
  readonly text: string;
  /** Whether an answer holds it: one is enough. */
  isHeld: boolean;
}

/**
 * Writes a receipt into a free-text answer, before what was drawn for it where there is room, and notes that it is held.
 * @param drawn undefined where nothing was
 * @returns undefined where the control can not hold it, or another does
 */
export type Hold = (receipt: Receipt, drawn: string | undefined) => string | undefined;

/** How a control holds a receipt; undefined for one that does not ask for free text, as one with a pattern does not. */
export function planHold(control: Control, topic: Topic | undefined): Hold | undefined {
  const { inputmode, pattern } = control.element.attributes;
  const isFree = control.type === 'textarea' || (control.type === 'text' && FREE.test(topic ?? ''));
  if (!isFree || (inputmode ?? pattern) !== undefined || asksForLines(control)) return undefined;
  return holder(allowedLength(control, 'minlength') ?? 0, allowedLength(control, 'maxlength') ?? Infinity);
}

/** Apart, so that it keeps no control alive. */
function holder(least: number, most: number): Hold {
  return (receipt, drawn) => {
    const { text, isHeld } = receipt;
    if (isHeld || text.length > most) return undefined;
    receipt.isHeld = true;
    let held = drawn === undefined ? text : `${text} ${drawn}`;
    if (held.length > most) held = text;
    while (held.length < least) held += `-${text}`;
    return held.slice(0, most);
  };
}

/** Topics about which people write what they like. */
const FREE = /^(organisation|job|street)?$/;
