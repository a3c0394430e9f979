import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { answerForm } from '../../../lib/answer/answer-form.ts';
import { createRandom } from '../../../lib/answer/random.ts';
import type { Answers, Form } from '../../../lib/form/control.ts';
import { currentValue } from '../../../lib/form/current-value.ts';
import { isSubmitButton } from '../../../lib/form/default-button.ts';
import { isBarred } from '../../../lib/form/is-barred.ts';
import { skipsValidation, submission } from '../../../lib/form/submission.ts';
import { violations } from '../../../lib/form/validity.ts';
import { TODAY } from '../../answer/answers-of.ts';
import { type CorpusPage, corpusPath } from '../corpus.ts';
import { placeOf, type RobotPage, readAsRobot } from '../read-as-robot.ts';
import { typedAnswers } from '../typed-answers.ts';
import { ourRequest, theirRequest } from './comparable.ts';
import { giveAnswers, type PlacedAnswer, readPage, settle, submitForm, type TheirPage } from './in-page.ts';
import type { Lane } from './lane.ts';

/** The same thing as we and as the browser have it, where the two differ. */
export interface Difference {
  readonly what: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

interface FormResult {
  /** Whether the browser finds the answers valid. */
  readonly isValid: boolean;
  /** Whether it sends anything by any of the form's buttons. */
  readonly isSent: boolean;
  readonly isAlike: boolean;
}

/** How long a submission may take that must come; less where it is known not to. */
const PATIENCE_MS = { usual: 60_000, gap: 1_000 };

/** Lets the robot and the browser do the same with a page, and collects what each made of it. */
export class PageComparison {
  readonly differences: Difference[] = [];
  /** Forms of the page that the browser can submit validly. */
  submittable = 0;
  /** Those of them whose answers by the robot are valid, and sent as the browser sends them. */
  submittedAlike = 0;
  readonly #tab: Page;
  readonly #lane: Lane;
  readonly #url: string;
  readonly #patienceMs: number;
  readonly #page: CorpusPage;
  readonly #robot: RobotPage;

  constructor(tab: Page, lane: Lane, host: string, page: CorpusPage, isGap: boolean) {
    this.#tab = tab;
    this.#lane = lane;
    this.#url = `http://${host}${corpusPath(page)}`;
    this.#page = page;
    this.#patienceMs = isGap ? PATIENCE_MS.gap : PATIENCE_MS.usual;
    this.#robot = readAsRobot(page, host);
  }

  async run(): Promise<void> {
    const { typed } = this.#page;
    await this.#load();
    await this.#typed(typed);
    // A page that nobody typed into is as it was loaded.
    if (typed !== undefined) await this.#load();
    await this.#answered();
  }

  async #load(): Promise<void> {
    // A form may have aimed at a window of its own.
    for (const other of this.#tab.context().pages()) if (other !== this.#tab) await other.close();
    this.#lane.serve(this.#page);
    await this.#tab.goto(this.#url, { waitUntil: 'domcontentloaded' });
  }

