import { isBack, isEmptyAgain, progressIn } from './asked-again.ts';
import type { SurveyForm } from './choose-form.ts';
import type { Cause } from './outcome.ts';
import type { Page } from './page.ts';
import { saysAll, saysMost } from './page-errors.ts';
import type { SeenPage } from './page-memory.ts';
import { placeOf } from './start-link.ts';
import { GOES_ON_AFTER, STEERING, SUCCEEDED } from './words.ts';

/** What to do on a page, judged by the pages before it. */
export type Turn =
  /** `repeats` counts how often the page came back before. */
  | { readonly kind: 'answer'; readonly repeats: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'stuck'; readonly cause: Cause; readonly detail: string };

const ANSWER: Turn = { kind: 'answer', repeats: 0 };
const END: Turn = { kind: 'end' };

/** Times that a page is answered anew after it came back with nothing new: a rule may show only when the one before is kept. */
const MOST_REPEATS = 8;

/** Times that one and the same page may come in an attempt. */
const MOST_VISITS = 12;

/** Refusals of one page, however much each of them taught. */
const MOST_REFUSALS = 40;

/** The pages of one attempt: tells a next question from a refusal, a loop and the end. */
export class Trail {
  /** Whether anything was asked and answered so far. */
  hasAnswered = false;
  /** All that was asked was to find something, as what goes into a URL is: a server stores nothing for that. */
  hasOnlyQueried = false;
  #first: Page | undefined;
  /** Whose form was sent last. */
  #last: Page | undefined;
  #repeats = 0;
  #refusals = 0;
  /** Before any of its answers was refused: what a page echoes may thank, too. */
  #fresh: Page | undefined;
  #complaints: string[] = [];
  /** What looked like an error before anything was sent, and is none. */
  notices: readonly string[] = [];
  /** Each visit adds to these lists and no more: what they tell is seldom asked for. */
  readonly #urls: string[] = [];
  readonly #sent: Page[] = [];
  /** What the page before said of the form that was sent last, and sent back to it. */
  complaints: readonly string[] | undefined;
  /** A link led here rather than the form that was sent last. */
  cameByLink = false;

  /** What the form that was sent last asks; beside its page, since each visit asks for it. */
  lastFingerprint: string | undefined;

  /** The words on all buttons of its page. */
  get lastButtons(): readonly string[] {
    return this.#last?.buttons ?? [];
  }

  /** Whether the page that was come to last was come to before. */
  wasAt(url: string): boolean {
    return this.#urls.slice(0, -1).some((other) => placeOf(other) === placeOf(url));
  }

