import { badInput } from './constraint/bad-input.ts';
import { patternMismatch } from './constraint/pattern-mismatch.ts';
import { rangeOverflow } from './constraint/range-overflow.ts';
import { rangeUnderflow } from './constraint/range-underflow.ts';
import { stepMismatch } from './constraint/step-mismatch.ts';
import { tooLong } from './constraint/too-long.ts';
import { tooShort } from './constraint/too-short.ts';
import { typeMismatch } from './constraint/type-mismatch.ts';
import { type GroupState, valueMissing } from './constraint/value-missing.ts';
import type { Answer, Answers, Control, Form } from './control.ts';
import { isBarred } from './is-barred.ts';
import { hasChecked, radioGroups } from './radio-groups.ts';

const CONSTRAINTS = {
  valueMissing,
  typeMismatch,
  patternMismatch,
  tooLong,
  tooShort,
  rangeUnderflow,
  rangeOverflow,
  stepMismatch,
  badInput,
} as const;

/** The Standard's names for what a control can suffer from. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#validitystate */
export type Constraint = keyof typeof CONSTRAINTS;

const CONSTRAINT_NAMES = Object.keys(CONSTRAINTS) as readonly Constraint[];

export interface Violation {
  readonly control: Control;
  readonly constraint: Constraint;
}

/**
 * Everything that would keep a browser from submitting the form with these answers; empty where it is valid.
 * Source: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#statically-validate-the-constraints
 */
export function violations(form: Form, answers: Answers): Violation[] {
  const groups = groupStates(form, answers);
  const found: Violation[] = [];
  for (const control of form.controls) {
    const group = control.type === 'radio' ? groups.get(control.name) : undefined;
    for (const constraint of constraintsBroken(control, answers.get(control), group)) {
      found.push({ control, constraint });
    }
  }
  return found;
}

/** The constraints that one control breaks. */
export function constraintsBroken(control: Control, answer: Answer | undefined, group?: GroupState): Constraint[] {
  if (isBarred(control)) return [];
  return CONSTRAINT_NAMES.filter((name) => CONSTRAINTS[name](control, answer, group));
}

function groupStates(form: Form, answers: Answers): Map<string, GroupState> {
  const states = new Map<string, GroupState>();
  for (const [name, group] of radioGroups(form.controls)) {
    states.set(name, {
      isRequired: group.some((control) => control.isRequired),
      hasChecked: hasChecked(group, answers),
    });
  }
  return states;
}
