import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerForm } from '../../lib/answer/answer-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import type { Form } from '../../lib/form/control.ts';
import { constructEntryList } from '../../lib/form/entry-list.ts';
import { violations } from '../../lib/form/validity.ts';
import { applyAnswers, ourEntries, readBoth, theirEntries, theirViolations } from '../form/oracle.ts';
import { formHtml } from './arbitrary-form.ts';

const TODAY = '2026-05-01';
const seed = fc.integer();

function onlyForm(forms: readonly Form[]): Form {
  const [form] = forms;
  if (form === undefined) throw new Error('The page has no form.');
  return form;
}

test('every answer satisfies the constraints, by our rules and by jsdom', () => {
  fc.assert(
    fc.property(formHtml, seed, fc.boolean(), (html, drawn, answersAll) => {
      const page = readBoth(html);
      const form = onlyForm(page.forms);
      const { answers, unanswerable } = answerForm(form, createRandom(drawn), { today: TODAY, answersAll });
      expect(unanswerable).toEqual([]);
      expect(violations(form, answers).map(({ control, constraint }) => `${control.name} ${constraint}`)).toEqual([]);
      // jsdom does not move a range that is left alone to its limits and steps.
      for (const control of form.controls) {
        if (control.type === 'range' && !answers.has(control))
          answers.set(control, { kind: 'value', value: control.value });
      }
      applyAnswers(page, answers);
      expect(theirViolations(page, form)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('the entry list of answers is that of jsdom', () => {
  fc.assert(
    fc.property(formHtml, seed, (html, drawn) => {
      // jsdom neither moves a range to a step nor writes seconds the shortest way.
      fc.pre(!html.includes('range') && !html.includes('datetime-local'));
      const page = readBoth(html);
      const form = onlyForm(page.forms);
      const { answers } = answerForm(form, createRandom(drawn), { today: TODAY });
      applyAnswers(page, answers);
      expect(ourEntries(constructEntryList(form, answers, undefined))).toEqual(theirEntries(page, 0, undefined));
    }),
    { numRuns: 500 },
  );
});

test('the same seed gives the same answers, whether the form is new or known', () => {
  fc.assert(
    fc.property(formHtml, seed, (html, drawn) => {
      const form = onlyForm(readBoth(html).forms);
      const again = onlyForm(readBoth(html).forms);
      const entries = (of: Form) =>
        ourEntries(constructEntryList(of, answerForm(of, createRandom(drawn), { today: TODAY }).answers, undefined));
      expect(entries(form)).toEqual(entries(form));
      expect(entries(again)).toEqual(entries(form));
    }),
    { numRuns: 300 },
  );
});
