import { answerForm } from '../answer/answer-form.ts';
import type { Random } from '../answer/random.ts';
import type { Answer, Control } from '../form/control.ts';
import { submission } from '../form/submission.ts';
import type { ChosenForm } from './choose-form.ts';
import type { PageRequest, PageResponse, Send } from './exchange.ts';
import { failedResponse } from './failed-response.ts';
import { formPurpose } from './form-purpose.ts';
import type { Cause, Outcome } from './outcome.ts';
import { type Page, surveyForm } from './page.ts';
import type { PageMemory, ParsePage, SeenPage } from './page-memory.ts';
import { startLink } from './start-link.ts';
import { pressOne } from './submitter.ts';
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
  readonly think: () => Promise<void>;
  /** Told of each page; undefined in a load test, where nobody reads along. */
  readonly tell: ((step: Step) => void) | undefined;
}

/** One page of an attempt, for whoever reads along. */
export interface Step {
  readonly pageNumber: number;
  readonly url: string;
  readonly title: string;
  readonly errors: readonly string[];
  /** Undefined on a page that is only followed or that ends the survey. */
  readonly chosen: ChosenForm | undefined;
  readonly submitter: Control | undefined;
  readonly answers: readonly { readonly control: Control; readonly answer: Answer; readonly rule: string }[];
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
  let request: PageRequest = {
    method: 'GET',
    url: startUrl,
    contentType: undefined,
    body: undefined,
    referrer: undefined,
    pageNumber: 1,
  };
  let links = 0;
  let submissions = 0;
  const failed = (cause: Cause, detail: string): Outcome => ({ kind: 'failed', cause, detail, submissions });

  for (let pageNumber = 1; pageNumber <= MOST_PAGES; pageNumber++) {
    const response = await tools.send(request);
    const failure = failedResponse(response);
    if (failure !== undefined) return failed(failure.cause, failure.detail);

    const seen = tools.memory.see(`${survey} ${pageNumber}`, response.body, response.url, tools.parse);
    const { page } = seen;
    const chosen = surveyForm(page, trail);
    const turn = trail.turn(page, chosen);
    if (chosen === undefined || turn.kind === 'end') {
      tools.tell?.(step(pageNumber, response, page));
      if (trail.hasAnswered) return { kind: 'completed', submissions };
      const link = links < MOST_LINKS && submissions === 0 ? startLink(page.root, page.baseUrl) : undefined;
      if (link === undefined) return failed(...noSurvey(page, response.url, submissions));
      links++;
      request = { ...request, method: 'GET', url: link, referrer: response.url, pageNumber: pageNumber + 1 };
      continue;
    }
    if (turn.kind === 'stuck') {
      tools.tell?.(step(pageNumber, response, page));
      return failed(turn.cause, `${response.url}: ${turn.detail}`);
    }

    const submitter = pressOne(chosen.submitters, tools.random);
    const { answers, unanswerable, explanations } = answerForm(chosen.form, tools.random, {
      answersAll: turn.isRepeat,
      today: tools.today,
      explains: tools.tell !== undefined,
    });
    const impossible = unanswerable[0];
    if (impossible !== undefined) {
      return failed('unanswerable', `${response.url}: "${impossible.label || impossible.name}" allows no answer`);
    }
    for (const [control, value] of seen.hiddenValues) answers.set(control, { kind: 'value', value });

    const place = { url: response.url, baseUrl: page.baseUrl, encoding: response.encoding };
    const sent = submission(chosen.form, submitter, answers, place, boundaryFrom(tools.random));
    if (sent === undefined) return failed('no-survey', `${response.url}: its form leads out of the web`);
    tools.tell?.({
      ...step(pageNumber, response, page),
      chosen,
      submitter,
      answers: explanations.flatMap(({ control, rule }) => {
        const answer = answers.get(control);
        return answer === undefined ? [] : [{ control, answer, rule }];
      }),
      next: sent.url,
    });
    trail.submitted(page, chosen);
    submissions++;
    await tools.think();
    request = { contentType: undefined, body: undefined, ...sent, referrer: response.url, pageNumber: pageNumber + 1 };
  }
  return failed('endless', `still asking after ${MOST_PAGES} pages`);
}

function step(pageNumber: number, response: PageResponse, page: Page): Step {
  const { title, errors } = page;
  return {
    pageNumber,
    url: response.url,
    title,
    errors,
    chosen: undefined,
    submitter: undefined,
    answers: [],
    next: undefined,
  };
}

function noSurvey(page: Page, url: string, submissions: number): [Cause, string] {
  const purposes = page.forms.map(formPurpose);
  if (purposes.includes('login')) return ['login-required', `${url} offers a login and no survey`];
  if (submissions > 0) return ['no-survey', `${url} ended the survey before it had asked anything`];
  const found = purposes.length === 0 ? 'no form' : `only forms for ${purposes.join(', ')}`;
  return ['no-survey', `${url} has ${found} and no single link to start from`];
}

/** A multipart boundary that no answer contains by chance. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
function boundaryFrom(random: Random): string {
  let boundary = '----k6survey';
  for (let part = 0; part < 3; part++) boundary += random.integer(0x10000000, 0x7fffffff).toString(16);
  return boundary;
}
