import { expect, test } from 'vitest';
import type { Lesson } from '../../../lib/answer/lesson.ts';
import { learn } from '../../../lib/survey/errors/learn.ts';
import { onlyForm } from '../../form/only-form.ts';

function lessonOf(
  message: string,
  { html = '<input name=a>', hint = '', known = undefined as Lesson | undefined } = {},
) {
  const [control] = onlyForm(`<form>${html}</form>`).controls;
  if (control === undefined) throw new Error('The form has no control.');
  const { turn, ...lesson } = learn({ control, message, hint }, false, known) ?? {};
  return lesson;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const IPV6 = '2001:db8(?::[1-9a-f][0-9a-f]{3}){6}';

test.each<{ says: string; lesson: Lesson }>([
  // Django: https://github.com/django/django/blob/main/django/core/validators.py and forms/fields.py
  { says: 'This field is required.', lesson: { required: '1' } },
  { says: 'Ensure this value has at least 20 characters (it has 13).', lesson: { minlength: '20' } },
  { says: 'Ensure this value has at most 5 characters (it has 13).', lesson: { maxlength: '5' } },
  // Home Office Forms: https://github.com/UKHomeOfficeForms/hof
  // Request Tracker
  { says: 'Input must match [Digits]', lesson: { pattern: '[1-9]\\d+' } },
  { says: 'Input must match [Mandatory]', lesson: { required: '1' } },
  // Swedish: "give your age in digits"
  { says: 'Ange din \u00e5lder med siffror.', lesson: { type: 'number' } },
  // Bean Validation
  { says: 'size must be between 15 and 250', lesson: { minlength: '15', maxlength: '250' } },
  { says: 'length must be between 5 and 40', lesson: { minlength: '5', maxlength: '40' } },
  // Go's validator
  { says: "Field validation for 'Phone' failed on the 'e164' tag", lesson: { pattern: '\\+442079460\\d{3}' } },
  { says: "Field validation for 'Guests' failed on the 'lte' tag", lesson: { max: '5', type: 'number' } },
  { says: 'That is too few.', lesson: { min: '10', type: 'number' } },
  // yup
  { says: 'phone must match the following: "/^\\d{3}-\\d{4}$/"', lesson: { pattern: '\\d{3}-\\d{4}' } },
  // HTML::FormHandler, whose applications tell their own
  { says: 'Must be of the form 555-1234', lesson: { pattern: '[1-9]\\d{2}\\x2d[1-9]\\d{3}' } },
  { says: 'Keep to the 10 character limit', lesson: { maxlength: '10' } },
  { says: 'Keep to the 200-word limit.', lesson: { mostwords: '200' } },
  { says: 'Ensure this value is greater than or equal to 50.', lesson: { min: '50', type: 'number' } },
  { says: 'Ensure this value is less than or equal to -1.5.', lesson: { max: '-1.5', type: 'number' } },
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
  { says: 'Ensure this value is a multiple of step size 3.', lesson: { step: '3', type: 'number' } },
  { says: 'Ensure that there are no more than 5 digits in total.', lesson: { digits: '5', type: 'number' } },
  { says: 'Ensure that there are no more than 2 decimal places.', lesson: { places: '2', type: 'number' } },
  {
    says: 'Ensure that there are no more than 3 digits before the decimal point.',
    lesson: { digits: '3', type: 'number' },
  },
  { says: 'Enter a valid email address.', lesson: { type: 'email' } },
  { says: 'Enter a valid URL.', lesson: { type: 'url' } },
  { says: 'Enter a valid UUID.', lesson: { pattern: UUID } },
  { says: 'Enter a valid IPv4 address.', lesson: { pattern: '192\\.0\\.2\\.[1-9]\\d?' } },
  { says: 'Enter a valid IPv6 address.', lesson: { pattern: IPV6 } },
  { says: 'Enter a valid IPv4 or IPv6 address.', lesson: { pattern: '192\\.0\\.2\\.[1-9]\\d?' } },
  { says: 'Enter a valid JSON.', lesson: { pattern: '\\{"answer": [1-9]\\d?\\}' } },
  { says: 'Enter a valid duration.', lesson: { pattern: '0\\d:[0-5]\\d:[0-5]\\d' } },
  { says: 'Enter a valid date.', lesson: { type: 'date' } },
  { says: 'Enter a valid time.', lesson: { type: 'time' } },
  { says: 'Enter a valid date/time.', lesson: { type: 'datetime-local' } },
  { says: 'Enter a whole number.', lesson: { step: '1', type: 'number' } },
  { says: 'Enter a number.', lesson: { type: 'number' } },
  {
    says: 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.',
    lesson: { pattern: '[a-z]{4,8}-[a-z]{4,8}' },
  },
  { says: "The e-mail address 'a@example.org' belongs to a user.", lesson: { unique: '1', type: 'email' } },
  { says: 'User with this Email already exists.', lesson: { unique: '1', type: 'email' } },
  // WTForms: https://github.com/pallets-eco/wtforms/blob/main/src/wtforms/validators.py
  { says: 'Field must be between 2 and 40 characters long.', lesson: { minlength: '2', maxlength: '40' } },
  { says: 'Field must be at least 8 characters long.', lesson: { minlength: '8' } },
  { says: 'Field cannot be longer than 40 characters.', lesson: { maxlength: '40' } },
  { says: 'Field must be exactly 5 characters long.', lesson: { minlength: '5', maxlength: '5' } },
  { says: 'Number must be between 0 and 5.', lesson: { min: '0', max: '5', type: 'number' } },
  { says: 'Number must be at least 18.', lesson: { min: '18', type: 'number' } },
  { says: 'Number must be at most 99.', lesson: { max: '99', type: 'number' } },
  { says: 'Invalid email address.', lesson: { type: 'email' } },
  { says: 'Invalid IP address.', lesson: { pattern: '192\\.0\\.2\\.[1-9]\\d?' } },
  { says: 'Invalid value, must be one of: yes, no, Per-haps.', lesson: { pattern: 'yes|no|Per\\x2dhaps' } },
  { says: 'Field must be equal to secret.', lesson: { same: 'field must be equal to secret.' } },
  { says: 'Not a valid integer value.', lesson: { step: '1', type: 'number' } },
  { says: 'Not a valid float value.', lesson: { type: 'number' } },
  // Django REST framework: https://github.com/encode/django-rest-framework/blob/main/rest_framework/fields.py
  { says: 'A valid integer is required.', lesson: { step: '1', type: 'number' } },
  { says: 'Ensure this field has no more than 5 characters.', lesson: { maxlength: '5' } },
  { says: 'This field may not be blank.', lesson: { required: '1' } },
  { says: 'This field must be unique.', lesson: { unique: '1' } },
  {
    says: 'Date has wrong format. Use one of these formats instead: DD.MM.YYYY.',
    lesson: { type: 'date', format: 'DD.MM.YYYY' },
  },
  {
    says: 'Time has wrong format. Use one of these formats instead: hh:mm[:ss[.uuuuuu]].',
    lesson: { type: 'time', format: 'HH:MM' },
  },
  {
    says: 'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
    lesson: { type: 'datetime-local', format: 'YYYY-MM-DDTHH:MM' },
  },
  // colander: https://github.com/Pylons/colander/blob/main/src/colander/__init__.py
  { says: 'Required', lesson: { required: '1' } },
  { says: 'Shorter than minimum length 10', lesson: { minlength: '10' } },
  { says: 'Longer than maximum length 60', lesson: { maxlength: '60' } },
  { says: '15 is less than minimum value 18', lesson: { min: '18', type: 'number' } },
  { says: '130 is greater than maximum value 120', lesson: { max: '120', type: 'number' } },
  { says: '"abc" is not a number', lesson: { type: 'number' } },
  { says: '"abc" is not one of r, g, b', lesson: { pattern: 'r|g|b' } },
  { says: 'Invalid date', lesson: { type: 'date' } },
  // Rails: https://guides.rubyonrails.org/i18n.html#error-message-interpolation
  { says: "Name can't be blank", lesson: { required: '1' } },
  { says: 'Name is too short (minimum is 5 characters)', lesson: { minlength: '5' } },
  { says: 'Name is too long (maximum is 5 characters)', lesson: { maxlength: '5' } },
  { says: 'Code is the wrong length (should be 5 characters)', lesson: { minlength: '5', maxlength: '5' } },
  { says: 'Amount must be greater than 5', lesson: { above: '5', type: 'number' } },
  { says: 'Amount must be less than 1,000', lesson: { below: '1000', type: 'number' } },
  { says: 'Amount is not a number', lesson: { type: 'number' } },
  { says: 'Amount must be an integer', lesson: { step: '1', type: 'number' } },
  { says: 'Nickname has already been taken', lesson: { unique: '1' } },
  { says: 'Terms must be accepted', lesson: { required: '1' } },
  { says: 'Confirmation doesn’t match Password', lesson: { same: "confirmation doesn't match password" } },
  // Laravel: https://github.com/laravel/framework/blob/12.x/src/Illuminate/Translation/lang/en/validation.php
  { says: 'The name field must be at least 3 characters.', lesson: { minlength: '3' } },
  { says: 'The name may not be greater than 5 characters.', lesson: { maxlength: '5' } },
  { says: 'The age field must be between 18 and 99.', lesson: { min: '18', max: '99', type: 'number' } },
  { says: 'The start field must be a date after 2030-01-31.', lesson: { min: '2030-01-31', type: 'date' } },
  { says: 'The start does not match the format d/m/Y.', lesson: { format: 'DD/MM/YYYY', type: 'date' } },
  { says: 'The terms field must be accepted.', lesson: { required: '1' } },
  // ASP.NET: https://learn.microsoft.com/en-us/dotnet/api/system.componentmodel.dataannotations
  {
    says: 'The field Name must be a string with a minimum length of 5 and a maximum length of 10.',
    lesson: { minlength: '5', maxlength: '10' },
  },
  { says: 'The field Age must be between 1 and 5.', lesson: { min: '1', max: '5', type: 'number' } },
  // Browsers: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constraint-validation
  { says: 'Please fill out this field.', lesson: { required: '1' } },
  { says: 'Please select one of these options.', lesson: { required: '1' } },
  { says: 'Please lengthen this text to 5 characters or more.', lesson: { minlength: '5' } },
  { says: 'Value must be greater than or equal to 5.', lesson: { min: '5', type: 'number' } },
  // As people write them.
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
  // Bean Validation and Faces: https://github.com/hibernate/hibernate-validator, https://github.com/eclipse-ee4j/mojarra
  { says: 'must not be null', lesson: { required: '1' } },
  { says: "Name: Length is less than allowable minimum of '3'", lesson: { minlength: '3' } },
  { says: "Name: Length is greater than allowable maximum of '12'", lesson: { maxlength: '12' } },
  {
    says: "Day: '1/2' could not be understood as a date. Example: Nov 29, 2026",
    lesson: { type: 'date', format: 'MMM DD, YYYY' },
  },
  // As people write them.
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
