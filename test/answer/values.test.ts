import { describe, expect, test } from 'vitest';
import { answersOf, valuesOf } from './answers-of.ts';

const distinct = (values: readonly string[]) => [...new Set(values)].sort();
const numbers = (values: readonly string[]) => values.map(Number);

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

  test.each([
    { why: 'before it is typed', said: 'Enter the access code <b>OAK-2026</b> from your letter.', code: 'OAK-2026' },
    { why: 'in the form', said: 'Please type the code 3F2A1B into the box.', code: '3F2A1B' },
    { why: 'before it is to be typed', said: 'Your code is 4711; please type it below.', code: '4711' },
  ])('the code that the page shows, $why', ({ said, code }) => {
    expect(distinct(valuesOf(`<p>${said}</p><label>Code <input name=a></label>`))).toEqual([code]);
  });

  test.each([
    { why: 'none is shown', html: '<p>Enter the code from your letter.</p><label>Code <input name=a></label>' },
    { why: 'a post code is asked for', html: '<p>Enter the code AB12.</p><label>Post code <input name=a></label>' },
    {
      why: 'the code of a course is asked for',
      html: '<p>Use code AB12.</p><label>Course code <input name=a></label>',
    },
  ])('no code of the page where $why', ({ html }) => {
    expect(new Set(valuesOf(html)).size).toBeGreaterThan(1);
  });

  test('bank accounts with their check digits', () => {
    for (const value of valuesOf('<label>IBAN <input name=a></label>')) {
      const digits = (value.slice(4) + value.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)));
      expect(BigInt(digits) % 97n, value).toBe(1n);
    }
  });

  test.each([
    { label: 'Your National Insurance number', answer: /^AB\d{6}[A-D]$/ },
    { label: 'How old are you?', answer: /^(1[89]|[2-5]\d|6[0-5])$/ },
    { label: 'Hur gammal \u00e4r du?', answer: /^(1[89]|[2-5]\d|6[0-5])$/ },
    { label: 'For older people', answer: /^[a-z ]+$/ },
    { label: 'Sort code', answer: /^\d\d-\d\d-\d\d$/ },
    { label: 'Account number', answer: /^\d{8}$/ },
    { label: 'Vehicle registration number', answer: /^AB\d\d CD[EFG]$/ },
    { label: 'Year of birth', answer: /^(19[6-9]|200)\d$/ },
    { label: 'Household income per year', answer: /^\d{5}$/ },
    { label: 'How much did you spend? \u00a3', answer: /^\d+$/ },
  ])('what people write for "$label"', ({ label, answer }) => {
    for (const value of valuesOf(`<label>${label} <input name=a></label>`)) expect(value).toMatch(answer);
  });

  test('numbers of books with their check digits', () => {
    for (const value of valuesOf('<label>ISBN <input name=a maxlength=17></label>')) {
      expect(value).toMatch(/^978\d{10}$/);
      const sum = [...value].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
      expect(sum % 10, value).toBe(0);
    }
  });

  test('numbers of the NHS with their check digits', () => {
    for (const value of valuesOf('<label>NHS number <input name=a></label>')) {
      // The tenth digit weighs one.
      const sum = [...value].reduce((total, digit, at) => total + Number(digit) * (at < 9 ? 10 - at : 1), 0);
      expect(sum % 11, value).toBe(0);
    }
  });

  test('numbers come evenly from the whole range', () => {
    const values = numbers(valuesOf('<input type=number name=a min=0 max=9>', 'a', 3000));
    for (let digit = 0; digit <= 9; digit++) {
      expect(Math.abs(values.filter((value) => value === digit).length - 300)).toBeLessThan(6 * Math.sqrt(300));
    }
  });
});

