import { compileForm } from '../answer/compile-form.ts';
import type { FormProgram } from '../answer/form-program.ts';
import type { Lessons } from '../answer/lesson.ts';
import type { Wishes } from '../answer/wishes.ts';
import type { Control } from '../form/control.ts';
import { submission } from '../form/submission.ts';
import { type PageElement, takeApart } from '../html/element.ts';
import { learnTemplate, type MatchPage, matcherOf } from '../html/page-template.ts';
import { isBack } from './asked-again.ts';
import type { ChosenForm, Progress } from './choose-form.ts';
import { LessonBook } from './errors/lessons.ts';
import { type Refusal, tieErrors } from './errors/tie-errors.ts';
import type { PageResponse } from './exchange.ts';
import { questions } from './form-purpose.ts';
import { ignoredText, type Page, readPage } from './page.ts';
import { updaterOf } from './updater.ts';

/** Turns a page's text into its tree: the parser is the edge's. Undefined where it refuses the page. */
export type ParsePage = (text: string) => PageElement | undefined;

/** How to answer the survey's form of a page: the short way, or the long one by its controls. */
export type Way = ProgramWay | ControlsWay;

interface ProgramWay {
  readonly kind: 'program';
  /** Of the form. */
  readonly fingerprint: string;
  readonly program: FormProgram;
}

export interface ControlsWay {
  readonly kind: 'controls';
  readonly fingerprint: string;
  readonly chosen: ChosenForm;
  /** The hidden controls that change from view to view, by the index of their value. */
  readonly tokenControls: readonly (readonly Control[])[];
}

/** A page that came back with errors: to be answered by its controls. */
export interface RefusedPage extends ControlsWay {
  readonly refusal: Refusal;
}

/** What was read of a page once. Of few properties, since each visit asks for them: k6's engine finds them sooner. */
export interface KnownPage {
  readonly url: string;
  readonly match: MatchPage;
  readonly page: Page;
  /** Undefined where the page has no survey form. */
  readonly way: Way | undefined;
  /** Undefined unless the form that was sent last came back with errors. */
  readonly refused: RefusedPage | undefined;
  /** Its form was the one that was sent last. */
  readonly isBack: boolean;
  /** After which pages its form is to be answered, whatever was sent; the last of them that were seen. */
  after: PagesBefore | undefined;
}

/** The pages of an attempt on which it depends what the next one is. */
export interface PagesBefore {
  readonly first: Page | undefined;
  readonly last: Page | undefined;
  readonly isRedirected: boolean | undefined;
}

/** One page as it was now received. */
export interface SeenPage {
  readonly response: PageResponse;
  readonly known: KnownPage;
  /** Values of the hidden controls that change from view to view. */
  readonly tokens: readonly string[];
}

const NONE: KnownPage[] = [];

/** Pages kept for one place: a branch or an error page makes several. */
const PAGES_A_PLACE = 6;
const PLACES = 500;

/** The pages of a survey by their number, those before and those after its first answer apart. */
type Places = KnownPage[][];

/**
 * Reads pages, and reads a page once only while nothing but its hidden values changes: to the generator reading costs
 * more than all the rest of an answer together.
 */
export class PageMemory {
  readonly #known = new Map<string, Places>();
  #placeCount = 0;
  readonly #keepsControls: boolean;
  readonly lessons = new LessonBook();
  /** What the answers file says. */
  readonly wishes: Wishes | undefined;

  /** @param keepsControls always takes the long way, for whoever wants to read what was answered and why */
  constructor({ keepsControls = false, wishes }: { keepsControls?: boolean; wishes?: Wishes | undefined } = {}) {
    this.#keepsControls = keepsControls;
    this.wishes = wishes;
  }

