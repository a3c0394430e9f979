import type { Lesson, Lessons } from '../../answer/lesson.ts';
import type { Control } from '../../form/control.ts';

/** What one user was taught by error messages: it holds for all later attempts of the run. */
export class LessonBook {
  readonly #lessons = new Map<string, Lesson>();
  readonly #surveys = new Map<string, Lessons>();
  readonly #complete = new Set<string>();

  /** What was learned of the controls of a survey; undefined for nothing. */
  of(survey: string): Lessons | undefined {
    return this.#surveys.get(survey);
  }

  write(survey: string, control: Control, lesson: Lesson): void {
    this.#lessons.set(keyOf(survey, control), lesson);
    this.#surveys.set(survey, (asked) => this.#lessons.get(keyOf(survey, asked)));
  }

  /** Notes that a form wants all its questions answered. */
  writeComplete(survey: string, fingerprint: string): void {
    this.#complete.add(`${survey} ${fingerprint}`);
  }

  wantsAll(survey: string, fingerprint: string): boolean {
    return this.#complete.size > 0 && this.#complete.has(`${survey} ${fingerprint}`);
  }
}

/** A control is known again by what it is called: pages before and after a refusal have no more in common. */
function keyOf(survey: string, { type, name, label, legend }: Control): string {
  const said = type === 'radio' || type === 'checkbox' ? legend : label;
  return [survey, type, name, said.replace(STATUS, '')].join('\n');
}

/** What a label may say of the answer, for those who listen. */
const STATUS = /\s*(?:has (?:an )?errors?|is (?:in)?valid|required|optional)\b/gi;
