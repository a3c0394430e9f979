import { expect, test } from 'vitest';
import type { Lesson } from '../../../lib/answer/lesson.ts';
import { learn } from '../../../lib/survey/errors/learn.ts';
import { onlyForm } from '../../form/only-form.ts';
import { lessonOf } from './lesson-of.ts';

test.each([
  { says: 'File does not have an approved extension: png, jpg', accept: '.png,.jpg' },
  { says: 'Unsupported file extension: .csv', accept: '.png,.pdf,.txt,.json' },
  { says: 'PNG or JPEG only.', accept: '.png,.jpeg' },
  { says: 'File extension “txt” is not allowed. Allowed extensions are: pdf, doc.', accept: '.pdf,.doc' },
  {
    says: 'Upload a valid image. The file you uploaded was either not an image or a corrupted image.',
    accept: 'image/png,image/gif',
  },
])('of a file: "$says"', ({ says, accept }) => {
  expect(lessonOf(says, { html: '<input type=file name=a>' })).toMatchObject({ accept });
});

test('the example, where as many digits as it says were refused', () => {
  const says = 'Please enter a valid phone number of 9 digits (e.g. 612345678).';
  const patterns: unknown[] = [];
  for (let known: Lesson | undefined; patterns.length < 4; ) {
    known = lessonOf(says, { known });
    patterns.push(known['pattern']);
  }
  expect(patterns).toEqual(['[1-9]\\d{8}', '6123456\\d\\d', '612345678', '[1-9]\\d{8}']);
});

test.each([
  {
    why: 'the format that stands beside the control',
    says: 'Enter a valid date.',
    hint: 'Born: DD.MM.YYYY',
    lesson: { type: 'date', format: 'DD.MM.YYYY' },
  },
  {
    why: 'the pattern of an example',
    says: 'Enter a valid value.',
    hint: 'A code, for example AB1234.',
    lesson: { pattern: 'AB[1-9]\\d{3}' },
  },
  {
    why: 'an example of several groups, from the hint',
    says: 'Enter a real NHS number',
    hint: 'This is a 10 digit number, for example, 485 777 3456.',
    lesson: { pattern: '[1-9]\\d{2}\\x20[1-9]\\d{2}\\x20[1-9]\\d{3}' },
  },
  {
    why: 'no example where the message says more',
    says: 'Enter a whole number.',
    hint: 'e.g. 12a',
    lesson: { step: '1', type: 'number' },
  },
])('$why', ({ says, hint, lesson }) => {
  expect(lessonOf(says, { hint })).toEqual(lesson);
});

test.each([
  { says: 'You must be at least 18 years old.', label: 'Date of birth', lesson: { when: 'birth', youngest: '18' } },
  { says: 'Operators have to be over 18.', label: 'Born', lesson: { when: 'birth', youngest: '19' } },
  {
    says: 'You must be between 16 and 30 years old.',
    label: 'Date of birth',
    lesson: { when: 'birth', youngest: '16', oldest: '30' },
  },
  { says: 'Enter a year (you must be 18 or over).', label: 'Year of birth', lesson: {} },
  { says: 'Enter a National Insurance number.', label: 'National Insurance number', lesson: {} },
  { says: 'Must be at least 18.', label: 'Your age', lesson: { min: '18', type: 'number' } },
])('an age, of "$label": "$says"', ({ says, label, lesson }) => {
  expect(lessonOf(says, { html: `<label>${label} <input name=a></label>` })).toEqual(lesson);
});

test('words in quotes that are the label are not to be typed', () => {
  const html = '<label>First name <input name=a></label>';
  expect(lessonOf('Please enter "First name".', { html })).toEqual({ required: '1' });
});

test('what was refused is not tried again', () => {
  const formats = [];
  let known: Lesson | undefined;
  const [control] = onlyForm('<form><input name=a></form>').controls;
  if (control === undefined) throw new Error('The form has no control.');
  for (let turn = 0; turn < 4; turn++) {
    known = learn({ control, message: 'Enter a valid date.', hint: '' }, false, known);
    formats.push(known?.['format']);
  }
  expect(formats).toEqual([undefined, 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY']);
});

test('a limit that contradicts an earlier one takes its place; others stay', () => {
  const first = { required: '1', min: '5', max: '9', type: 'number' };
  expect(lessonOf('Number must be at most 3.', { known: first })).toEqual({ required: '1', max: '3', type: 'number' });
});

test('an answer that was left empty is required, whatever the message says', () => {
  const [control] = onlyForm('<form><input name=a></form>').controls;
  if (control === undefined) throw new Error('The form has no control.');
  expect(learn({ control, message: 'At least 3 characters, please.', hint: '' }, true, undefined)).toEqual({
    minlength: '3',
    required: '1',
  });
});

test('an example does not end with the star of what must be answered', () => {
  expect(lessonOf('Enter a valid value.', { hint: 'Code like AB-12*' })).toEqual({ pattern: 'AB\\x2d[1-9]\\d{1}' });
});

test('what was left open on purpose, and may not be, is answered again', () => {
  const [control] = onlyForm('<form><textarea name=a></textarea></form>').controls;
  if (control === undefined) throw new Error('The form has no control.');
  const known = { open: '1', maxlength: '10', required: '1' };
  const lesson = learn({ control, message: 'Enter details about why you complain', hint: '' }, true, known);
  expect(lesson).toEqual({ maxlength: '10', required: '1' });
});

test.each<{ says: string; lesson: Lesson }>([
  {
    says: 'Password must have at least 8 characters, one lower case, one upper case, one digit and one symbol',
    lesson: { minlength: '8' },
  },
  { says: 'Your password must contain at least 2 digit(s).', lesson: {} },
  { says: 'The password needs at least one special character', lesson: {} },
  { says: 'Password is too short - requires 5 characters', lesson: { minlength: '5' } },
  { says: 'The PIN must be 4 digits', lesson: { pattern: '19[6-9]\\d' } },
])('of a password, which has signs of each kind, "$says" is learned so far', ({ says, lesson }) => {
  expect(lessonOf(says, { html: '<input type=password name=a>' })).toEqual(lesson);
});

test.each([
  { why: 'several choices, how many', html: '<input type=checkbox name=a>' },
  { why: 'a size, the size', html: '<label>Size of the group <input name=a></label>' },
])('of $why: "size must be between 1 and 2"', ({ html }) => {
  expect(lessonOf('size must be between 1 and 2', { html })).toMatchObject({ min: '1', max: '2' });
});

test('how a date was written is kept where only its day is wrong', () => {
  const known = { type: 'date', format: 'DD-MM-YYYY' };
  const lesson = lessonOf('Date of flight is in the future', { hint: 'Date of flight DD-MM-YYYY', known });
  expect(lesson).toEqual({ ...known, when: 'past' });
});
