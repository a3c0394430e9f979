import { expect, test } from 'vitest';
import { learnSpelling } from '../../../lib/survey/errors/learn-spelling.ts';

test.each<{ says: string; lowered?: string; learned?: Record<string, string>; pattern: string | undefined }>([
  { says: "The field Code must match the regular expression '^[A-Z]{2}-\\d{3}$'.", pattern: '[A-Z]{2}-\\d{3}' },
  // yup, joi and Wicket
  { says: 'phone must match the following: "/^\\d{3}-\\d{4}$/"', pattern: '\\d{3}-\\d{4}' },
  { says: 'with value "x" fails to match the required pattern: /^[A-Z]{3}$/i', pattern: '[A-Z]{3}' },
  { says: "The value of 'code' does not match pattern '[A-Z]{2}[0-9]{3}'.", pattern: '[A-Z]{2}[0-9]{3}' },
  { says: 'The date must match the format dd/mm/yyyy', pattern: undefined },
  { says: "The value must match 'Password'", pattern: undefined },
  { says: 'Phone format: (###) ###-####', pattern: '\\x28[2-9]\\d\\d\\x29\\x20\\d\\d\\d\\x2d\\d\\d\\d\\d' },
  { says: 'must be 5 digits', pattern: '[1-9]\\d{4}' },
  { says: 'must be between 10 and 11 digits', pattern: '[1-9]\\d{9,10}' },
  { says: 'a 4-digit year', pattern: '19[6-9]\\d' },
  { says: '8 numbers and a letter', pattern: '[1-9]\\d{7}[A-Z]' },
  { says: '9 digits that begin with 6 or 7', pattern: '6\\d{8}' },
  { says: '2 or 3 capital letters', learned: { minlength: '2', maxlength: '3' }, pattern: '[A-Z]{2,3}' },
  { says: '3 to 10 lower-case letters', learned: { minlength: '3', maxlength: '10' }, pattern: '[a-z]{3,10}' },
  { says: 'Department code: 3 capital letters', pattern: '[A-Z]{3}' },
  { says: 'with at least 2 capital letters', pattern: undefined },
  { says: '11 digits starting with 07', pattern: '07\\d{9}' },
  { says: 'must match "[A-Z]{2}\\d{6}"', pattern: '[A-Z]{2}\\d{6}' },
  { says: 'Band is a letter A-E followed by a digit 1-9', pattern: '[A-E][1-9]' },
  { says: 'it has 2 letters and 6 digits', pattern: '[A-Z]{2}\\d{6}' },
  { says: 'It must start with PL, followed by 3 or 4 digits', pattern: 'PL\\d{3,4}' },
  { says: 'Use digits only, 6 to 12 of them', pattern: '[1-9]\\d{5,11}' },
  { says: 'Employee number must be E followed by 5 digits', pattern: 'E\\d{5,5}' },
  { says: 'The letter s followed by 7 digits', pattern: 's\\d{7}' },
  { says: 'the letters "AB" and then 2 digits', pattern: 'AB\\d{2}' },
  { says: '3 lower-case letters, then a number', pattern: '[a-z]{3}\\d' },
  { says: 'Enter 3 to 5 keywords, separated by commas', pattern: '[a-z]{4,8}(?:, [a-z]{4,8}){2}' },
  { says: 'Give up to 4 tags as a comma-separated list', pattern: '[a-z]{4,8}(?:, [a-z]{4,8}){1}' },
  { says: 'E-mail addresses, separated by commas', pattern: undefined },
  { says: 'at least 8 characters, a number and a capital letter', pattern: undefined },
  { says: 'The number is an E followed by 5 digits.', pattern: 'E\\d{5,5}' },
  { says: 'Use the prefix AB and 4 to 6 digits', pattern: 'AB\\d{4,6}' },
  { says: 'at most 2 digits after the point', pattern: undefined },
  { says: 'must contain at least 2 digits', pattern: undefined },
  { says: 'no more than 5 digits in total', pattern: undefined },
])('"$says" tells $pattern', ({ says, learned = {}, pattern }) => {
  learnSpelling(says.toLowerCase(), says, learned);
  expect(learned['pattern']).toBe(pattern);
});
