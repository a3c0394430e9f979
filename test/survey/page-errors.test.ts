import { expect, test } from 'vitest';
import { visibleText } from '../../lib/html/element.ts';
import { errorElements, hasInvalidControl, newErrors } from '../../lib/survey/page-errors.ts';
import { parsePage as parse } from '../html/parse.ts';

test.each([
  { why: "Django's error list", html: '<ul class="errorlist"><li>No.</li></ul>', errors: ['No.'] },
  { why: "Bootstrap's feedback", html: '<div class="invalid-feedback">No.</div>', errors: ['No.'] },
  { why: "Contact Form 7's tip", html: '<span class="wpcf7-not-valid-tip">No.</span>', errors: ['No.'] },
  { why: "SurveyMonkey's text", html: '<p class="question-validation-text">No.</p>', errors: ['No.'] },
  { why: 'a class glued together', html: '<span class="cfinvalidfield">No.</span>', errors: ['No.'] },
  { why: 'an alert by its role', html: '<p role="alert">No.</p>', errors: ['No.'] },
  {
    why: 'one that says two things',
    html: '<p class="error">No. <b class="error">Not so.</b></p>',
    errors: ['No. Not so.'],
  },
  { why: 'the same twice', html: '<p class="error">No.</p><p class="error">No.</p>', errors: ['No.'] },
  { why: 'words in red', html: '<span style="color:red"><strong>No.</strong></span>', errors: ['No.'] },
  { why: 'words in red by its number', html: '<p style="margin: 0; color: #F00;">No.</p>', errors: ['No.'] },
  { why: 'one in letters that are not Latin', html: '<p class="error">必須</p>', errors: ['必須'] },
  { why: 'no error out of sight', html: '<p class="error" hidden>No.</p>', errors: [] },
  { why: 'no empty one', html: '<ul class="errorlist"></ul>', errors: [] },
  { why: 'not the star of a required question', html: '<span class="text-danger">*</span>', errors: [] },
  { why: 'not a message of success', html: '<p class="alert alert-success" role="alert">Saved.</p>', errors: [] },
  {
    why: 'not a message that informs, as an alert of Bootstrap',
    html: '<p class="alert alert-info" role="alert">We got it.</p>',
    errors: [],
  },
  {
    why: 'one that informs of what must be',
    html: '<p class="alert alert-info" role="alert">You must answer.</p>',
    errors: ['You must answer.'],
  },
  { why: 'not an alert that tells what was made', html: '<p role="alert">Ann has been added.</p>', errors: [] },
  {
    why: 'one that tells what was not',
    html: '<p role="alert">Nothing was added, please try again.</p>',
    errors: ['Nothing was added, please try again.'],
  },
  { why: 'not words on red', html: '<p style="background-color: red">Hello</p>', errors: [] },
  { why: 'not a control that is marked', html: '<input class="error" value="Hello">', errors: [] },
])('$why', ({ html, errors }) => {
  expect([...new Set(errorElements(parse(html)).map(visibleText))]).toEqual(errors);
});

test.each([
  { why: 'what a page says more', before: 'Name Code', html: '<p>Name</p><i>Please give it.</i><p>Code</p>', found: 1 },
  {
    why: 'the same beside a code that changes',
    before: `${'Many words about it. '.repeat(10)}Type this: K7PQ2`,
    html: `${'<p>Many words about it.</p>'.repeat(10)}<p>Type this: <b>XX4PQ</b></p><i>Please give it.</i>`,
    found: 1,
  },
  {
    why: 'what answers need',
    before: 'Shares',
    html: '<p>Shares</p><i>They need to add up to 100.</i>',
    found: 1,
    says: 'They need to add up to 100.',
  },
  { why: 'nothing on another page', before: 'Name Code', html: '<p>Age</p><i>Please give it.</i>', found: 0 },
])('as an error, $why', ({ before, html, found, says = 'Please give it.' }) => {
  const texts = newErrors(parse(html), before, false).map(visibleText);
  expect(texts.filter((text) => text === says)).toHaveLength(found);
});

test('beside a complaint, what else is new where answers are echoed is none, nor is another figure ever', () => {
  const page = (news: string, took: string) => `<p>Room</p>${news}<footer>Made in ${took} s</footer>`;
  const before = visibleText(parse(page('', '0.04')));
  const found = (html: string) => newErrors(parse(html), before, true).map(visibleText);
  expect(found(page('<h2>Results</h2><i>Room should be digits</i>', '0.171'))).toEqual(['Room should be digits']);
  expect(found(page('<i>Cyfry</i>', '0.171'))).toEqual(['Cyfry']);
});

test('words beside a control are new in no element of their own', () => {
  const page = (news: string, more = '') =>
    `<table><tr><td>Zip<td><input name=a>${news}<tr><td>Colour<td><input type=radio name=b>${more}</table>`;
  const found = (html: string, isEchoed: boolean) =>
    newErrors(parse(html), visibleText(parse(page(''))), isEchoed).map(visibleText);
  expect(found(page('Invalid entry'), false)).toEqual(['Invalid entry']);
  expect(found(page('Virheellinen'), true)).toEqual(['Virheellinen']);
  expect(found(page('', 'three votes'), false)).toEqual([]);
});

test('what is around a new sentence does not complain in its stead', () => {
  const page = (news: string) => `<div> ${news} <p>You have not said anything yet.</p> </div>`;
  const before = visibleText(parse(page('')));
  expect(newErrors(parse(page('<p>It was kept.</p>')), before, false)).toEqual([]);
  expect(newErrors(parse(page('<p>It was not kept.</p>')), before, false).map(visibleText)).toEqual([
    'It was not kept.',
  ]);
});

// https://www.w3.org/TR/wai-aria-1.2/#aria-invalid
test.each([
  { html: '<input aria-invalid=true>', isInvalid: true },
  { html: '<input aria-invalid=spelling>', isInvalid: true },
  { html: '<input aria-invalid=false>', isInvalid: false },
  { html: '<input aria-invalid="">', isInvalid: false },
  { html: '<input>', isInvalid: false },
])('$html', ({ html, isInvalid }) => {
  expect(hasInvalidControl(parse(html))).toBe(isInvalid);
});
