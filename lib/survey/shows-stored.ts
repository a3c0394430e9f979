import type { Control } from '../form/control.ts';
import type { Entry } from '../form/entry.ts';
import { folded } from '../html/element.ts';
import { sentEntries } from './errors/sent-entries.ts';
import type { PageRequest } from './exchange.ts';
import type { Filler } from './fill-in.ts';
import type { Page } from './page.ts';
import { complains } from './page-errors.ts';
import type { SeenPage } from './page-memory.ts';
import type { Trail } from './trail.ts';

/**
 * Whether a page with a form shows that what was sent is stored, and asks for nothing more.
 * @param request that was sent last; undefined for none
 */
export function showsSent(
  { response, known: { page, refused } }: SeenPage,
  trail: Trail,
  request: PageRequest | undefined,
  given: Filler['given'],
): boolean {
  if (request === undefined) return false;
  const { isRedirected, encoding } = response;
  if (refused !== undefined && trail.lastText !== undefined) {
    const { controls } = refused.chosen.form;
    if (listsEmptied(page, trail.lastText, controls, sentEntries(given, request, encoding))) return true;
  }
  if (isRedirected === true && page.survey?.record !== undefined) {
    const entries = sentEntries(given, request, encoding);
    return isRecordOf(page, entries) || isRecordBefore(page, trail.firstText, entries);
  }
  const before = trail.textBefore(page, isRedirected === true);
  return before !== undefined && listsSent(page, before, sentEntries(given, request, encoding));
}

/**
 * Whether a form that is led to holds what was just sent, as the page does on which an account or a record can be changed after it
 * was made: at least half of its lines were asked for, and at least half of what was sent of them stands in it.
 * @param sent what was sent last
 */
function isRecordOf({ hasErrors, survey }: Page, sent: readonly Entry[]): boolean {
  const record = survey?.record ?? [];
  if (hasErrors || record.length === 0) return false;
  const given = textsIn(sent);
  const asked = record.filter(([name]) => given.has(name));
  const answered = asked.filter(([name]) => given.get(name) !== '');
  const held = answered.filter(([name, value]) => given.get(name) === value.trim());
  return held.length > 0 && held.length * 2 >= answered.length && asked.length * 2 >= record.length;
}

/** Whether a page that is led to shows what was just sent over a form for changes to it, as a ticket does that was opened. */
function isRecordBefore(page: Page, before: string, sent: readonly Entry[]): boolean {
  const buttons = page.survey?.buttons ?? [];
  return !page.hasErrors && buttons.every((text) => /\bchanges$/.test(text)) && listsSent(page, before, sent);
}

/**
 * Whether a page shows what was just sent above or under its form, which is empty again, as a guest book does: a text that the page
 * did not say before, or less often.
 * @param before what it said when the form was first seen
 */
function listsSent({ text }: Page, before: string, sent: readonly Entry[]): boolean {
  const said = text.toLowerCase();
  const known = before.toLowerCase();
  return [...textsIn(sent).values()].map(lowered).some((line) => {
    return line.length >= LEAST_TELLING && timesIn(said, line) > timesIn(known, line);
  });
}

/**
 * Whether a page with some of the answers kept, as a blog keeps who comments, shows the longer text that it emptied: where it does not
 * complain, nothing was refused.
 * @param controls of the form that came back
 */
function listsEmptied(
  { text, errors }: Page,
  before: string,
  controls: readonly Control[],
  sent: readonly Entry[],
): boolean {
  const given = textsIn(sent);
  const said = lowered(text);
  const isListed = controls.some(({ type, name, value }) => {
    const line = lowered(given.get(name) ?? '');
    const isEmptied = type === 'textarea' && value.trim() === '' && line.length >= LEAST_OF_TEXT;
    return isEmptied && said.includes(line) && !lowered(before).includes(line);
  });
  const texts = [...given.values()].map(lowered);
  return isListed && errors.every((error) => texts.includes(lowered(error)) || !complains(error));
}

/** Others may have said the same before. */
function timesIn(text: string, line: string): number {
  return text.split(line).length - 1;
}

function lowered(text: string): string {
  return folded(text).toLowerCase();
}

/** Shorter texts may stand anywhere. */
const LEAST_TELLING = 4;
const LEAST_OF_TEXT = 12;

function textsIn(sent: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(sent.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value.trim()] as const] : [])));
}
