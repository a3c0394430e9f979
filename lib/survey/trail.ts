import type { SurveyForm } from './choose-form.ts';
import type { Cause } from './outcome.ts';
import type { Page } from './page.ts';

/** What to do on a page, judged by the pages before it. */
export type Turn =
  | { readonly kind: 'answer'; readonly isRepeat: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'stuck'; readonly cause: Cause; readonly detail: string };

const ANSWER: Turn = { kind: 'answer', isRepeat: false };
const REPEAT: Turn = { kind: 'answer', isRepeat: true };
const END: Turn = { kind: 'end' };

/** Times that a page is answered anew after it came back. */
const MOST_REPEATS = 4;

/** Times that one and the same page may come in an attempt. */
const MOST_VISITS = 8;

const THANKS = /\b(thank(s| you)|successfully|(has|have) been (received|recorded|saved|submitted))\b/gi;

/** The pages of one attempt: tells a next question from a refusal, a loop and the end. */
export class Trail {
  /** Whether anything was asked and answered so far. */
  hasAnswered = false;
  #last: { page: Page; fingerprint: string } | undefined;
  #repeats = 0;
  readonly #visits = new Map<string, number>();

  submitted(page: Page, chosen: SurveyForm): void {
    if (chosen.isAsking) this.hasAnswered = true;
    this.#last = { page, fingerprint: chosen.fingerprint };
  }

  turn(page: Page): Turn {
    const last = this.#last;
    const chosen = page.survey;
    if (chosen === undefined) return END;
    const isSameForm = last !== undefined && last.fingerprint === chosen.fingerprint;
    const isRefusal = isSameForm && page.hasErrors;
    const isSamePage = isSameForm && page.text === last.page.text;
    if (isSameForm && !isRefusal && thanksAnew(page, last.page)) return END;

    const visits = (this.#visits.get(page.text) ?? 0) + 1;
    this.#visits.set(page.text, visits);
    if (!isRefusal && !isSamePage) {
      this.#repeats = 0;
      if (visits <= MOST_VISITS) return ANSWER;
      return { kind: 'stuck', cause: 'endless', detail: `the same page came ${visits} times` };
    }
    this.#repeats++;
    if (this.#repeats <= MOST_REPEATS) return REPEAT;
    if (!isRefusal) return { kind: 'stuck', cause: 'endless', detail: `the page came back ${this.#repeats} times` };
    return { kind: 'stuck', cause: 'rejected', detail: `refused ${this.#repeats} times: ${page.errors.join(' | ')}` };
  }
}

/** Whether the page thanks more often than the one before: the words may stand in both, above the form. */
function thanksAnew(page: Page, before: Page): boolean {
  return countThanks(page.text) > countThanks(before.text);
}

function countThanks(text: string): number {
  return text.match(THANKS)?.length ?? 0;
}
