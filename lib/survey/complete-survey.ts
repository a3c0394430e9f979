import { daysOf } from '../answer/answer-form.ts';
import type { Random } from '../answer/random.ts';
import type { Receipt } from '../answer/receipt.ts';
import type { Submission } from '../form/submission.ts';
import { Detour } from './detour.ts';
import type { DoneWhen } from './done-when.ts';
import { answerAnew } from './errors/answer-anew.ts';
import { sentText } from './errors/sent-entries.ts';
import type { PageRequest, PageResponse, Send } from './exchange.ts';
import { failedResponse, isRefusal, tooDeep } from './failed-response.ts';
import { type Filler, fillIn, type NotFilled, type Told } from './fill-in.ts';
import { type Login, logIn, withoutAccount } from './log-in.ts';
import type { Cause, Outcome } from './outcome.ts';
import type { Page } from './page.ts';
import type { PageMemory, ParsePage } from './page-memory.ts';
import { showsSent } from './shows-stored.ts';
import { Trail } from './trail.ts';
import { isPromiseLike, type Waiting } from './waiting.ts';
import { stepWithoutForm } from './without-form.ts';

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
  readonly think: (() => PromiseLike<unknown> | undefined) | undefined;
  /** Who logs in; undefined for nobody. */
  readonly login?: Login | undefined;
  /** Whether the user is logged in already, as from an earlier attempt. */
  readonly isLoggedIn?: boolean | undefined;
  /** Which page is the survey's end; undefined for the robot to judge. */
  readonly doneWhen?: DoneWhen | undefined;
  /** To be held by the first free-text answer that can; undefined for none. */
  readonly receipt?: Receipt | undefined;
  /** Gets what was sent last, urlencoded, by the fingerprint of its form; undefined where nobody asks. */
  readonly sent?: Map<string, string> | undefined;
  /** Told of each page; undefined in a load test, where nobody reads along. */
  readonly tell: ((step: Step) => void) | undefined;
}

/** One page of an attempt, for whoever reads along. */
export interface Step {
  readonly pageNumber: number;
  readonly url: string;
  readonly page: Page;
  /** What was answered; undefined on a page that is only followed or that ends the survey. */
  readonly told: Told | undefined;
  /** Where it went from here; undefined on the last page. */
  readonly next: string | undefined;
}

/** Pages of one attempt, after which a survey counts as endless. */
export const MOST_PAGES = 100;

