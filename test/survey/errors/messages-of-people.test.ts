import { expect, test } from 'vitest';
import type { Lesson } from '../../../lib/answer/lesson.ts';
import { lessonOf } from './lesson-of.ts';

test.each<{ says: string; lesson: Lesson }>([
  // Swedish: "give your age in digits"
  { says: 'Ange din \u00e5lder med siffror.', lesson: { type: 'number' } },
  { says: 'That is too few.', lesson: { min: '10', type: 'number' } },
  // HTML::FormHandler, whose applications tell their own
  { says: 'Must be of the form 555-1234', lesson: { pattern: '[1-9]\\d{2}\\x2d[1-9]\\d{3}' } },
  {
    says: 'Phone numbers must look like (555) 123-4567.',
    lesson: { pattern: '\\x28[1-9]\\d{2}\\x29\\x20[1-9]\\d{2}\\x2d[1-9]\\d{3}' },
  },
  { says: 'Possible between 7:00 and 18:00.', lesson: { min: '07:00', max: '18:00', type: 'time', format: 'HH:MM' } },
  { says: 'We are open from 9 am to 5:30 p.m.', lesson: { min: '09:00', max: '17:30', type: 'time' } },
  { says: "We need at least one week's notice.", lesson: { type: 'date', when: 'future' } },
  { says: 'You can order up to 30 days in advance.', lesson: { type: 'date', when: 'soon' } },
  { says: 'You can only take 3 of them.', lesson: { max: '3', type: 'number' } },
  { says: 'For groups of more than 8 people please call us.', lesson: { max: '8', type: 'number' } },
  { says: 'Only possible for the next 90 days.', lesson: { type: 'date', when: 'soon' } },
  { says: 'We only buy books published since 1900.', lesson: { min: '1900', type: 'number' } },
  { says: 'No dog gets that old.', lesson: { when: 'past' } },
  { says: 'Your essay has 9 words; it needs at least 100.', lesson: { words: '100' } },
  { says: 'Your essay has 900 words; 300 is the limit.', lesson: { mostwords: '300' } },
  { says: 'Your text has 9 characters; at least 20 are needed.', lesson: { minlength: '20' } },
  { says: 'Enter an ISBN with 13 digits.', lesson: { pattern: '9780306406157' } },
  { says: 'Only 4 places are left.', lesson: { max: '4', type: 'number' } },
  { says: 'You have 2 attempts left.', lesson: {} },
  { says: "The e-mail address 'a@example.org' belongs to a user.", lesson: { unique: '1', type: 'email' } },
  { says: 'You must agree to the terms.', lesson: { required: '1' } },
  { says: 'Please answer this question.', lesson: { required: '1' } },
  { says: 'Please tell us your telephone number.', lesson: { pattern: '\\+442079460\\d{3}' } },
  { says: 'The date must be in the future.', lesson: { type: 'date', when: 'future' } },
  { says: 'The date cannot be in the past.', lesson: { type: 'date', when: 'future' } },
  { says: 'Enter a date like 31/12/2030.', lesson: { type: 'date', format: 'DD/MM/YYYY' } },
  { says: 'Must be a positive whole number', lesson: { min: '1', step: '1', type: 'number' } },
  { says: 'Please select no more than 3 answers.', lesson: { max: '3', type: 'number' } },
  { says: 'Choose at least 2.', lesson: { min: '2', type: 'number' } },
  { says: 'Enter a zip code in the format XXXX.', lesson: { pattern: '\\d{4}' } },
  {
    says: 'Enter a valid postal code in the range and format 1XXX - 9XXX.',
    lesson: { pattern: '1\\d{3}' },
  },
  { says: 'Use the form ##-###.', lesson: { pattern: '\\d{2}\\x2d\\d{3}' } },
  {
    says: 'Enter a valid phone number (e.g. +12125552368).',
    lesson: { pattern: '\\x2b121255523\\d\\d' },
  },
  { says: 'Enter a valid country code.', lesson: { pattern: '\\+44' } },
  {
    says: 'Your email is not allowed. Allowed email domains are leeds.example, york.example',
    lesson: { type: 'email', pattern: '[a-z]{3,6}\\.[a-z]{4,9}@(?:leeds\\x2eexample|york\\x2eexample)' },
  },
  {
    says: 'Your e-mail address must end in @leeds.example.',
    lesson: { type: 'email', pattern: '[a-z]{3,6}\\.[a-z]{4,9}@(?:leeds\\x2eexample)' },
  },
  { says: 'Please give another e-mail: the domain leeds.example is not allowed.', lesson: { type: 'email' } },
  { says: 'Please use the format dd/MM/yyyy', lesson: { required: '1', format: 'DD/MM/YYYY', type: 'date' } },
  { says: 'Your visit must be within the last 30 days', lesson: { type: 'date', when: 'recent' } },
  { says: 'The signature must match the name on file (Joan Khan).', lesson: { pattern: 'Joan\\x20Khan' } },
  {
    says: 'Enter a National Insurance number, like QQ 12 34 56 C',
    lesson: { pattern: 'QQ\\x20[1-9]\\d{1}\\x20[1-9]\\d{1}\\x20[1-9]\\d{1}\\x20C' },
  },
  {
    says: 'Enter a mobile number, for example 07700 900123',
    lesson: { pattern: '0\\d{4}\\x20[1-9]\\d{5}' },
  },
  { says: 'Date of flight is in the future', lesson: { type: 'date', when: 'past' } },
  { says: 'The start is in the past.', lesson: { when: 'future' } },
  { says: 'Pick another.', lesson: {} },
  {
    says: 'The delivery must be between 1 December 2026 and January 31st, 2027.',
    lesson: { min: '2026-12-01', max: '2027-01-31', type: 'date' },
  },
  { says: 'Exams take place from 2027-03-01 onwards.', lesson: { min: '2027-03-01', type: 'date' } },
  { says: 'The last exam is on 2027-06-30.', lesson: { max: '2027-06-30', type: 'date' } },
  {
    says: 'We are open between 09:00 and 17:00.',
    lesson: { min: '09:00', max: '17:00', type: 'time', format: 'HH:MM' },
  },
  { says: 'Twelve guests at most.', lesson: { max: '12', type: 'number' } },
  { says: 'Too long (10 characters at most).', lesson: { maxlength: '10' } },
  { says: 'Please enter an even number.', lesson: { step: '2', type: 'number' } },
  { says: 'Please answer yes or no.', lesson: { pattern: 'yes|no' } },
  { says: "The number must start with 'INV-'.", lesson: { pattern: 'INV\\x2d[1-9]\\d{3}' } },
  { says: "Must contain the word 'climate'.", lesson: { pattern: 'Our climate [a-z]{4,8}' } },
  {
    says: 'Please use a university e-mail address ending in .ac.uk.',
    lesson: { type: 'email', pattern: '[a-z]{3,6}\\.[a-z]{4,9}@(?:example\\x2eac\\x2euk)' },
  },
  { says: 'Enter a valid hex colour, e.g. #ff8800.', lesson: { pattern: '\\x23ff[1-9]\\d{3}' } },
  {
    says: 'Your abstract must be between 20 and 60 words. You have written 1.',
    lesson: { words: '20', mostwords: '60' },
  },
  { says: 'Use three to ten words.', lesson: { words: '3', mostwords: '10' } },
  { says: 'Enter exactly two words.', lesson: { words: '2', mostwords: '2' } },
  { says: 'Use fewer than 40 words.', lesson: { mostwords: '40' } },
  { says: 'Username must be 6-16 characters long.', lesson: { minlength: '6', maxlength: '16' } },
  { says: 'You can apply for £500 to £5,000.', lesson: { min: '500', max: '5000', type: 'number' } },
  { says: 'Muss zwischen 1,00 und 2,50 liegen.', lesson: { min: '1.00', max: '2.50', type: 'number' } },
  { says: 'Copies come in packs: the number must be a multiple of 5.', lesson: { step: '5', type: 'number' } },
  {
    says: 'Username may only contain lowercase letters, numbers and underscores.',
    lesson: { pattern: '[a-z]+\\d{2}' },
  },
  {
    says: 'A code is three capital letters, a hyphen and four digits, for example ABC-1234.',
    lesson: { pattern: 'ABC\\x2d[1-9]\\d{3}' },
  },
  { says: 'Please type "LIGHTHOUSE".', lesson: { pattern: 'LIGHTHOUSE' } },
  { says: 'Type the word ‘yes’ or ‘no’.', lesson: { pattern: 'yes|no' } },
])('"$says"', ({ says, lesson }) => {
  expect(lessonOf(says)).toEqual(lesson);
});
