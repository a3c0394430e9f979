import { Detour } from './detour.ts';
import { answerAnew } from './errors/answer-anew.ts';
import { sentText } from './errors/sent-entries.ts';
import type { PageRequest, PageResponse } from './exchange.ts';
import { failedResponse, isRefusal, tooDeep } from './failed-response.ts';
import { type Filler, fillerOf, fillIn, type Told } from './fill-in.ts';
import { logIn, withoutAccount } from './log-in.ts';
import type { Cause, Failed, Outcome } from './outcome.ts';
import type { SeenPage, Way } from './page-memory.ts';
import { showsSent } from './shows-stored.ts';
import type { Tools } from './tools.ts';
import { Trail } from './trail.ts';
import { isPromiseLike, type Waiting } from './waiting.ts';
import { stepWithoutForm } from './without-form.ts';

/** Pages of one attempt, after which a survey counts as endless. */
export const MOST_PAGES = 100;

/** Times that a survey is begun anew whose session expired. */
const MOST_RESTARTS = 3;

/** What to do after a page: ask for the next, log in on this one, or submit its form. */
type Next = 'follow' | 'log-in' | 'submit' | Outcome;

/** One attempt at a survey, from its first page to its outcome. */
export class Attempt {
  readonly #survey: string;
  readonly #startUrl: string;
  readonly #tools: Tools;
  readonly #trail = new Trail();
  readonly #detour: Detour;
  readonly #filler: Filler;
  readonly #followed = new Set<string>();
  #mayLogIn: boolean;
  /** What the page was answered with; undefined where nobody reads along. */
  #told: Told | undefined;
  #request: PageRequest;
  /** Pages that were asked for. */
  #number = 0;
  /** Whether the user takes the page for the end; undefined where the robot is to judge. */
  #isDone: boolean | undefined;
  #referrer: string | undefined;
  #links = 0;
  #returns = 0;
  #restarts = 0;
  #submissions = 0;
  /** Submissions before the last time that the survey was begun anew. */
  #lost = 0;
  /** The form that holds the receipt. */
  #holder: string | undefined;
  /** The form that was sent last: where it came from, unless it was itself an answer to one, and what was sent. */
  #sent: { readonly from: string | undefined; readonly request: PageRequest } | undefined;