  get visited(): ReadonlySet<string> {
    return new Set(this.#urls.map(placeOf));
  }

  get beside(): ReadonlySet<string> {
    return new Set(this.#sent.flatMap(({ survey, beside }) => (survey?.isAsking === true ? beside : [])));
  }

  /** All that its page said before any of its answers was refused. */
  get lastText(): string | undefined {
    return this.#fresh?.text;
  }

  /** What its questions held then. */
  get lastFilled(): string | undefined {
    return this.#fresh?.survey?.filled;
  }

  /**
   * Whether the page came after the same pages before, and was to be answered whatever had been sent: it is again, and there is
   * nothing else to look at.
   */
  isAsBefore({ known, response }: SeenPage): boolean {
    const { after } = known;
    if (after === undefined || after.last !== this.#last || after.first !== this.#first) return false;
    if (after.isRedirected !== response.isRedirected || response.status !== 200) return false;
    if (this.#sent.length >= MOST_VISITS) return false;
    this.#fresh = known.page;
    return true;
  }

  /** Notes after which pages this one is to be answered, where it is whatever was sent: nothing of the last form was refused. */
  #note({ known, response }: SeenPage): void {
    if (this.#fresh !== this.#last) return;
    const { page, refused } = known;
    const { errors, hasExpired, survey, wishedLink } = page;
    const isPlain = errors.length === 0 && !hasExpired && survey?.isAsking === true && survey.record === undefined;
    if (!isPlain || (refused ?? wishedLink) !== undefined) return;
    if (this.textBefore(page, response.isRedirected === true) !== undefined) return;
    known.after = { first: this.#first, last: this.#last, isRedirected: response.isRedirected };
  }

  /** Its form was sent. */
  submitted(page: Page, fingerprint: string): void {
    this.#last = page;
    this.lastFingerprint = fingerprint;
    this.#sent.push(page);
    // Then nothing of this changes any more.
    if (this.hasAnswered && !this.hasOnlyQueried && this.#first !== undefined) return;
    if (page.survey?.isAsking !== true) return;
    this.hasOnlyQueried = page.survey.isQuery && (this.hasOnlyQueried || !this.hasAnswered);
    this.hasAnswered = true;
    this.#first ??= page;
  }

  /** All that was answered is lost, and asked again. */
  restart(): void {
    this.hasAnswered = false;
    this.hasOnlyQueried = false;
    this.#first = undefined;
    this.#last = undefined;
    this.lastFingerprint = undefined;
    this.#fresh = undefined;
    this.#settle();
  }

  cameTo(url: string): void {
    this.#urls.push(url);
  }

  /** @param isDone whether the user takes the page for the end; undefined where the robot is to judge */
  turn(seen: SeenPage, isDone: boolean | undefined): Turn {
    const { page } = seen.known;
    const { isRedirected, status } = seen.response;
    // The server says that it made something of what was sent.
    const isCreated = status === 201;
    const last = this.#last;
    const chosen = page.survey;
    if (chosen === undefined || (isDone === true && last !== undefined)) return END;
    const isSameForm = isBack(chosen, this);
    const isRefusal = isSameForm && page.hasErrors;
    const isSamePage = isSameForm && page.text === last?.text;
    if (isDone === undefined) {
      if (isCreated && isSameForm) return END;
      if (isSameForm ? !isRefusal : this.hasAnswered && this.#isBeside(page, chosen)) {
        if (page.thanks() > (this.#fresh?.thanks() ?? 0) || this.#hasSucceeded(page, isSameForm)) return END;
      }
      if (isRedirected === true && this.#isFresh(page, isSameForm)) return END;
    }

    if (!isRefusal && !isSamePage) {
      if (isDone === undefined) this.#note(seen);
      if (this.#repeats > 0) this.#settle();
      this.#fresh = page;
      if (page.errors.length > 0) this.notices = [...this.notices, ...page.errors];
      if (this.#sent.length < MOST_VISITS) return ANSWER;
      const visits = this.#sent.filter(({ text }) => text === page.text).length;
      if (visits < MOST_VISITS) return ANSWER;
      return { kind: 'stuck', cause: 'endless', detail: `the same page came ${visits + 1} times` };
    }
    this.#repeats++;
    this.#refusals++;
    // A new complaint shows that the one before is settled.
    const complaint = page.errors.join().replace(/\d+|["'\u201c\u2018][^"'\u201d\u2019]*["'\u201d\u2019]/g, '');
    if (isRefusal && complaint !== '' && !this.#complaints.includes(complaint) && this.#refusals <= MOST_REFUSALS) {
      this.#complaints.push(complaint);
      this.#repeats = 1;
    }
    if (this.#repeats <= MOST_REPEATS) return { kind: 'answer', repeats: this.#repeats };
    if (!isRefusal) return { kind: 'stuck', cause: 'endless', detail: `the page came back ${this.#repeats} times` };
    return { kind: 'stuck', cause: 'rejected', detail: `refused ${this.#repeats} times: ${page.errors.join(' | ')}` };
  }

  /** Whether a form that is not the last one's stands beside a survey that may be over. */
  #isBeside({ text }: Page, chosen: SurveyForm): boolean {
    if (chosen.isExtra || this.#last?.survey?.names === chosen.names) return true;
    // A button that only leads away from a page that thanks ends it as well.
    if (chosen.isAsking || chosen.isOnward === true || GOES_ON_AFTER.test(text)) return false;
    return chosen.isGet || !STEERING.test(chosen.buttons.join());
  }

  /** What the first page said that asked anything. */
  get firstText(): string {
    return this.#first?.text ?? '';
  }

  /**
   * What a page said before whose questions came back as empty as they were, with more around them; undefined for any other page.
   * @param isRedirected to it: then what it counts may have changed as well
   */
  textBefore(page: Page, isRedirected: boolean): string | undefined {
    const last = this.#last;
    if (last === undefined || page.text === last.text) return undefined;
    const isSame = isRedirected && isEmptyAgain(page, last) && !this.#wentOn() && saysMost(page.text, last.text, 10);
    if (isSame) return last.text;
    // What was refused in between kept its answers.
    const isFirst =
      isEmptyAgain(page, this.#first) && (saysAll(page.text, this.firstText) || this.#asksTheSame(page, true));
    return isFirst ? this.firstText : undefined;
  }

  /** No complaint is left. */
  #settle(): void {
    this.#repeats = 0;
    this.#refusals = 0;
    this.#complaints = [];
  }

  /** Whether it says anew that it went well: beside the same questions, since others may have the same controls. */
  #hasSucceeded(page: Page, isSameForm: boolean): boolean {
    const fresh = this.#fresh;
    const isSaid = isSameForm && SUCCEEDED.test(page.text) && !SUCCEEDED.test(fresh?.text ?? '');
    if (!isSaid && (!page.hasSucceeded || fresh?.hasSucceeded === true)) return false;
    return !isSameForm || saysAll(page.text, fresh?.text ?? '') || this.#asksTheSame(page, true);
  }

  /**
   * Whether it asks in the same words, whatever is said around them. A round of several tells by its number or its button.
   * @param hasSign whether something else tells that what was sent was taken: then of several questions their own words do
   */
  #asksTheSame({ asks, survey, text }: Page, hasSign = false): boolean {
    const first = this.#first;
    if (first?.survey?.filled !== survey?.filled || first === undefined || this.#wentOn()) return false;
    if (progressIn(text) !== progressIn(first.text) || !saysAll(asks?.inside ?? '', first.asks?.inside ?? ''))
      return false;
    return (hasSign && (survey?.questionCount ?? 0) > 1) || saysAll(asks?.before ?? '', first.asks?.before ?? '');
  }

  /** Whether more was to come: where a session is lost one is led to the start from the middle of a survey. */
  #wentOn(): boolean {
    return this.#last?.survey?.goesOn === true;
  }

  /** Whether the first questions are back, as empty as they were: what is refused comes with its answers or a word. */
  #isFresh(page: Page, isSameForm: boolean): boolean {
    const { text } = page;
    const { firstText } = this;
    if (!isEmptyAgain(page, this.#first)) return false;
    if (!isSameForm && (page.survey?.isOnward === true || this.#wentOn())) return false;
    return text === firstText || (isSameForm && (saysAll(text, firstText) || this.#asksTheSame(page)));
  }
}
