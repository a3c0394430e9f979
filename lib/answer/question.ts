import type { Answer, Control } from '../form/control.ts';
import type { Random } from './random.ts';
import type { Hold, Receipt } from './receipt.ts';
import type { Rule } from './rule.ts';

/** What a draw may depend on besides chance. */
export interface DrawContext {
  readonly random: Random;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** To be held by the first free-text answer that can; undefined for none. */
  readonly receipt?: Receipt | undefined;
}

/**
 * One question: a control, or the radio buttons or checkboxes of one name. Made once a form, drawn from at each visit.
 */
export interface Question {
  readonly controls: readonly Control[];
  /** A form without an answer to it would not be accepted. */
  readonly mustAnswer: boolean;
  readonly rule: Rule;
  /** An answer for each control in turn; undefined where none is allowed. */
  readonly draw: (context: DrawContext) => readonly Answer[] | undefined;
  /** What draw picks one of, each as likely; undefined where there is no such list. */
  readonly alternatives?: readonly (readonly Answer[])[] | undefined;
  /** The same for a question of one control whose answer is a value, without the objects around it. */
  readonly drawValue: DrawValue | undefined;
  /** Whether an answer opens the box that follows, as "Other" does; undefined where there is none. */
  readonly opens?: ((drawn: readonly Answer[]) => boolean) | undefined;
  /** Writes a receipt into its answer; undefined where it asks for no free text. */
  readonly hold?: Hold | undefined;
  /** Answered where the question before opens it, and left else. */
  readonly needsOther?: boolean | undefined;
}

/** A question of one control whose answer is a value. */
export interface DrawValue {
  (context: DrawContext): string | undefined;
  /** All that it picks one of, each as likely, where they are few. */
  readonly few?: FewValues;
}

export interface FewValues {
  readonly values: readonly string[];
  /** Each urlencoded, in the same order, where many controls share them. */
  readonly urlencoded?: readonly string[];
}

/** Draws one of a few values. */
export function pickValue(few: FewValues): DrawValue {
  const { values } = few;
  return Object.assign(({ random }: DrawContext) => random.pick(values), { few });
}

/** Why a question has no answer, for the log. */
export function problemOf({ label, name }: Control, isWished: boolean): string {
  return `"${label || name}" allows no answer${isWished ? ' that ANSWERS has for it' : ''}`;
}

export function valueAnswer(value: string): Answer {
  return { kind: 'value', value };
}