describe('what a page leaves open is answered sensibly', () => {
  test.each([
    { why: 'a number', html: '<input type=number name=a>', least: 0, most: 100 },
    {
      why: 'an age of anyone',
      html: '<label>Age<input type=number name=a min=1 max=120></label>',
      least: 18,
      most: 65,
    },
    { why: 'an age', html: '<label>Age<input type=number name=a></label>', least: 18, most: 65 },
    { why: 'a number with a minimum', html: '<input type=number name=a min=1000>', least: 1000, most: 1100 },
    { why: 'a number with a maximum', html: '<input type=number name=a max=10>', least: 0, most: 10 },
    {
      why: 'a year that is not negative',
      html: '<label>Year<input type=number name=a min=0></label>',
      least: 1996,
      most: 2026,
    },
    { why: 'a year', html: '<label>Year<input type=number name=a></label>', least: 1996, most: 2026 },
    { why: 'an age in words', html: '<label>Your age<input name=a></label>', least: 18, most: 65 },
  ])('$why', ({ html, least, most }) => {
    const values = numbers(valuesOf(html));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...values)).toBeLessThanOrEqual(most);
    expect(new Set(values).size).toBeGreaterThan(5);
  });

  test.each([
    { why: 'a date', html: '<input type=date name=a>', least: '2025-10', most: '2026-11' },
    {
      why: 'a date of birth',
      html: '<input type=date name=date_of_birth id=a>',
      name: 'date_of_birth',
      least: '1961',
      most: '2008-06',
    },
    {
      why: 'a date of birth before a limit',
      html: '<input type=date name=dob max=2026-05-01>',
      name: 'dob',
      least: '1961',
      most: '2008-06',
    },
    {
      why: 'a date with a minimum',
      html: '<input type=date name=a min=2030-01-01>',
      least: '2030-01-01',
      most: '2031-01-01',
    },
    {
      why: 'a date with a maximum',
      html: '<input type=date name=a max=2020-06-01>',
      least: '2019-06-02',
      most: '2020-06-01',
    },
    {
      why: 'a date with an old minimum',
      html: '<input type=date name=a min=1900-01-01>',
      least: '1900-01-01',
      most: '2026-05-01',
    },
    {
      why: 'an arrival',
      html: '<label>Arrival<input type=date name=a></label>',
      least: '2026-05-01',
      most: '2027-05-01',
    },
    { why: 'a month', html: '<input type=month name=a>', least: '2025-11', most: '2026-11' },
    { why: 'a week', html: '<input type=week name=a>', least: '2025-W44', most: '2026-W45' },
    { why: 'a date in words', html: '<label>Start date<input name=a></label>', least: '2025-05-01', most: '2026-11' },
  ])('$why', ({ html, name = 'a', least, most }) => {
    const values = valuesOf(html, name).sort();
    expect((values[0] ?? '') >= least).toBe(true);
    expect((values[values.length - 1] ?? '') <= most).toBe(true);
    expect(new Set(values).size).toBeGreaterThan(5);
  });

  test.each([
    { why: 'an e-mail address', html: '<input type=email name=a>', like: /^[a-z]+\.[a-z]+\d+@example\.org$/ },
    { why: 'an e-mail address in a text', html: '<label>E-mail<input name=a></label>', like: /@example\.org$/ },
    { why: 'a URL', html: '<input type=url name=a>', like: /^https:\/\/www\.example\.org\// },
    { why: 'a telephone number', html: '<input type=tel name=a>', like: /^02079460\d{3}$/ },
    { why: 'a mobile number', html: '<label>Mobile phone <input name=a></label>', like: /^07700900\d{3}$/ },
    { why: 'a time after its example', html: '<input name=a placeholder="00:00">', like: /^\d\d:\d\d$/ },
    { why: 'a date after its example', html: '<input name=a placeholder="31/12/2000">', like: /^\d\d\/\d\d\/\d{4}$/ },
    { why: 'a time of arrival', html: '<label>Time of arrival <input name=a></label>', like: /^\d\d:\d\d$/ },
    { why: 'a name', html: '<input name=a autocomplete=name>', like: /^[A-Z][a-z]+ [A-Z][a-z]+$/ },
    { why: 'a postcode', html: '<label>Postcode<input name=a></label>', like: /^[A-Z]{1,2}\d{1,2} \d[A-Z]{2}$/ },
    { why: 'a zip code', html: '<label>Zip code<input name=a></label>', like: /^\d{5}$/ },
    {
      why: 'a date as the placeholder says',
      html: '<input name=a placeholder="DD/MM/YYYY" title="Date of birth">',
      like: /^\d\d\/\d\d\/(19|20)\d\d$/,
    },
    { why: 'digits for a numeric keyboard', html: '<input name=a inputmode=numeric minlength=6>', like: /^\d{6,}$/ },
    { why: 'a colour', html: '<input type=color name=a>', like: /^#[0-9a-f]{6}$/ },
    {
      why: 'a password with every kind of sign',
      html: '<input type=password name=a>',
      like: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!\-_.+?]).{14}$/,
    },
    {
      why: 'words',
      html: '<label>What was best about the module as a whole, in your own words?<input name=a></label>',
      like: /^[a-z ]{5,}$/,
    },
    { why: 'sentences', html: '<textarea name=a></textarea>', like: /^[A-Z].*\.$/ },
    {
      why: 'a word in a long question decides nothing',
      html: '<label>Was your phone of any use in the seminars this year, and how do you feel about it?<input name=a></label>',
      like: /^[a-z ]{5,}$/,
    },
  ])('$why', ({ html, like }) => {
    for (const value of valuesOf(html, 'a', 50)) expect(value).toMatch(like);
  });

  test('text has no space at its ends and keeps to its length', () => {
    for (const bounds of ['maxlength=1', 'maxlength=7', 'minlength=300', 'minlength=33 maxlength=33']) {
      for (const html of [`<textarea name=a ${bounds}></textarea>`, `<input name=a ${bounds}>`]) {
        for (const value of valuesOf(html, 'a', 100)) {
          expect(value).toBe(value.trim());
          expect(value.length).toBeGreaterThanOrEqual(Number(/minlength=(\d+)/.exec(bounds)?.[1] ?? 1));
          expect(value.length).toBeLessThanOrEqual(Number(/maxlength=(\d+)/.exec(bounds)?.[1] ?? 1000));
        }
      }
    }
  });
});

// Engines that try every way to split a text would take minutes to see that it does not match.
test.each(['(\\w+\\s?){50,}', '^(\\w+\\s?){50,}$', '(([a-z])+.)+[A-Z]([a-z])+', '(a|a?)+b', '^(([a-z]+)*)+[0-9]$'])(
  'a pattern of repetitions in repetitions is answered at once: %s',
  (pattern) => {
    const values = valuesOf(`<label>Your name <input name=a required pattern="${pattern}"></label>`, 'a', 5);
    expect(values).not.toContain('');
    // What matches is found at once where each repetition takes all that it can; else it is too long to be asked.
    const expression = new RegExp(`^(?:${pattern})$`);
    for (const value of values) if (value.length < 20) expect(value).toMatch(expression);
  },
);
