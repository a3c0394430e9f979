import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import type { Form } from '../../lib/form/control.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { onlyForm } from '../form/only-form.ts';

export const TODAY = '2026-05-01';

/** What a form submits under a name, run by run, with every question answered. */
export function answersOf(html: string, name: string, runs = 300): string[][] {
  const form = onlyForm(`<form>${html}</form>`);
  return Array.from({ length: runs }, (_, seed) => submitted(form, seed, true).get(name) ?? []);
}

/** The one answer under a name, run by run. */
export function valuesOf(html: string, name = 'a', runs = 300): string[] {
  return answersOf(html, name, runs).map((values) => {
    const [value] = values;
    if (value === undefined || values.length > 1) throw new Error(`${values.length} entries, not one.`);
    return value;
  });
}

export function submitted(form: Form, seed: string | number, answersAll: boolean): Map<string, string[]> {
  const { answers } = answerForm(form, createRandom(seed), { today: TODAY, answersAll });
  const entries = new Map<string, string[]>();
  for (const { name, value } of constructEntryList(form, answers, undefined)) {
    entries.set(name, [...(entries.get(name) ?? []), typeof value === 'string' ? value : value.name]);
  }
  return entries;
}