  /** As completeSurvey has them. */
  constructor(survey: string, startUrl: string, tools: Tools) {
    this.#survey = survey;
    this.#startUrl = startUrl;
    this.#tools = tools;
    this.#detour = new Detour(startUrl);
    this.#mayLogIn = tools.login !== undefined;
    this.#request = { method: 'GET', url: startUrl };
    this.#filler = fillerOf(tools, (what) => {
      this.#told = what;
    });
  }

  *run(): Waiting<Outcome> {
    const { login, isLoggedIn, send, think } = this.#tools;
    if (login?.url !== undefined && isLoggedIn !== true) {
      const failure = yield* this.#logIn(login.url);
      if (failure !== undefined) return failure;
    }
    while (this.#number < MOST_PAGES) {
      const answered = send(this.#request, this.#referrer, ++this.#number);
      const response: PageResponse = isPromiseLike(answered) ? yield answered : answered;
      const next = this.#open(response);
      if (next === 'submit') {
        const pause = think?.();
        if (pause !== undefined) yield pause;
      } else if (next === 'log-in') {
        const failure = yield* this.#logIn(response.url);
        if (failure !== undefined) return failure;
        this.#startOver();
      } else if (next !== 'follow') {
        return next;
      }
    }
    return this.#failed('too-long', `still asking after ${MOST_PAGES} pages`);
  }

  /** @returns undefined where it worked */
  *#logIn(url: string): Waiting<Failed | undefined> {
    this.#mayLogIn = false;
    const { login } = this.#tools;
    const failure = login && (yield* logIn(url, login, this.#tools));
    return failure && this.#failed(failure.cause, failure.detail);
  }

  #open(response: PageResponse): Next {
    const { doneWhen, memory, parse } = this.#tools;
    const trail = this.#trail;
    const failure = failedResponse(response, this.#submissions > 0);
    if (failure !== undefined) return this.#failed(failure.cause, failure.detail);
    this.#referrer = response.url;
    trail.cameTo(response.url);

    const seen = memory.see(this.#survey, this.#number, response, trail, parse);
    trail.complaints = undefined;
    trail.cameByLink = false;
    if (seen === undefined) return this.#failed('too-deep', tooDeep(response).detail);
    this.#told = undefined;
    const { page, way } = seen.known;
    if (way !== undefined && doneWhen === undefined && trail.isAsBefore(seen)) return this.#submit(seen, way, 0);
    if (page.hasExpired) {
      if (++this.#restarts > MOST_RESTARTS)
        return this.#failed('endless', `${response.url} says again that the session has expired`);
      this.#beginAnew();
    }
    this.#isDone = doneWhen?.(page, response.url);
    const { wishedLink } = page;
    if (wishedLink !== undefined && !this.#followed.has(wishedLink)) {
      this.#followed.add(wishedLink);
      return this.#follow(seen, wishedLink);
    }
    if (isRefusal(response) && page.survey?.fingerprint !== trail.lastFingerprint)
      return this.#failed('http-4xx', `${response.url} answered ${response.status}`);
    const turn = trail.turn(seen, this.#isDone);
    if (way === undefined || turn.kind === 'end') return this.#goOn(seen);
    if (turn.kind === 'stuck') {
      this.#tell(seen, undefined);
      return this.#failed(turn.cause, `${response.url}: ${turn.detail}`);
    }
    const isStored = this.#isDone === undefined && showsSent(seen, trail, this.#sent?.request, this.#filler.given);
    return isStored ? this.#goOn(seen) : this.#submit(seen, way, turn.repeats);
  }

  /** From a page whose form, if it has one, is not the survey's next. */
  #goOn(seen: SeenPage): Next {
    const { response } = seen;
    const { page } = seen.known;
    const trail = this.#trail;
    const isTurnedAway = this.#detour.isTurnedAway(this.#request, response, page);
    if (isTurnedAway && this.#detour.isOver && !this.#mayLogIn)
      return this.#failed('login-required', `${response.url} wants a login after all`);
    const soFar = {
      hasAnswered: trail.hasAnswered,
      hasOnlyQueried: trail.hasOnlyQueried,
      hasChosen: this.#followed.has(page.text),
      isBackAtTasks: page.hasToDo && trail.wasAt(response.url),
      isTurnedAway,
      links: this.#links,
      mayLogIn: this.#mayLogIn,
      returns: this.#returns,
      sent: this.#sent,
      submissions: this.#submissions - this.#lost,
    };
    const step = stepWithoutForm(page, response.url, this.#isDone, soFar, this.#tools.random);
    if (step.kind === 'follow') {
      if (step.isAnswer) {
        this.#followed.add(page.text);
        trail.hasAnswered = true;
        this.#submissions++;
      } else {
        this.#links++;
        trail.cameByLink = true;
        this.#detour.take(step.url, isTurnedAway);
      }
      return this.#follow(seen, step.url);
    }
    if (step.kind === 'back') {
      this.#returns++;
      trail.complaints = page.sentBack;
      return this.#follow(seen, step.url);
    }
    this.#tell(seen, undefined);
    if (step.kind === 'failed') return this.#failed(step.cause, step.detail);
    if (step.kind === 'log-in') return 'log-in';
    if (!this.#detour.end()) return { kind: 'completed', submissions: this.#submissions };
    this.#startOver();
    return 'follow';
  }

  #follow(seen: SeenPage, url: string): Next {
    this.#tell(seen, url);
    this.#request = { method: 'GET', url };
    return 'follow';
  }

  #submit(seen: SeenPage, way: Way, repeats: number): Next {
    const { response, known } = seen;
    const { page } = known;
    const { memory, receipt } = this.#tools;
    const survey = this.#survey;
    const { fingerprint } = way;
    // A form that comes back holds it again.
    if (receipt && this.#holder === fingerprint) receipt.isHeld = false;
    const wasHeld = receipt?.isHeld;
    if (repeats > 0 && !page.hasErrors) memory.lessons.writeComplete(survey, fingerprint);
    const answersAll = repeats > 0 || memory.lessons.wantsAll(survey, fingerprint);
    const filled =
      repeats > 0 && known.refused !== undefined
        ? answerAnew(seen, this.#filler, { survey, request: this.#sent?.request ?? this.#request, repeats })
        : fillIn(way, seen, this.#filler, answersAll, survey);
    this.#tell(seen, filled.method && filled.url);
    if (filled.method === undefined) return this.#failed(filled.cause, `${response.url}: ${filled.detail}`);
    if (wasHeld !== receipt?.isHeld) this.#holder = fingerprint;
    this.#tools.sent?.set(fingerprint, sentText(this.#filler.given, filled, response.encoding));
    this.#trail.submitted(page, fingerprint);
    this.#links = 0;
    this.#submissions++;
    const isShown = this.#request.method === 'GET' || response.isRedirected === true;
    this.#sent = {
      // What came back in answer to itself still stands where it did.
      from: isShown ? response.url : repeats > 0 ? this.#sent?.from : undefined,
      request: filled,
    };
    this.#request = filled;
    return 'submit';
  }

  #startOver(): void {
    this.#beginAnew();
    this.#request = { method: 'GET', url: this.#startUrl };
  }

  /** Counts nothing of what was answered before. */
  #beginAnew(): void {
    this.#trail.restart();
    this.#followed.clear();
    this.#sent = undefined;
    this.#links = 0;
    this.#lost = this.#submissions;
  }

  #tell(seen: SeenPage, next: string | undefined): void {
    const { tell } = this.#tools;
    tell?.({ pageNumber: this.#number, url: seen.response.url, page: seen.known.page, told: this.#told, next });
  }

  #failed(cause: Cause, detail: string): Failed {
    const { login } = this.#tools;
    return {
      ...{ kind: 'failed', cause, submissions: this.#submissions },
      detail: login === undefined ? detail : withoutAccount(detail, login),
    };
  }
}
