import type { Random } from '../answer/random.ts';
import type { PageRequest, PageResponse, Send } from './exchange.ts';
import { failedResponse } from './failed-response.ts';
import { fillIn, type GivenAnswer } from './fill-in.ts';
import type { Cause, Outcome } from './outcome.ts';
import type { Page } from './page.ts';
import type { PageMemory, ParsePage } from './page-memory.ts';
import { Trail } from './trail.ts';

/** What the robot works with; everything that is not its own decision comes from outside. */
export interface Tools {
  readonly send: Send;
  readonly parse: ParsePage;
  readonly random: Random;
  /** Today as YYYY-MM-DD, for dates that are asked for without limits. */
  readonly today: string;
  /** What was read before; shared by the attempts of one user. */
  readonly memory: PageMemory;
  /** Waits as a person would who fills in the page; called before each submission. */
  readonly think: (() => Promise<void>) | undefined;
  /** Told of each page; undefined in a load test, where nobody reads along. */
  readonly tell: ((step: Step) => void) | undefined;
}

/** One page of an attempt, for whoever reads along. */
export interface Step {
  readonly pageNumber: number;
  readonly url: string;
  readonly title: string;
  readonly errors: readonly string[];
  /** Why its form was taken for the survey's; undefined on a page that is only followed or that ends the survey. */
  readonly why: string | undefined;
  /** The words on the button that was pressed; undefined without one. */
  readonly pressed: string | undefined;
  readonly answers: readonly GivenAnswer[];
  /** Where it went from here; undefined on the last page. */
  readonly next: string | undefined;
}

/** Pages of one attempt, after which a survey counts as endless. */
export const MOST_PAGES = 100;

/** Intro pages that are followed by their link before the first form. */
const MOST_LINKS = 5;

/**
 * Completes one survey as a person in a browser would: page, form, answers, submission, next page, until the end.
 * Never throws for what a server does: that is the outcome.
 *
 * @param survey its name, for the memory of its pages
 * @param startUrl absolute http(s) URL of its first page
 */
export async function completeSurvey(survey: string, startUrl: string, tools: Tools): Promise<Outcome> {
  const trail = new Trail();
  let request = firstRequest(startUrl);
  let links = 0;
  let submissions = 0;
  const failed = (cause: Cause, detail: string): Outcome => ({ kind: 'failed', cause, detail, submissions });

  for (let pageNumber = 1; pageNumber <= MOST_PAGES; pageNumber++) {
    const response = await tools.send(request);
    const failure = failedResponse(response);
    if (failure !== undefined) return failed(failure.cause, failure.detail);

    const seen = tools.memory.see(`${survey} ${pageNumber}`, response, trail, tools.parse);
    const { page } = seen;
    const turn = trail.turn(page);
    if (page.survey === undefined || seen.way === undefined || turn.kind === 'end') {
      const canFollow = !trail.hasAnswered && submissions === 0 && links < MOST_LINKS;
      const link = canFollow ? page.startLink : undefined;
      tools.tell?.({ ...step(pageNumber, response, page), next: link });
      if (trail.hasAnswered) return { kind: 'completed', submissions };
      if (link === undefined) return failed(...noSurvey(page, response.url, submissions));
      links++;
      request = { ...firstRequest(link), referrer: response.url, pageNumber: pageNumber + 1 };
      continue;
    }
    if (turn.kind === 'stuck') {
      tools.tell?.(step(pageNumber, response, page));
      return failed(turn.cause, `${response.url}: ${turn.detail}`);
    }

    const filled = fillIn(seen.way, seen, response, {
      ...{ random: tools.random, today: tools.today },
      ...{ answersAll: turn.isRepeat, explains: tools.tell !== undefined },
    });
    const { sent } = filled;
    if (tools.tell !== undefined) {
      const { pressed, answers } = filled;
      tools.tell({ ...step(pageNumber, response, page), why: page.survey.why, pressed, answers, next: sent?.url });
    }
    if (sent === undefined) return failed(filled.cause, `${response.url}: ${filled.detail}`);
    trail.submitted(page, page.survey);
    submissions++;
    if (tools.think !== undefined) await tools.think();
    request = {
      method: sent.method,
      url: sent.url,
      contentType: sent.method === 'POST' ? sent.contentType : undefined,
      body: sent.method === 'POST' ? sent.body : undefined,
      referrer: response.url,
      pageNumber: pageNumber + 1,
    };
  }
  return failed('endless', `still asking after ${MOST_PAGES} pages`);
}

function firstRequest(url: string): PageRequest {
  return { method: 'GET', url, contentType: undefined, body: undefined, referrer: undefined, pageNumber: 1 };
}

function step(pageNumber: number, { url }: PageResponse, { title, errors }: Page): Step {
  return { pageNumber, url, title, errors, why: undefined, pressed: undefined, answers: [], next: undefined };
}

function noSurvey(page: Page, url: string, submissions: number): [Cause, string] {
  if (page.otherForms.includes('login')) return ['login-required', `${url} offers a login and no survey`];
  if (submissions > 0) return ['no-survey', `${url} ended the survey before it had asked anything`];
  const found = page.otherForms.length === 0 ? 'no form' : `only forms for ${page.otherForms.join(', ')}`;
  return ['no-survey', `${url} has ${found} and no single link to start from`];
}
