import { describe, expect, test } from 'vitest';
import { valuesOf } from './answers-of.ts';

const numbers = (values: readonly string[]) => values.map(Number);

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
