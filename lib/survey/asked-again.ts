import type { Progress, SurveyForm } from './choose-form.ts';
import type { Page } from './page.ts';

/** Whether a form is the one that was sent last. */
export function isBack(
  form: Pick<SurveyForm, 'fingerprint'> | undefined,
  { lastFingerprint }: Pick<Progress, 'lastFingerprint'>,
): boolean {
  return form !== undefined && form.fingerprint === lastFingerprint;
}

/** How far a survey is by a page's words, "Round 2 of 10" or "20 %"; empty where there are more figures of that kind. */
export function progressIn(text: string): string {
  const found = text.match(PROGRESS) ?? [];
  // How many there are of it in all may grow, as the pages of a list do.
  return found.length > 2 ? '' : found.map((words) => words.replace(/(\d) ?(?:of|\/).*/i, '$1')).join();
}

const PROGRESS = /\b\d+ ?(?:of|\/|von|sur|de|di|van|av) ?\d+\b|\b\d+ ?%|\b(?:round|trial|question|part|step) \d+/gi;

/** Whether the questions of a page are asked once more, without a complaint. */
export function isEmptyAgain({ survey, hasErrors }: Page, before: Page | undefined): boolean {
  const asked = before?.survey;
  return (
    asked !== undefined && asked.fingerprint === survey?.fingerprint && asked.filled === survey.filled && !hasErrors
  );
}
