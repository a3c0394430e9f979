import type { Lesson } from '../../../lib/answer/lesson.ts';
import { learn } from '../../../lib/survey/errors/learn.ts';
import { onlyForm } from '../../form/only-form.ts';

/** What a message teaches of the first control, but for the turn. */
export function lessonOf(
  message: string,
  { html = '<input name=a>', hint = '', known = undefined as Lesson | undefined } = {},
) {
  const [control] = onlyForm(`<form>${html}</form>`).controls;
  if (control === undefined) throw new Error('The form has no control.');
  const { turn, ...lesson } = learn({ control, message, hint }, false, known) ?? {};
  return lesson;
}
