import { expect, test } from 'vitest';
import type { Lesson } from '../../../lib/answer/lesson.ts';
import { lessonOf } from './lesson-of.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const IPV6 = '2001:db8(?::[1-9a-f][0-9a-f]{3}){6}';

test.each<{ says: string; lesson: Lesson }>([
  // Django: https://github.com/django/django/blob/main/django/core/validators.py and forms/fields.py
  { says: 'This field is required.', lesson: { required: '1' } },
  { says: 'Ensure this value has at least 20 characters (it has 13).', lesson: { minlength: '20' } },
  { says: 'Ensure this value has at most 5 characters (it has 13).', lesson: { maxlength: '5' } },
  { says: 'Ensure this value is greater than or equal to 50.', lesson: { min: '50', type: 'number' } },
  { says: 'Ensure this value is less than or equal to -1.5.', lesson: { max: '-1.5', type: 'number' } },
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
  { says: 'User with this Email already exists.', lesson: { unique: '1', type: 'email' } },
  // Home Office Forms: https://github.com/UKHomeOfficeForms/hof
  { says: 'Keep to the 10 character limit', lesson: { maxlength: '10' } },
  { says: 'Keep to the 200-word limit.', lesson: { mostwords: '200' } },
  // Request Tracker
  { says: 'Input must match [Digits]', lesson: { pattern: '[1-9]\\d+' } },
  { says: 'Input must match [Mandatory]', lesson: { required: '1' } },
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
  // Bean Validation and Faces: https://github.com/hibernate/hibernate-validator, https://github.com/eclipse-ee4j/mojarra
  { says: 'size must be between 15 and 250', lesson: { minlength: '15', maxlength: '250' } },
  { says: 'length must be between 5 and 40', lesson: { minlength: '5', maxlength: '40' } },
  { says: 'must not be null', lesson: { required: '1' } },
  { says: "Name: Length is less than allowable minimum of '3'", lesson: { minlength: '3' } },
  { says: "Name: Length is greater than allowable maximum of '12'", lesson: { maxlength: '12' } },
  {
    says: "Day: '1/2' could not be understood as a date. Example: Nov 29, 2026",
    lesson: { type: 'date', format: 'MMM DD, YYYY' },
  },
  // Browsers: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constraint-validation
  { says: 'Please fill out this field.', lesson: { required: '1' } },
  { says: 'Please select one of these options.', lesson: { required: '1' } },
  { says: 'Please lengthen this text to 5 characters or more.', lesson: { minlength: '5' } },
  { says: 'Value must be greater than or equal to 5.', lesson: { min: '5', type: 'number' } },
  // Go's validator
  { says: "Field validation for 'Phone' failed on the 'e164' tag", lesson: { pattern: '\\+442079460\\d{3}' } },
  { says: "Field validation for 'Guests' failed on the 'lte' tag", lesson: { max: '5', type: 'number' } },
  // yup
  { says: 'phone must match the following: "/^\\d{3}-\\d{4}$/"', lesson: { pattern: '\\d{3}-\\d{4}' } },
])('"$says"', ({ says, lesson }) => {
  expect(lessonOf(says)).toEqual(lesson);
});
