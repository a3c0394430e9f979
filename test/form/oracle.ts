import { JSDOM } from 'jsdom';
import type { Answer, Answers, Control, Form } from '../../lib/form/control.ts';
import { type Entry, withCrlf } from '../../lib/form/entry.ts';
import { readForms } from '../../lib/form/read-forms.ts';
import { type Constraint, violations } from '../../lib/form/validity.ts';
import { descendants, type PageElement } from '../../lib/html/element.ts';
import { parsePage } from '../html/parse.ts';

const CONTROLS = 'input, select, textarea, button';
const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://127.0.0.1/page' });

/** One page, read by us and by jsdom, with the controls of both side by side. */
export interface BothPages {
  readonly forms: readonly Form[];
  readonly theirForms: readonly HTMLFormElement[];
  readonly theirs: ReadonlyMap<PageElement, Element>;
}

/** A piece of HTML in the body of a page. */
export function readBoth(html: string): BothPages {
  const { document } = window;
  document.body.innerHTML = html;
  return sideBySide(`<!doctype html><body>${html}`, document);
}

/** A whole page. */
export function readBothWhole(text: string): BothPages {
  return sideBySide(text, new window.DOMParser().parseFromString(text, 'text/html'));
}

function sideBySide(text: string, document: Document): BothPages {
  const root = parsePage(text);
  const elements = [...document.querySelectorAll(CONTROLS)];
  const ours = [...descendants(root)].filter(({ name }) => ['input', 'select', 'textarea', 'button'].includes(name));
  if (elements.length !== ours.length) throw new Error(`jsdom sees ${elements.length} controls, we ${ours.length}.`);
  const theirs = new Map<PageElement, Element>();
  for (const [index, element] of ours.entries()) {
    const their = elements[index];
    if (their !== undefined) theirs.set(element, their);
  }
  return { forms: readForms(root, text), theirForms: [...document.forms], theirs };
}

/** Gives jsdom's controls the same answers. Files can't be set there. */
export function applyAnswers({ theirs }: BothPages, answers: Answers): void {
  for (const [control, answer] of answers) applyAnswer(theirs.get(control.element), answer);
}

function applyAnswer(element: Element | undefined, answer: Answer): void {
  if (isNamed(element, 'SELECT') && answer.kind === 'selected') {
    for (const [index, option] of [...element.options].entries()) {
      if (element.multiple) option.selected = answer.indexes.includes(index);
      else if (answer.indexes.includes(index)) element.selectedIndex = index;
    }
  } else if (isNamed(element, 'INPUT') && answer.kind === 'checked') {
    element.checked = answer.isChecked;
  } else if ((isNamed(element, 'INPUT') || isNamed(element, 'TEXTAREA')) && answer.kind === 'value') {
    element.value = answer.value;
  }
}

interface Named {
  INPUT: HTMLInputElement;
  SELECT: HTMLSelectElement;
  TEXTAREA: HTMLTextAreaElement;
  BUTTON: HTMLButtonElement;
}

function isNamed<Name extends keyof Named>(element: Element | undefined, name: Name): element is Named[Name] {
  return element?.tagName === name;
}

// jsdom can't tell a user's edits, so it never finds a length or an input wrong.
const COMPARED: readonly Constraint[] = [
  'valueMissing',
  'typeMismatch',
  'patternMismatch',
  'rangeUnderflow',
  'rangeOverflow',
  'stepMismatch',
];

/** "name: constraint" of all that we find wrong. */
export function ourViolations(form: Form, answers: Answers): string[] {
  return violations(form, answers)
    .filter(({ constraint }) => COMPARED.includes(constraint))
    .map(({ control, constraint }) => `${control.name}: ${constraint}`);
}

/** The same as jsdom finds it. */
export function theirViolations(page: BothPages, form: Form): string[] {
  return form.controls.flatMap((control) => {
    const element = page.theirs.get(control.element);
    const isCandidate =
      isNamed(element, 'INPUT') ||
      isNamed(element, 'SELECT') ||
      isNamed(element, 'TEXTAREA') ||
      isNamed(element, 'BUTTON');
    if (!isCandidate || !element.willValidate) return [];
    return COMPARED.filter((constraint) => element.validity[constraint]).map((name) => `${control.name}: ${name}`);
  });
}

/** Names and values as `new FormData(form, submitter)` has them; a file is its name in angle brackets. */
export function theirEntries(page: BothPages, formIndex: number, submitter: Control | undefined): string[] {
  const form = page.theirForms[formIndex];
  const button = submitter === undefined ? null : page.theirs.get(submitter.element);
  const data = new window.FormData(form, isButton(button) ? button : null);
  return [...data].map(([name, value]) => asText(name, typeof value === 'string' ? value : `<${value.name}>`));
}

export function ourEntries(entries: readonly Entry[]): string[] {
  return entries.map(({ name, value }) => asText(name, typeof value === 'string' ? value : `<${value.name}>`));
}

function isButton(element: Element | null | undefined): element is HTMLElement {
  return element !== null && element !== undefined;
}

/** FormData holds what the encodings later see with their line breaks. */
function asText(name: string, value: string): string {
  return `${withCrlf(name)}=${withCrlf(value)}`;
}
