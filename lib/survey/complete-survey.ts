import { Attempt } from './attempt.ts';
import type { Outcome } from './outcome.ts';
import type { Tools } from './tools.ts';
import type { Waiting } from './waiting.ts';

/**
 * Completes one survey as a person in a browser would: page, form, answers, submission, next page, until the end.
 * Never throws for what a server does: that is the outcome.
 *
 * A generator that yields the promises it has to wait for (see waiting.ts): where the network answers at once, as k6's
 * does, there are none, and it runs through.
 *
 * @param survey its name, for the memory of its pages
 * @param startUrl absolute http(s) URL of its first page
 */
export function completeSurvey(survey: string, startUrl: string, tools: Tools): Waiting<Outcome> {
  return new Attempt(survey, startUrl, tools).run();
}