  /** The page as it is, or what a person typed into it, right or wrong. */
  async #typed(values: CorpusPage['typed']): Promise<void> {
    await this.#compare(
      'typed',
      this.#robot.forms.map((form) => typedAnswers(form, values)),
    );
  }

  /** What the robot answers. */
  async #answered(): Promise<void> {
    const random = createRandom(this.#page.name);
    const filled = this.#robot.forms.map((form) => answerForm(form, random, { today: TODAY, answersAll: true }));
    const isUnanswerable = filled.some(({ unanswerable }) => unanswerable.length > 0);
    this.#note('answered: unanswerable', isUnanswerable, this.#page.isUnanswerable);
    if (isUnanswerable) return;
    const results = await this.#compare(
      'answered',
      filled.map(({ answers }) => answers),
    );
    for (const { isValid, isSent, isAlike } of results) {
      if (isValid && !isSent) continue;
      this.submittable++;
      if (isValid && isAlike) this.submittedAlike++;
    }
  }

  async #compare(what: string, answers: readonly Answers[]): Promise<FormResult[]> {
    const { forms, elements } = this.#robot;
    const placed = answers.flatMap((given) => this.#placed(given));
    if (placed.length > 0) await this.#tab.evaluate(giveAnswers, placed);
    const theirs = await this.#tab.evaluate(readPage);
    this.#note(`${what}: controls`, elements.length, theirs.controls.length);
    this.#note(`${what}: forms`, forms.length, theirs.valid.length);
    const results: FormResult[] = [];
    for (const [index, form] of forms.entries()) {
      const given = answers[index] ?? new Map();
      const isOurValid = this.#compareControls(`${what}, form ${index}`, index, given, theirs);
      const isValid = theirs.valid[index] ?? false;
      results.push({ isValid, ...(await this.#compareSubmissions(`${what}, form ${index}`, form, given, isOurValid)) });
    }
    return results;
  }

  #compareControls(what: string, index: number, answers: Answers, theirs: TheirPage): boolean {
    const form = this.#robot.forms[index];
    if (form === undefined) return false;
    const broken = violations(form, answers);
    const owned = theirs.controls.flatMap(({ owner }, place) => (owner === index ? [place] : []));
    this.#note(
      `${what}: owned`,
      form.controls.map((control) => placeOf(this.#robot, control)),
      owned,
    );
    for (const control of form.controls) {
      const place = placeOf(this.#robot, control);
      const their = theirs.controls[place];
      const answer = answers.get(control);
      const name = `${what}: ${control.type} ${control.name || `no. ${place}`}`;
      const own = broken.filter((violation) => violation.control === control).map(({ constraint }) => constraint);
      this.#note(`${name} broken`, own, their?.broken);
      // Nothing can be wrong with an image button, so that it does not matter that Chromium bars it.
      if (control.type !== 'image') this.#note(`${name} validated`, !isBarred(control), their?.willValidate);
      const value = currentValue(control, answer);
      if (HAS_VALUE.has(control.type) && !BYTES.test(value)) this.#note(`${name} value`, value, their?.value);
    }
    this.#note(`${what}: valid`, broken.length === 0, theirs.valid[index]);
    return broken.length === 0;
  }

  async #compareSubmissions(
    what: string,
    form: Form,
    answers: Answers,
    isValid: boolean,
  ): Promise<Pick<FormResult, 'isSent' | 'isAlike'>> {
    const result = { isSent: false, isAlike: true };
    const submitters = form.controls.filter((control) => isSubmitButton(control) && !control.isDisabled);
    for (const submitter of submitters.length > 0 ? submitters : [undefined]) {
      const isSent = isValid || skipsValidation(form, submitter);
      const ours = ourRequest(isSent ? submission(form, submitter, answers, this.#robot.at, 'BOUNDARY') : undefined);
      const at = submitter === undefined ? undefined : placeOf(this.#robot, submitter);
      await this.#tab.evaluate(submitForm, { form: this.#robot.forms.indexOf(form), at });
      if (ours === 'nothing') await this.#tab.evaluate(settle);
      const theirs = theirRequest(await this.#lane.next(ours === 'nothing' ? 0 : this.#patienceMs));
      result.isSent ||= theirs !== 'nothing';
      result.isAlike &&= isDeepStrictEqual(ours, theirs);
      this.#note(`${what}: sent by ${submitter?.label || submitter?.name || 'no button'}`, ours, theirs);
    }
    return result;
  }

  #placed(answers: Answers): PlacedAnswer[] {
    return [...answers].map(([control, answer]) => {
      const at = placeOf(this.#robot, control);
      if (answer.kind !== 'files') return { at, ...answer };
      const files = answer.files.map(({ name, type, bytes }) => ({ name, type, bytes: [...bytes] }));
      return { at, kind: 'files', files };
    });
  }

  #note(what: string, ours: unknown, theirs: unknown): void {
    if (!isDeepStrictEqual(ours, theirs)) this.differences.push({ what, ours, theirs });
  }
}

/** Bytes of an encoding whose characters are not known. */
const BYTES = /[\uf780-\uf7ff]/;

/** Types whose value we know as the browser does; a select's follows from its options, a file's is a path. */
const HAS_VALUE = new Set<string>([
  ...['hidden', 'text', 'search', 'tel', 'url', 'email', 'password', 'textarea', 'color', 'checkbox', 'radio'],
  ...['number', 'range', 'date', 'month', 'week', 'time', 'datetime-local'],
]);
