import type { Control } from '../form/control.ts';
import type { Lesson } from './lesson.ts';
import type { Topic } from './topic.ts';

/** Why a control was answered as it was. Put into words by bench/reason-text.ts, so that the bundles need none. */
export type Reason =
  | Rule
  /** A person does not see it. */
  | 'unseen'
  /** It is optional. */
  | 'left-open'
  /** It was not refused. */
  | 'kept'
  /** It allows no answer; `emptied` where the form can do without. */
  | 'no-answer'
  | 'emptied'
  | { readonly repeats: Control };

/** How a question's answers are drawn. */
export interface Rule {
  /** The control as its page and its errors describe it. */
  readonly asIf: Control;
  /** How many controls the question has. */
  readonly count: number;
  readonly topic: Topic | undefined;
  readonly lesson: Lesson | undefined;
  /** The answers file has its answers. */
  readonly isWished: boolean;
}
