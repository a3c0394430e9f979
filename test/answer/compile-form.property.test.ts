import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerForm, daysOf } from '../../lib/answer/answer-form.ts';
import { compileForm } from '../../lib/answer/compile-form.ts';
import { createRandom } from '../../lib/answer/random.ts';
import { submission } from '../../lib/form/submission.ts';
import { INERT } from '../../lib/html/page-template.ts';
import { onlyForm } from '../form/only-form.ts';
import { TODAY } from './answers-of.ts';
import { formHtml } from './arbitrary-form.ts';

const method = fc.constantFrom('method=get', 'method=post', 'method=post accept-charset=latin1');

test('a compiled form sends what the form itself would, visit by visit', () => {
  let compiled = 0;
  fc.assert(
    fc.property(
      formHtml,
      method,
      fc.integer(),
      fc.boolean(),
      fc.stringMatching(INERT),
      fc.boolean(),
      (html, attributes, seed, answersAll, token, hasReceipt) => {
        const form = onlyForm(html.replace('<form>', `<form ${attributes}><input type=hidden name="t&k" value=old>`));
        const [hidden] = form.controls;
        if (hidden === undefined) throw new Error('The form has no control.');
        const submitter = form.controls.find(({ type }) => type === 'submit');
        const page = { url: 'http://h/p?q', baseUrl: 'http://h/p?q', encoding: 'utf-8' } as const;
        const sample = submission(form, submitter, new Map(), page, 'B');
        if (sample === undefined) throw new Error('The form sends nothing.');
        const program = compileForm(form, submitter, sample, 'utf-8', [[hidden]]);
        if (program === undefined) return;
        compiled++;
        const [short, long] = [createRandom(seed), createRandom(seed)];
        for (let visit = 0; visit < 3; visit++) {
          const [own, other] = [visit, visit].map(() => ({ text: `r1-users10-0-${visit}`, isHeld: !hasReceipt }));
          const { answers, unanswerable } = answerForm(form, long, { today: TODAY, answersAll, receipt: own });
          answers.set(hidden, { kind: 'value', value: token });
          expect(unanswerable).toEqual([]);
          expect(program({ random: short, today: daysOf(TODAY), receipt: other }, answersAll, [token])).toEqual(
            submission(form, submitter, answers, page, 'B'),
          );
          expect(other).toEqual(own);
        }
        // Both have drawn as often, so that what comes after is the same, too.
        expect(short.integer(0, 1e9)).toBe(long.integer(0, 1e9));
      },
    ),
    { numRuns: 800 },
  );
  expect(compiled).toBeGreaterThan(600);
});

test('a question that allows no answer is named', () => {
  const form = onlyForm('<form method=post><label>Age<input type=number name=a required min=5 max=4></label></form>');
  const page = { url: 'http://h/', baseUrl: 'http://h/', encoding: 'utf-8' } as const;
  const sample = submission(form, undefined, new Map(), page, 'B');
  if (sample === undefined) throw new Error('The form sends nothing.');
  const program = compileForm(form, undefined, sample, 'utf-8', []);
  expect(program?.({ random: createRandom(1), today: 0 }, false, [])).toEqual({ impossible: '"Age" allows no answer' });
});
