import { expect, test } from 'vitest';
import { withSentValues } from '../../../lib/survey/errors/with-sent-values.ts';
import { controlNamed, onlyForm } from '../../form/only-form.ts';

const FORM = onlyForm(`<form><label>Lowest price you paid <input name=low></label>
  <label>Highest price you paid <input name=high></label><label>Adults <input name=adults></label>
  <label>From <input name=from></label></form>`);

test.each([
  {
    why: 'the beginning of a label',
    says: 'Highest price must be at least the lowest price.',
    so: 'Highest price must be at least 12.50.',
  },
  {
    why: 'a whole label, with what leads to it',
    says: 'It must not be less than the number of adults.',
    so: 'It must not be less than 3.',
  },
  { why: 'not its own answer', says: "'99.75' is too much.", so: "' ' is too much." },
  { why: 'no label of a word that means more', says: 'Take it from the list.', so: 'Take it from the list.' },
])('$why', ({ says, so }) => {
  const entries = [
    { name: 'low', value: '12.50' },
    { name: 'high', value: '99.75' },
    { name: 'adults', value: '3' },
    { name: 'from', value: 'Leeds' },
  ];
  expect(withSentValues(says, controlNamed(FORM, 'high'), FORM.controls, entries)).toBe(so);
});