  /**
   * @param pageNumber where in the survey the page stands: pages of one place are likely the same
   * @returns undefined where the parser refuses the page
   */
  see(
    survey: string,
    pageNumber: number,
    response: PageResponse,
    progress: Progress,
    parse: ParsePage,
  ): SeenPage | undefined {
    const place = pageNumber * 3 + (progress.hasOnlyQueried ? 2 : progress.hasAnswered ? 1 : 0);
    const known = this.#known.get(survey)?.[place] ?? NONE;
    // What another page complains of does not stand in this one.
    const isPlain = progress.complaints === undefined;
    for (let index = 0; isPlain && index < known.length; index++) {
      const candidate = known[index];
      if (candidate === undefined || candidate.url !== response.url) continue;
      const tokens = candidate.match(response.body);
      // What comes back is looked at for a refusal, though it be known.
      if (tokens !== undefined && candidate.isBack === isBack(candidate.way, progress))
        return { response, known: candidate, tokens };
    }
    const root = parse(response.body);
    if (root === undefined) return undefined;
    const { learnt, tokens } = this.#learn(survey, root, response, progress);
    if (isPlain) this.#keep(survey, place, [learnt, ...known].slice(0, PAGES_A_PLACE));
    return { response, known: learnt, tokens };
  }

  /** Pages are to be read anew: what was learned changes how they are answered. */
  forget(survey: string): void {
    this.#placeCount -= this.#known.get(survey)?.filter(() => true).length ?? 0;
    this.#known.delete(survey);
  }

  #keep(survey: string, place: number, pages: KnownPage[]): void {
    if (pages.length === 1 && ++this.#placeCount > PLACES) {
      this.#known.clear();
      this.#placeCount = 1;
    }
    const places = this.#known.get(survey) ?? [];
    places[place] = pages;
    this.#known.set(survey, places);
  }

  #learn(
    survey: string,
    root: PageElement,
    response: PageResponse,
    progress: Progress,
  ): { learnt: KnownPage; tokens: readonly string[] } {
    const { url, body } = response;
    const { page, forms, chosen, errorElements } = readPage(root, body, url, progress, this.wishes);
    const hidden = forms.flatMap((form) => form.controls.filter((control) => control.type === 'hidden'));
    const values = hidden.map((control) => control.value);
    const { template, tokens } = learnTemplate(body, values, ignoredText(root));
    const tokenControls = tokens.map((token) => hidden.filter((control) => control.value === token));
    const program =
      chosen === undefined || this.#keepsControls
        ? undefined
        : programOf(chosen, page.baseUrl, response, tokenControls, this.lessons.of(survey), this.wishes);
    const controls: ControlsWay | undefined = chosen && {
      kind: 'controls',
      fingerprint: chosen.fingerprint,
      ...{ chosen, tokenControls },
    };
    const way =
      controls && program ? { kind: 'program' as const, fingerprint: controls.fingerprint, program } : controls;
    const isAgain = isBack(controls, progress);
    // The same page once more refuses without a word.
    const isRefused = isAgain && (page.hasErrors || page.text === progress.lastText);
    const refused =
      isRefused && controls
        ? { ...controls, refusal: tieErrors(root, errorElements, questions(controls.chosen.form), progress.lastText) }
        : undefined;
    // The long way may still look around in the tree.
    if (way?.kind !== 'controls' && !isRefused) takeApart(root);
    return {
      learnt: {
        url,
        match: matcherOf(template),
        page,
        way,
        refused,
        isBack: isAgain,
        after: undefined,
      },
      tokens,
    };
  }
}

function programOf(
  { form, submitters }: ChosenForm,
  baseUrl: string,
  { url, encoding }: PageResponse,
  tokenControls: readonly (readonly Control[])[],
  lessons: Lessons | undefined,
  wishes: Wishes | undefined,
): FormProgram | undefined {
  // Lists that other answers fill keep them.
  if (submitters.length > 1 || updaterOf(form, submitters) !== undefined) return undefined;
  const sample = submission(form, submitters[0], new Map(), { url, baseUrl, encoding }, 'unused');
  return sample === undefined
    ? undefined
    : compileForm(form, submitters[0], sample, encoding, tokenControls, lessons, wishes);
}
