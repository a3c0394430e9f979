import { expect, test } from 'vitest';
import type { Answer, Control, Form } from '../../lib/form/control.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { applyAnswers, ourEntries, ourViolations, readBoth, theirEntries, theirViolations } from './oracle.ts';
import { PAGES } from './pages.ts';

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html, with jsdom as the oracle
test.each(PAGES.filter(({ standard }) => standard === undefined))('$why', ({ html, values }) => {
  const page = readBoth(html);
  expect(page.forms.length).toBe(page.theirForms.length);
  expect(page.forms.length).toBeGreaterThan(0);
  for (const [index, form] of page.forms.entries()) {
    const answers = typed(form, values);
    applyAnswers(page, answers);
    expect(ourViolations(form, answers)).toEqual(theirViolations(page, form));
    const submitters = form.controls.filter(({ type }) => type === 'submit' || type === 'image');
    for (const submitter of [undefined, ...submitters]) {
      const entries = constructEntryList(form, answers, submitter);
      expect(ourEntries(entries)).toEqual(theirEntries(page, index, submitter));
    }
  }
});

test.each(PAGES.flatMap((page) => (page.standard === undefined ? [] : [{ ...page, ...page.standard }])))(
  '$why (jsdom $jsdom)',
  ({ html, values, violations, entries }) => {
    const page = readBoth(html);
    const [form] = page.forms;
    if (form === undefined) throw new Error('The page has no form.');
    const answers = typed(form, values);
    applyAnswers(page, answers);
    const ours = {
      violations: ourViolations(form, answers),
      entries: ourEntries(constructEntryList(form, answers, undefined)),
    };
    expect(ours).toEqual({ violations, entries });
    // Where jsdom has learned it, the row moves to the table above.
    expect({ violations: theirViolations(page, form), entries: theirEntries(page, 0, undefined) }).not.toEqual(ours);
  },
);

function typed(form: Form, values: Readonly<Record<string, string>> = {}): Map<Control, Answer> {
  const answers = new Map<Control, Answer>();
  for (const control of form.controls) {
    const value = values[control.name];
    if (value !== undefined) answers.set(control, { kind: 'value', value });
  }
  return answers;
}