/** Times that a survey is begun anew whose session expired. */
const MOST_RESTARTS = 3;

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
export function* completeSurvey(survey: string, startUrl: string, tools: Tools): Waiting<Outcome> {
  const { login, memory, receipt, tell, today } = tools;
  let mayLogIn = login !== undefined;
  const trail = new Trail();
  let told: Told | undefined;
  const filler: Filler = {
    context: { random: tools.random, today: daysOf(today), receipt },
    today,
    wishes: memory.wishes,
    given: undefined,
    tell:
      tell &&
      ((what) => {
        told = what;
      }),
  };
  let request: PageRequest = { method: 'GET', url: startUrl };
  let referrer: string | undefined;
  let links = 0;
  let returns = 0;
  let restarts = 0;
  /** Submissions before the last of them. */
  let lost = 0;
  const followed = new Set<string>();
  const detour = new Detour(startUrl);
  let submissions = 0;
  let holder: string | undefined;
  /** The form that was sent last: where it came from, unless it was itself an answer to one, and what was sent. */
  let sent: { readonly from: string | undefined; readonly request: PageRequest } | undefined;
  const beginAnew = () => {
    trail.restart();
    followed.clear();
    sent = undefined;
    links = 0;
    lost = submissions;
  };
  const failed = (cause: Cause, detail: string): Outcome => ({
    ...{ kind: 'failed', cause, submissions },
    detail: login === undefined ? detail : withoutAccount(detail, login),
  });

  if (login?.url !== undefined && tools.isLoggedIn !== true) {
    mayLogIn = false;
    const failure = yield* logIn(login.url, login, tools);
    if (failure !== undefined) return failed(failure.cause, failure.detail);
  }
  for (let pageNumber = 1; pageNumber <= MOST_PAGES; pageNumber++) {
    const answered = tools.send(request, referrer, pageNumber);
    const response: PageResponse = isPromiseLike(answered) ? yield answered : answered;
    const failure = failedResponse(response, submissions > 0);
    if (failure !== undefined) return failed(failure.cause, failure.detail);
    referrer = response.url;
    trail.cameTo(response.url);

    const seen = memory.see(survey, pageNumber, response, trail, tools.parse);
    trail.complaints = undefined;
    trail.cameByLink = false;
    if (seen === undefined) return failed('too-deep', tooDeep(response).detail);
    const { page, way } = seen;
    if (page.hasExpired) {
      if (++restarts > MOST_RESTARTS)
        return failed('endless', `${response.url} says again that the session has expired`);
      beginAnew();
    }
    told = undefined;
    const { wishedLink } = page;
    if (wishedLink !== undefined && !followed.has(wishedLink)) {
      followed.add(wishedLink);
      tell?.({ pageNumber, url: response.url, page, told, next: wishedLink });
      request = { method: 'GET', url: wishedLink };
      continue;
    }
    const isDone = tools.doneWhen?.(page, response.url);
    if (isRefusal(response) && page.survey?.fingerprint !== trail.lastFingerprint) {
      return failed('http-4xx', `${response.url} answered ${response.status}`);
    }
    const turn = trail.turn(page, isDone, response.isRedirected, response.status === 201);
    const isStored =
      isDone === undefined && turn.kind === 'answer' && showsSent(seen, trail, response, sent?.request, filler.given);
    if (page.survey === undefined || way === undefined || turn.kind === 'end' || isStored) {
      const hasChosen = followed.has(page.text);
      const isTurnedAway = detour.isTurnedAway(request, response, page);
      if (isTurnedAway && detour.isOver && !mayLogIn)
        return failed('login-required', `${response.url} wants a login after all`);
      const soFar = {
        hasAnswered: trail.hasAnswered,
        hasChosen,
        isBack: trail.wasAt(response.url),
        isTurnedAway,
        links,
        mayLogIn,
        returns,
        sent,
        submissions: submissions - lost,
      };
      const step = stepWithoutForm(page, response.url, isDone, soFar, tools.random);
      tell?.({ pageNumber, url: response.url, page, told, next: step.kind === 'follow' ? step.url : undefined });
      if (step.kind === 'completed') {
        if (!detour.end()) return { kind: 'completed', submissions };
        beginAnew();
        request = { method: 'GET', url: startUrl };
        continue;
      }
      if (step.kind === 'failed') return failed(step.cause, step.detail);
      if (step.kind === 'log-in') {
        mayLogIn = false;
        const failure = login && (yield* logIn(response.url, login, tools));
        if (failure !== undefined) return failed(failure.cause, failure.detail);
        beginAnew();
      } else if (step.kind === 'back') {
        returns++;
        trail.complaints = page.sentBack;
      } else if (step.isAnswer) {
        followed.add(page.text);
        trail.hasAnswered = true;
        submissions++;
      } else {
        links++;
        trail.cameByLink = step.kind === 'follow';
        detour.take(step.url, isTurnedAway);
      }
      request = { method: 'GET', url: step.kind === 'log-in' ? startUrl : step.url };
      continue;
    }
    if (turn.kind === 'stuck') {
      tell?.({ pageNumber, url: response.url, page, told, next: undefined });
      return failed(turn.cause, `${response.url}: ${turn.detail}`);
    }

    const { fingerprint } = page.survey;
    // A form that comes back holds it again.
    if (receipt && holder === fingerprint) receipt.isHeld = false;
    const wasHeld = receipt?.isHeld;
    const isRefused = turn.repeats > 0 && seen.refused !== undefined;
    if (turn.repeats > 0 && !page.hasErrors) memory.lessons.writeComplete(survey, fingerprint);
    const answersAll = turn.repeats > 0 || memory.lessons.wantsAll(survey, fingerprint);
    const filled: Submission | NotFilled = isRefused
      ? answerAnew(seen, response, filler, { survey, memory, request: sent?.request ?? request, repeats: turn.repeats })
      : fillIn(way, seen, response, filler, answersAll, memory.lessons.of(survey));
    tell?.({ pageNumber, url: response.url, page, told, next: filled.method && filled.url });
    if (filled.method === undefined) return failed(filled.cause, `${response.url}: ${filled.detail}`);
    if (wasHeld !== receipt?.isHeld) holder = fingerprint;
    tools.sent?.set(fingerprint, sentText(filler.given, filled, response.encoding));
    trail.submitted(page, page.survey);
    links = 0;
    submissions++;
    const pause = tools.think?.();
    if (pause !== undefined) yield pause;
    const isShown = request.method === 'GET' || response.isRedirected === true;
    sent = {
      // What came back in answer to itself still stands where it did.
      from: isShown ? response.url : turn.repeats > 0 ? sent?.from : undefined,
      request: filled,
    };
    request = filled;
  }
  return failed('too-long', `still asking after ${MOST_PAGES} pages`);
}
