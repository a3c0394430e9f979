import { expect, test } from 'vitest';
import { valuesOf } from './answers-of.ts';

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
