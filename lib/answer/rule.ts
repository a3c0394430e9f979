import type { Control } from '../form/control.ts';
import type { Lesson } from './lesson.ts';
import type { Topic } from './topic.ts';

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
