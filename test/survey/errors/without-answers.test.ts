import { expect, test } from 'vitest';
import { withoutAnswers } from '../../../lib/survey/errors/without-answers.ts';
import { onlyForm } from '../../form/only-form.ts';

test.each([
  { why: 'the empty choice', options: '<option>A<option value="">-', indexes: [1] },
  {
    why: 'the first, which stands for none',
    options: '<option value="-">No invoice requested<option selected>A',
    indexes: [0],
  },
  { why: 'none, where each is a choice', options: '<option>A<option selected>B', indexes: undefined },
])('a list that is left open has $why', ({ options, indexes }) => {
  const { controls } = onlyForm(`<form><select name=a>${options}</select></form>`);
  expect(withoutAnswers(controls)).toEqual(indexes === undefined ? [] : [{ kind: 'selected', indexes }]);
});
