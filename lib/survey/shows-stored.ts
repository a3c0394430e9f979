import type { Entry } from '../form/entry.ts';
import type { Page } from './page.ts';

/**
 * Whether a form that is led to holds what was just sent, as the page does on which an account or a record can be changed after it
 * was made: at least half of its lines were asked for, and at least half of what was sent of them stands in it.
 * @param sent what was sent last
 */
export function isRecordOf({ hasErrors, survey }: Page, sent: readonly Entry[]): boolean {
  const record = survey?.record ?? [];
  if (hasErrors || record.length === 0) return false;
  const given = textsIn(sent);
  const asked = record.filter(([name]) => given.has(name));
  const answered = asked.filter(([name]) => given.get(name) !== '');
  const held = answered.filter(([name, value]) => given.get(name) === value.trim());
  return held.length > 0 && held.length * 2 >= answered.length && asked.length * 2 >= record.length;
}

/**
 * Whether a page shows what was just sent above or under its form, which is empty again, as a guest book does: a text that the page
 * did not say before.
 * @param before what it said when the form was first seen
 */
export function listsSent({ text }: Page, before: string, sent: readonly Entry[]): boolean {
  const said = text.toLowerCase();
  const known = before.toLowerCase();
  return [...textsIn(sent).values()].some((given) => {
    const line = given.replace(/\s+/g, ' ').toLowerCase();
    return line.length >= LEAST_TELLING && said.includes(line) && !known.includes(line);
  });
}

/** Shorter texts may stand anywhere. */
const LEAST_TELLING = 4;

function textsIn(sent: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(sent.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value.trim()] as const] : [])));
}
