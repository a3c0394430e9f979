import { expect, test } from 'vitest';
import { violations } from '../../lib/form/validity.ts';
import { controlNamed, onlyForm } from './only-form.ts';

// What only a user's edit can break, so that jsdom can't tell:
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#suffering-from-being-too-long
test.each([
  { why: 'too long', html: '<input name=a maxlength=3>', value: 'abcd', broken: ['tooLong'] },
  { why: 'as long as allowed', html: '<input name=a maxlength=3>', value: 'abc', broken: [] },
  { why: 'length counts UTF-16 code units', html: '<input name=a maxlength=3>', value: '😀😀', broken: ['tooLong'] },
  {
    why: 'a newline of a textarea counts once',
    html: '<textarea name=a maxlength=3></textarea>',
    value: 'a\r\nb',
    broken: [],
  },
  { why: 'too short', html: '<input name=a minlength=3>', value: 'ab', broken: ['tooShort'] },
  { why: 'empty is not too short', html: '<input name=a minlength=3>', value: '', broken: [] },
  {
    why: 'the page may be too long itself',
    html: '<input name=a maxlength=3 value=abcd>',
    value: undefined,
    broken: [],
  },
  { why: 'a wrong maxlength is none', html: '<input name=a maxlength=-1>', value: 'abcd', broken: [] },
  {
    why: 'maxlength does not apply to numbers',
    html: '<input type=number name=a maxlength=1>',
    value: '123',
    broken: [],
  },
  { why: 'letters in a number', html: '<input type=number name=a>', value: 'ten', broken: ['badInput'] },
  {
    why: 'a date that is none',
    html: '<input type=date name=a required>',
    value: '31.12.2024',
    broken: ['valueMissing', 'badInput'],
  },
  { why: 'letters in a text', html: '<input name=a>', value: 'ten', broken: [] },
  { why: 'a read-only control', html: '<input name=a maxlength=1 readonly>', value: 'ab', broken: [] },
  {
    why: 'readonly does not apply to a checkbox',
    html: '<input type=checkbox name=a readonly required>',
    value: undefined,
    broken: ['valueMissing'],
  },
])('$why', ({ html, value, broken }) => {
  const form = onlyForm(`<form>${html}</form>`);
  const control = controlNamed(form, 'a');
  const answers = new Map(value === undefined ? [] : [[control, { kind: 'value', value } as const]]);
  expect(violations(form, answers).map(({ constraint }) => constraint)).toEqual(broken);
});
