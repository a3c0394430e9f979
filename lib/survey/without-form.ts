import type { Random } from '../answer/random.ts';
import type { Cause } from './outcome.ts';
import type { Page } from './page.ts';
import { GOES_ON_AFTER, SUCCEEDED } from './words.ts';

/** What to do on a page whose form, if it has one, is not the survey's next. */
export type FormlessStep =
  | { readonly kind: 'follow'; readonly url: string; readonly isAnswer: boolean }
  | { readonly kind: 'log-in' }
  /** To the form that the page sends back to, with what it complains of. */
  | { readonly kind: 'back'; readonly url: string }
  | { readonly kind: 'completed' }
  | { readonly kind: 'failed'; readonly cause: Cause; readonly detail: string };

/** How an attempt came to the page. */
export interface SoFar {
  readonly hasAnswered: boolean;
  /** All of it by forms that ask what there is. */
  readonly hasOnlyQueried: boolean;
  readonly submissions: number;
  /** Links followed since the last form. */
  readonly links: number;
  /** Times that a page sent back to the form before it. */
  readonly returns: number;
  /** The page's choice among links was made before. */
  readonly hasChosen: boolean;
  readonly mayLogIn: boolean;
  /** The attempt was before on this page, which lists tasks of which some are left. */
  readonly isBackAtTasks: boolean;
  /** The survey was asked for, and led to a login. */
  readonly isTurnedAway: boolean;
  /** The form that was sent last, and the page that it stands on; undefined there where it was itself an answer to one. */
  readonly sent: { readonly from: string | undefined } | undefined;
}

/** Times that a page sends back to the form before it. */
const MOST_RETURNS = 8;

/** Intro pages that are followed by their link before the first form. */
const MOST_LINKS = 5;

/**
 * @param url the page's
 * @param isDone whether the user takes the page for the end; undefined where the robot is to judge
 */
export function stepWithoutForm(
  page: Page,
  url: string,
  isDone: boolean | undefined,
  soFar: SoFar,
  random: Random,
): FormlessStep {
  const { hasAnswered, isBackAtTasks, links, mayLogIn, returns, sent, submissions } = soFar;
  const isEnd = isDone ?? ((page.thanks() > 0 || page.hasSucceeded) && !GOES_ON_AFTER.test(page.text));
  // A start button alone that leads to a link leads nowhere; after answers a link may go on.
  const canFollow = links < MOST_LINKS && (hasAnswered ? !isEnd || isBackAtTasks : submissions === 0);
  if (isDone === undefined && page.onwardLink !== undefined && links < MOST_LINKS)
    return { kind: 'follow', url: page.onwardLink, isAnswer: false };
  // The survey wants those who have an account: others are asked to register.
  if (mayLogIn && soFar.isTurnedAway) return { kind: 'log-in' };
  const choices = isEnd || soFar.hasChosen ? [] : page.choiceLinks;
  const isAnswer = choices.length > 0;
  const among = isAnswer ? choices : canFollow && page.startLink === undefined ? page.listLinks : [];
  const start = canFollow ? page.startLink : undefined;
  const link = among.length > 0 ? random.pick(among) : (start ?? (links < MOST_LINKS ? page.languageLink : undefined));
  if (link !== undefined) return { kind: 'follow', url: link, isAnswer };
  // Who is thanked need not log in.
  if (mayLogIn && page.otherForms.includes('login') && !(hasAnswered && isEnd)) return { kind: 'log-in' };
  if (isDone === undefined && sent !== undefined && page.sentBack.length > 0) {
    if (sent.from !== undefined && returns < MOST_RETURNS) return { kind: 'back', url: sent.from };
    return failed('rejected', `${url} sends back: ${page.sentBack.join(' | ').slice(0, 500)}`);
  }
  if (!hasAnswered) return noSurvey(page, url, submissions);
  if (isDone === undefined && page.thanks() === 0 && isBeforeLast(page.text))
    return failed('no-survey', `${url} is a step before the last, and has no survey form`);
  if (isDone === undefined && soFar.hasOnlyQueried && !isEnd && !SUCCEEDED.test(page.text))
    return failed('no-survey', `${url} answers a query, and neither asks nor thanks`);
  if (isDone !== false) return { kind: 'completed' };
  return failed('not-done', `${url} has no survey form, and is not what DONE_WHEN asks for`);
}

/** Whether a page says that it is no end: "Step 2 of 3". */
function isBeforeLast(text: string): boolean {
  const [, at, last] = /\bstep (\d+) (?:of|out of|\/) (\d+)\b/i.exec(text) ?? [];
  return Number(at) < Number(last);
}

function noSurvey({ otherForms }: Page, url: string, submissions: number): FormlessStep {
  if (otherForms.includes('login')) return failed('login-required', `${url} offers a login and no survey`);
  if (submissions > 0) return failed('no-survey', `${url} ended the survey before it had asked anything`);
  const found = otherForms.length === 0 ? 'no form' : `only forms for ${otherForms.join(', ')}`;
  return failed('no-survey', `${url} has ${found} and no single link to start from`);
}

function failed(cause: Cause, detail: string): FormlessStep {
  return { kind: 'failed', cause, detail };
}
