import { describe, expect, test } from 'vitest';
import { answersOf, valuesOf } from './answers-of.ts';

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

describe('all that may be chosen is chosen over a run', () => {
  test.each([
    {
      why: 'radio buttons',
      html: '<input type=radio name=a value=1><input type=radio name=a value=2><input type=radio name=a value=3>',
      values: ['1', '2', '3'],
    },
    {
      why: 'no disabled radio button',
      html: '<input type=radio name=a value=1><input type=radio name=a value=2 disabled>',
      values: ['1'],
    },
    {
      why: 'no radio button for "nothing"',
      html: '<input type=radio name=a value checked><input type=radio name=a value=2>',
      values: ['2'],
    },
    { why: 'options', html: '<select name=a><option>1<option>2<option>3</select>', values: ['1', '2', '3'] },
    { why: 'no placeholder', html: '<select name=a required><option value>x<option>2</select>', values: ['2'] },
    {
      why: 'no option that asks to choose',
      html: '<select name=a><option value=0>Please select<option>2</select>',
      values: ['2'],
    },
    { why: 'no disabled option', html: '<select name=a><option disabled>1<option>2</select>', values: ['2'] },
    { why: 'an empty option where there is no other', html: '<select name=a><option value>x</select>', values: [''] },
    { why: 'whole numbers', html: '<input type=number name=a min=1 max=5>', values: ['1', '2', '3', '4', '5'] },
    {
      why: 'no number that is beyond a limit but for rounding',
      html: '<input type=number name=a min=9007199254740989 max=9007199254740995>',
      values: ['89', '90', '91', '92', '94'].map((end) => `90071992547409${end}`),
    },
    { why: 'steps from min', html: '<input type=number name=a min=1 max=8 step=3>', values: ['1', '4', '7'] },
    {
      why: 'steps from the value',
      html: '<input type=range name=a min=0 max=1 step=.25>',
      values: ['0', '0.25', '0.5', '0.75', '1'],
    },
    {
      why: 'tenths without noise',
      html: '<input type=number name=a min=0.1 max=0.7 step=0.1>',
      values: ['0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7'],
    },
    { why: 'negative numbers', html: '<input type=number name=a min=-2 max=1>', values: ['-1', '-2', '0', '1'] },
    {
      why: 'days',
      html: '<input type=date name=a min=2024-02-28 max=2024-03-01>',
      values: ['2024-02-28', '2024-02-29', '2024-03-01'],
    },
    {
      why: 'weeks over the end of a year',
      html: '<input type=week name=a min=2020-W52 max=2021-W01>',
      values: ['2020-W52', '2020-W53', '2021-W01'],
    },
    {
      why: 'months over the end of a year',
      html: '<input type=month name=a min=2023-11 max=2024-02 step=1>',
      values: ['2023-11', '2023-12', '2024-01', '2024-02'],
    },
    {
      why: 'times over midnight',
      html: '<input type=time name=a min=23:00 max=01:00 step=3600>',
      values: ['00:00', '01:00', '23:00'],
    },
    {
      why: 'half hours',
      html: '<input type=datetime-local name=a min=2024-12-31T23:00 max=2025-01-01T00:00 step=1800>',
      values: ['2024-12-31T23:00', '2024-12-31T23:30', '2025-01-01T00:00'],
    },
    {
      why: 'a step of a day and a half counts as two days',
      html: '<input type=date name=a min=2024-01-01 max=2024-01-08 step=1.5>',
      values: ['2024-01-01', '2024-01-03', '2024-01-05', '2024-01-07'],
    },
    { why: 'a pattern', html: '<input name=a pattern="[ab]\\d?" maxlength=1>', values: ['a', 'b'] },
    { why: 'words of a pattern', html: '<input name=a pattern="yes|no|maybe">', values: ['maybe', 'no', 'yes'] },
  ])('$why', ({ html, values }) => {
    expect(distinct(valuesOf(html))).toEqual(values);
  });

  test('each set of checkboxes but the empty one', () => {
    const boxes = '<input type=checkbox name=a value=1><input type=checkbox name=a value=2>';
    expect(distinct(answersOf(boxes, 'a').map(String))).toEqual(['1', '1,2', '2']);
  });

  test('"none of these" only alone', () => {
    const box = (value: number, words: string) => `<label><input type=checkbox name=a value=${value}>${words}</label>`;
    const sets = distinct(answersOf(box(1, 'Bus') + box(2, 'Train') + box(3, 'None of these'), 'a').map(String));
    expect(sets).toEqual(['1', '1,2', '2', '3']);
  });

  test('each set of options of a list of many but the empty one', () => {
    expect(distinct(answersOf('<select multiple name=a><option>1<option>2</select>', 'a').map(String))).toEqual([
      '1',
      '1,2',
      '2',
    ]);
  });

  test('numbers come evenly from the whole range', () => {
    const values = valuesOf('<input type=number name=a min=0 max=9>', 'a', 3000).map(Number);
    for (let digit = 0; digit <= 9; digit++) {
      expect(Math.abs(values.filter((value) => value === digit).length - 300)).toBeLessThan(6 * Math.sqrt(300));
    }
  });
});
