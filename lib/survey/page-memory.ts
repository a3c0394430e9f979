import type { Control } from '../form/control.ts';
import type { PageElement } from '../html/element.ts';
import { learnTemplate, matchTemplate, type PageTemplate } from '../html/page-template.ts';
import { ignoredText, type Page, readPage } from './page.ts';

/** Turns a page's text into its tree: the parser is the edge's. */
export type ParsePage = (text: string) => PageElement;

/** One page as it was now received. */
export interface SeenPage {
  readonly page: Page;
  /** The values of hidden controls where they differ from those that `page` was read with. */
  readonly hiddenValues: ReadonlyMap<Control, string>;
}

interface KnownPage {
  readonly url: string;
  readonly page: Page;
  readonly template: PageTemplate;
  /** The hidden controls by the index of their token in the template. */
  readonly controls: readonly (readonly Control[])[];
}

/** Pages kept for one place: a branch or an error page makes several. */
const PAGES_A_PLACE = 6;
const PLACES = 500;

/**
 * Reads pages, and reads a page once only while nothing but its hidden values changes: to the generator reading costs
 * more than all the rest of an answer together.
 */
export class PageMemory {
  readonly #known = new Map<string, KnownPage[]>();

  /** @param place where in which survey the page stands: pages of one place are likely the same */
  see(place: string, text: string, url: string, parse: ParsePage): SeenPage {
    const known = this.#known.get(place) ?? [];
    for (const candidate of known) {
      const values = candidate.url === url ? matchTemplate(candidate.template, text) : undefined;
      if (values !== undefined) return { page: candidate.page, hiddenValues: fill(candidate.controls, values) };
    }
    const page = readPage(parse(text), url);
    if (known.length === 0 && this.#known.size >= PLACES) this.#known.clear();
    this.#known.set(place, [learn(page, text, url), ...known].slice(0, PAGES_A_PLACE));
    return { page, hiddenValues: new Map() };
  }
}

function learn(page: Page, text: string, url: string): KnownPage {
  const hidden = page.forms.flatMap((form) => form.controls.filter((control) => control.type === 'hidden'));
  const values = hidden.map((control) => control.value);
  const { template, tokens } = learnTemplate(text, values, ignoredText(page.root));
  const controls = tokens.map((token) => hidden.filter((control) => control.value === token));
  return { url, page, template, controls };
}

function fill(controls: KnownPage['controls'], values: readonly string[]): ReadonlyMap<Control, string> {
  const filled = new Map<Control, string>();
  values.forEach((value, index) => {
    for (const control of controls[index] ?? []) filled.set(control, value);
  });
  return filled;
}
