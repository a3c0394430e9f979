import fc from 'fast-check';

/** HTML of random forms whose controls can all be answered. */

const count = (most: number) => fc.integer({ min: 0, max: most });
const flag = (name: string) => fc.constantFrom('', '', name);

function attribute(name: string, value: string | number): string {
  return `${name}="${String(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
}

const lengths = fc
  .tuple(count(20), count(40), fc.constantFrom('none', 'least', 'most', 'both'))
  .map(([least, more, which]) => {
    const most = Math.max(1, least + more);
    const parts = {
      none: [],
      least: [['minlength', least]],
      most: [['maxlength', most]],
      both: [
        ['minlength', least],
        ['maxlength', most],
      ],
    } as const;
    return parts[which].map(([name, value]) => attribute(name, value)).join(' ');
  });

const label = fc.constantFrom(
  '',
  'Your name',
  'Age',
  'Date of birth',
  'Postcode',
  'Phone number',
  'E-mail address',
  'Web site',
  'Year of arrival',
  'What would you change about the module?',
  'How many hours a week?',
);

const textual = fc
  .tuple(fc.constantFrom('text', 'search', 'tel', 'password', 'unknown'), lengths, flag('required'), label)
  .map(
    ([type, length, required, words]) => `<label>${words}<input type=${type} name=NAME ${length} ${required}></label>`,
  );

const textarea = fc
  .tuple(lengths, flag('required'), label)
  .map(([length, required, words]) => `<label>${words}<textarea name=NAME ${length} ${required}></textarea></label>`);

const address = fc
  .tuple(
    fc.constantFrom('email', 'url'),
    flag('required'),
    fc.constantFrom('', 'maxlength=20', 'maxlength=12', 'minlength=40'),
    flag('multiple'),
  )
  .map((parts) => `<input type=${parts[0]} name=NAME ${parts.slice(1).join(' ')}>`);

export const PATTERNS = [
  '[A-Z]{3}',
  '\\d{4}',
  '[0-9]{3}-[0-9]{4}',
  '[A-Za-z]+ [A-Za-z]+',
  '(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}',
  '(yes|no|maybe)',
  '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}',
  '.{5,}',
  '[^@\\s]+@[^@\\s]+',
  '\\p{Lu}\\p{Ll}+',
  '(?:a|b)c*d?',
  '#[0-9a-f]{6}',
  '(\\d)\\1{2}',
  '(?<x>[ab])\\k<x>',
  '[\\w.]+',
  '\\+?\\d{10,13}',
  '(?!00)\\d\\d',
  '[[a-z]--[aeiou]]{4}',
  '[\\p{L}&&[a-z]]{2}',
  '^[a-z]+$',
  '\\S+\\.pdf',
  '[^0-9]*',
  '\\bword\\b',
  '\\u0041[\\x42-\\x44]',
  '(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}',
] as const;

const patterned = fc
  .tuple(fc.constantFrom(...PATTERNS), flag('required'), fc.constantFrom('text', 'search', 'tel', 'password'), label)
  .map(
    ([pattern, required, type, words]) =>
      `<label>${words}<input type=${type} name=NAME ${attribute('pattern', pattern)} ${required}></label>`,
  );

const number = fc
  .tuple(
    fc.constantFrom('number', 'range'),
    fc.integer({ min: -1000, max: 1000 }),
    count(2000),
    fc.constantFrom('', 'any', '1', '0.1', '0.25', '0.01', '3', '7', '1e-3'),
    fc.constantFrom('none', 'min', 'max', 'both'),
    fc.constantFrom('', '', '5', '0.5', '-3'),
    flag('required'),
  )
  .map(([type, least, more, step, which, value, required]) => {
    const parts = [`type=${type} name=NAME ${required}`];
    // Room for a step, so that there is always an answer; a range without one of the limits has 0 or 100.
    const [low, high] = [type === 'range' && which === 'min' ? -Math.abs(least) : least, least + more + 10];
    if (which === 'min' || which === 'both') parts.push(attribute('min', low));
    if (which === 'max' || which === 'both') {
      parts.push(attribute('max', type === 'range' && which === 'max' ? Math.abs(high) + 10 : high));
    }
    if (step !== '') parts.push(attribute('step', step));
    if (value !== '') parts.push(attribute('value', value));
    return `<input ${parts.join(' ')}>`;
  });

const DATES = {
  date: ['2024-02-29', '2025-03-01', '1', '2', '7', '30'],
  month: ['2023-11', '2025-03', '1', '2', '5', '6'],
  week: ['2020-W53', '2022-W10', '1', '2', '4', '10'],
  time: ['08:30', '17:45', '1', '60', '900', '3600'],
  'datetime-local': ['2024-02-29T23:30', '2024-03-02T01:00', '1', '60', '3600', '86400'],
} as const;

const dateOrTime = fc
  .tuple(
    fc.constantFrom('date', 'month', 'week', 'time', 'datetime-local'),
    fc.constantFrom('none', 'min', 'max', 'both'),
    fc.constantFrom(-1, 2, 3, 4, 5, 6),
    flag('required'),
    fc.constantFrom('', '', 'Date of birth', 'Arrival'),
  )
  .map(([type, which, stepIndex, required, words]) => {
    const values: readonly string[] = DATES[type];
    const parts = [`type=${type} name=NAME ${required}`];
    if (which === 'min' || which === 'both') parts.push(attribute('min', values[0] ?? ''));
    if (which === 'max' || which === 'both') parts.push(attribute('max', values[1] ?? ''));
    if (stepIndex !== -1) parts.push(attribute('step', values[stepIndex] ?? 'any'));
    return `<label>${words}<input ${parts.join(' ')}></label>`;
  });

const choices = fc
  .tuple(fc.constantFrom('radio', 'checkbox'), fc.integer({ min: 1, max: 5 }), flag('required'))
  .map(([type, size, required]) =>
    Array.from({ length: size }, (_, index) => {
      const isRequired = type === 'radio' ? required : size === 1 ? required : '';
      return `<label><input type=${type} name=NAME value=${index} ${isRequired}>Choice ${index}</label>`;
    }).join(''),
  );

const select = fc
  .tuple(
    fc.constantFrom('', 'multiple', 'size=3'),
    fc.integer({ min: 1, max: 5 }),
    flag('required'),
    fc.boolean(),
    flag('disabled'),
  )
  .map(([kind, size, required, hasPlaceholder, disabled]) => {
    const options = Array.from({ length: size }, (_, index) => `<option value=${index}>Option ${index}</option>`);
    if (hasPlaceholder) options.unshift('<option value="">Choose</option>');
    options.push(`<option ${disabled} value=last>Last</option>`);
    return `<select name=NAME ${kind} ${required}>${options.join('')}</select>`;
  });

const other = fc.constantFrom(
  '<input type=hidden name=NAME value=token>',
  '<input type=color name=NAME>',
  '<input name=NAME disabled required>',
  '<input name=NAME readonly required value="">',
  '<fieldset disabled><input name=NAME required></fieldset>',
  '<div style="display: none"><input name=NAME></div>',
  '<button name=NAME value=1>Go</button>',
);

const control = fc.oneof(textual, textarea, address, patterned, number, dateOrTime, choices, select, other);

export const formHtml = fc
  .array(control, { minLength: 1, maxLength: 8 })
  .map((controls) => `<form>${controls.map((html, index) => html.replaceAll('NAME', `c${index}`)).join('\n')}</form>`);
