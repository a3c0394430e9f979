import type { Form } from '../form/control.ts';
import { readForms } from '../form/read-forms.ts';
import { descendants, type PageElement, textContent, visibleText } from '../html/element.ts';
import { resolveUrl } from '../html/resolve-url.ts';
import { type ChosenForm, chooseForm, type Progress } from './choose-form.ts';
import { hasInvalidControl, pageErrors } from './page-errors.ts';

/** What the robot has made of one page. Depends on the page's text and URL only, hidden values apart. */
export interface Page {
  readonly root: PageElement;
  readonly title: string;
  readonly baseUrl: string;
  readonly forms: readonly Form[];
  readonly errors: readonly string[];
  readonly hasErrors: boolean;
  /** All that a reader sees, white space folded: two pages that say the same are the same. */
  readonly text: string;
  /** The survey's form, as chosen before and after the first answer; kept because choosing costs. */
  readonly chosen: { before?: ChosenForm | 'none'; after?: ChosenForm | 'none' };
}

export function readPage(root: PageElement, url: string): Page {
  let title = '';
  let base: string | undefined;
  for (const element of descendants(root)) {
    if (element.name === 'title' && title === '') title = visibleText(element);
    // The first base element with an href counts. https://html.spec.whatwg.org/multipage/semantics.html#the-base-element
    if (element.name === 'base' && base === undefined) base = element.attributes['href'];
  }
  const errors = pageErrors(root);
  return {
    root,
    title,
    baseUrl: (base === undefined ? undefined : resolveUrl(base, url)) ?? url,
    forms: readForms(root),
    errors,
    hasErrors: errors.length > 0 || hasInvalidControl(root),
    text: visibleText(root),
    chosen: {},
  };
}

/** The survey's form on the page, chosen once for each state of progress. */
export function surveyForm(page: Page, progress: Progress): ChosenForm | undefined {
  const state = progress.hasAnswered ? 'after' : 'before';
  page.chosen[state] ??= chooseForm(page.forms, progress) ?? 'none';
  const chosen = page.chosen[state];
  return chosen === 'none' ? undefined : chosen;
}

/** Text that nothing of the robot looks at: scripts and meta elements. */
export function ignoredText(root: PageElement): string {
  let text = '';
  for (const element of descendants(root)) {
    if (element.name === 'script') text += `${textContent(element)}\n`;
    if (element.name === 'meta') text += `${element.attributes['content'] ?? ''}\n`;
  }
  return text;
}
