import { expect, test } from 'vitest';
import { withLimitsTold } from '../../lib/answer/choice-limits.ts';
import { onlyForm } from '../form/only-form.ts';

test.each([
  { legend: 'Choose up to three', limits: [undefined, '3'] },
  { legend: 'Topics (tick at most 2)', limits: [undefined, '2'] },
  { legend: 'Select two or fewer options', limits: [undefined, '2'] },
  { legend: 'Pick at least two', limits: ['2', undefined] },
  { legend: 'Exhibits seen (choose 1 to 3)', limits: ['1', '3'] },
  { legend: 'Choose two', limits: ['2', '2'] },
  { legend: 'Select exactly three options', limits: ['3', '3'] },
  { legend: 'Select all that apply', limits: [undefined, undefined] },
  { legend: 'Which of the 3 courses did you attend?', limits: [undefined, undefined] },
  { legend: 'Choose 40', limits: [undefined, undefined] },
])('"$legend" tells $limits', ({ legend, limits }) => {
  const boxes = ['a', 'b', 'c', 'd'].map((value) => `<input type=checkbox name=c value=${value}>`).join('');
  const [first] = onlyForm(`<form><fieldset><legend>${legend}</legend>${boxes}</fieldset></form>`).controls;
  if (first === undefined) throw new Error('The form has no control.');
  const { min, max } = withLimitsTold(first, 4).element.attributes;
  expect([min, max]).toEqual(limits);
});
