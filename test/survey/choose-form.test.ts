import { expect, test } from 'vitest';
import { readForms } from '../../lib/form/read-forms.ts';
import { chooseForm } from '../../lib/survey/choose-form.ts';
import { buttonText } from '../../lib/survey/submitter.ts';
import { parsePage as parse } from '../html/parse.ts';

const SEARCH = '<form role="search" action="/search"><input type="search" name="q"><button>Search</button></form>';
const GET_SEARCH = '<form action="/search/"><input name="q"><input type="submit" value="Go"></form>';
const PLACEHOLDER_SEARCH = '<form><input placeholder="Search..." name="text"><button><svg></svg></button></form>';
const LANGUAGE =
  '<form method="post" action="/i18n/setlang/"><select name="language"><option>en<option>cy</select><button>Change</button></form>';
const LOGIN =
  '<form method="post" action="/accounts/login/"><input name="username"><input type="password" name="password"><button>Log in</button></form>';
const LOGOUT =
  '<form method="post" action="/logout/"><input type="hidden" name="t" value="1"><button>Log out</button></form>';
const NEWSLETTER =
  '<footer><form method="post" class="newsletter"><input type="email" name="email"><button>Subscribe</button></form></footer>';
const COOKIES =
  '<form method="post" id="cookie-banner"><button name="cookies" value="all">Accept all cookies</button></form>';
const SURVEY = '<form id="it" method="post"><textarea name="a"></textarea><button>Next</button></form>';

test.each([
  { why: 'the only form', html: SURVEY, button: 'next' },
  { why: 'after a search box', html: SEARCH + SURVEY, button: 'next' },
  { why: 'after a search box without a role', html: GET_SEARCH + SURVEY, button: 'next' },
  { why: 'after a search box that only its placeholder names', html: PLACEHOLDER_SEARCH + SURVEY, button: 'next' },
  { why: 'after a language switch', html: LANGUAGE + SURVEY, button: 'next' },
  { why: 'after a login form', html: LOGIN + SURVEY, button: 'next' },
  { why: 'after a logout button', html: LOGOUT + SURVEY, button: 'next' },
  { why: 'before a newsletter form', html: SURVEY + NEWSLETTER, button: 'next' },
  { why: 'after a cookie banner', html: COOKIES + SURVEY, button: 'next' },
  {
    why: 'after a language switch that only its button names',
    html: `<form><select name="hl"><option>English<option>Cymraeg</select><input type="submit" value="Change language"></form>${SURVEY}`,
    button: 'next',
  },
  {
    why: 'after buttons that accept or reject all',
    html: `<form method="post"><button name="ck" value="n">Reject all</button><button name="ck" value="y">Accept all</button></form><form id="it" method="post"><button>Start</button></form>`,
    button: 'start',
  },
  {
    why: 'after a search box that only its name tells',
    html: `<form method="post"><input name="ctl00$txtSearch"><input type="submit" value="Go"></form>${SURVEY}`,
    button: 'next',
  },
  {
    why: 'that finishes, beside tabs of one name',
    html: '<form id="it" method="post"><button name="tab" value="0">Reasons</button><button name="tab" value="1">Finally</button><input type="radio" name="a" value="1"><input type="submit" name="do" value="Save"><input type="submit" name="do" value="Finish interview"></form>',
    button: 'finish interview',
  },
  {
    why: 'among all of them',
    html: SEARCH + LANGUAGE + LOGIN + LOGOUT + COOKIES + SURVEY + NEWSLETTER,
    button: 'next',
  },
  {
    why: 'an intro with a Start button',
    html: `${SEARCH}<form id="it" method="post"><button>Start</button></form>`,
    button: 'start',
  },
  {
    why: 'a confirmation of hidden fields',
    html: '<form id="it" method="post"><input type="hidden" name="a" value="1"><button>Confirm</button></form>',
    button: 'confirm',
  },
  {
    why: 'what is previewed, not its form to edit',
    html: '<form id="it" method="post"><input type="hidden" name="a" value="1"><button>Submit</button></form><form method="post"><input name="a" value="1"><input name="b"><button>Preview</button></form>',
    button: 'submit',
  },
  {
    why: 'the save that is no step round, as of the Django admin',
    html: '<form id="it" method="post"><input name="a"><input type="submit" value="Save"><input type="submit" value="Save and add another" name="_addanother"><input type="submit" value="Save and continue editing" name="_continue"></form>',
    button: 'save',
  },
  {
    why: 'what is taken rather than changed',
    html: '<form id="it" method="post"><button name="do" value="change">Change</button><select name="a"><option>1</select><button name="do" value="use">Use this address</button></form>',
    button: 'use this address',
  },
  {
    why: 'a form that must be previewed first',
    html: '<form id="it" method="post"><input name="a"><button>Cancel</button><button name="preview">Preview</button></form>',
    button: 'preview',
  },
  {
    why: 'the button that goes forward, where several forms ask nothing',
    html: '<form method="post"><button>Renew the reservation</button></form><form id="it" method="post"><button>Place order</button></form>',
    button: 'place order',
  },
  {
    why: 'none that only closes its dialog',
    html: `<form method="dialog"><button>OK</button></form><form id="it" method="post"><button>Renew</button></form>`,
    button: 'renew',
  },
  {
    why: 'what a script asks to confirm',
    html: '<form id="it" method="post"><input name="a"><dialog><button>Submit</button></dialog></form>',
    button: 'submit',
  },
  {
    why: 'a whole form that a script shows',
    html: '<dialog><form id="it" method="post"><input name="a"><button>Send</button></form></dialog>',
    button: 'send',
  },
  {
    why: 'a survey by GET',
    html: `${GET_SEARCH}<form id="it"><label>Age <input name="age" type="number"></label><button>Continue</button></form>`,
    button: 'continue',
  },
  {
    why: 'a one-question e-mail survey is no newsletter',
    html: '<main><form id="it" method="post"><input type="email" name="email"><button>Next</button></form></main>',
    button: 'next',
  },
  {
    why: 'after a newsletter that asks for a name and how often',
    html: `<form method="post" action="/s"><input name="sub_name"><input type="email" name="sub_email"><input type="checkbox" name="weekly"><button>Subscribe</button></form>${SURVEY}`,
    button: 'next',
  },
  {
    why: 'before a comment form that asks more',
    html: `${SURVEY}<form method="post" action="/c"><textarea name="c"></textarea><input name="n"><input name="m"><button>Post Comment</button></form>`,
    button: 'next',
  },
  {
    why: 'after a cookie form in Welsh',
    html: `<form method="post" action="/c"><p>Rydym yn defnyddio cwcis.</p><button name="c" value="1">Derbyn</button></form>${SURVEY}`,
    button: 'next',
  },
  {
    why: 'a question about a language is no language switch',
    html: '<form id="it" method="post"><label>Your language <input name="language"></label><button>Next</button></form>',
    button: 'next',
  },
  {
    why: 'a registration with two passwords is no login',
    html: '<form id="it" method="post"><input name="u"><input type="password" name="p1"><input type="password" name="p2"><button>Register</button></form>',
    button: 'register',
  },
])('$why', ({ html, button }) => {
  const chosen = chooseForm(readForms(parse(html), html), { hasAnswered: false });
  expect(chosen?.form.element.attributes['id']).toBe('it');
  expect(chosen?.submitters.map(buttonText)).toEqual([button]);
});

test.each([
  { why: 'no form at all', html: '<p>Closed</p>' },
  ...[SEARCH, GET_SEARCH, PLACEHOLDER_SEARCH, LANGUAGE, LOGIN, LOGOUT, NEWSLETTER, COOKIES].map((html) => ({
    why: html.slice(0, 60),
    html,
  })),
  {
    why: 'a jump to a number',
    html: '<form method="post"><input type="submit" value="Show issue:"><input name="n" size="4"></form>',
  },
  {
    why: 'a dialog that only a script opens',
    html: '<form method="post"><dialog><button>Stay on this page</button></dialog></form>',
  },
  { why: 'only a way back', html: '<form method="post"><button>Cancel</button></form>' },
])('no survey: $why', ({ html }) => {
  expect(chooseForm(readForms(parse(html), html), { hasAnswered: false })).toBeUndefined();
});

// End pages, after something was answered.
test.each([
  { why: 'a way to start again', html: '<form method="post"><button>Start again</button></form>' },
  { why: 'a link-like start button', html: '<form><button>Take the survey</button></form>' },
  { why: 'a logout button', html: LOGOUT },
  {
    why: 'a search box in a form of its own',
    html: '<form method="post"><input name="x"><button>Search</button></form>',
  },
  { why: 'a newsletter', html: NEWSLETTER },
  {
    why: 'a form in a dialog that waits for a script',
    html: '<div class="modal fade"><form method="post"><input name="x"><button>Import</button></form></div>',
  },
  {
    why: 'how a list is to be shown',
    html: '<form method="post"><label>Email <input type="checkbox" name="column"></label><label>Number of items per page: <input type="number" name="count"></label><button>Apply</button></form>',
  },
  {
    why: 'what can be done with the rows of a list',
    html: '<form method="post"><select name="action"><option value="">---<option>Delete selected visits</select><button>Go</button><input type="checkbox" name="row" value="7"></form>',
  },
  { why: 'a change of the answers', html: '<form method="post"><button>Edit my answers</button></form>' },
])('an end page with $why asks nothing', ({ html }) => {
  expect(chooseForm(readForms(parse(html), html), { hasAnswered: true })).toBeUndefined();
});

test.each([
  {
    why: 'forward beats back',
    buttons: '<button name="previous">Previous</button><button>Next</button>',
    pressed: ['next'],
  },
  {
    why: 'the order does not matter',
    buttons: '<button>Next</button><button name="previous">Previous</button>',
    pressed: ['next'],
  },
  {
    why: "a wizard's first step, previous step and submit",
    buttons:
      '<button name="wizard_goto_step" value="0">first step</button><button name="wizard_goto_step" value="1">prev step</button><input type="submit" value="submit">',
    pressed: ['submit'],
  },
  {
    why: 'Italian buttons of one name steer, and are no answers',
    buttons:
      '<button name="az" value="1">Indietro</button><button name="az" value="2">Avanti</button><button name="az" value="3">Salva bozza</button>',
    pressed: ['avanti'],
  },
  {
    why: 'a German confirmation, not the way back',
    buttons: '<button>Angaben ändern</button><button>Verbindlich absenden</button>',
    pressed: ['verbindlich absenden'],
  },
  {
    why: 'a tax return is no way back',
    buttons: '<button>Return to start</button><button>Submit return</button>',
    pressed: ['submit return'],
  },
  {
    why: 'a Polish one',
    buttons: '<button>Wstecz</button><button>Wyślij ankietę</button>',
    pressed: ['wyślij ankietę'],
  },
  {
    why: 'not the draft',
    buttons: '<button>Save as draft</button><button>Save and continue</button>',
    pressed: ['save and continue'],
  },
  {
    why: 'not the preview',
    buttons: '<button name="preview">Preview</button><button>Send</button>',
    pressed: ['send'],
  },
  {
    why: 'not the reset',
    buttons: '<input type="reset" value="Reset"><input type="submit" value="OK">',
    pressed: ['ok'],
  },
  {
    why: 'not the disabled one',
    buttons: '<button disabled>Next</button><button>Continue</button>',
    pressed: ['continue'],
  },
  {
    why: 'not the hidden one',
    buttons: '<button hidden>Next</button><button>Continue</button>',
    pressed: ['continue'],
  },
  {
    why: 'finish rather than add another',
    buttons: '<button>Add another</button><button>Finish</button>',
    pressed: ['finish'],
  },
  { why: 'a button without words', buttons: '<button><img alt=""></button>', pressed: [''] },
  { why: 'an image button', buttons: '<input type="image" alt="Next" src="n.png">', pressed: ['next'] },
  {
    why: 'one button a choice',
    buttons:
      '<button name="a" value="1">Very good</button><button name="a" value="2">Good</button><button name="a" value="3">Poor</button>',
    pressed: ['very good', 'good', 'poor'],
  },
  {
    why: 'yes and no are a choice',
    buttons: '<button name="a" value="y">Yes</button><button name="a" value="n">No</button>',
    pressed: ['yes', 'no'],
  },
  {
    why: 'next and previous of one name are none',
    buttons: '<button name="go" value="previous">Previous</button><button name="go" value="next">Next</button>',
    pressed: ['next'],
  },
])('$why', ({ buttons, pressed }) => {
  const html = `<form method="post"><textarea name="q"></textarea>${buttons}</form>`;
  expect(chooseForm(readForms(parse(html), html), { hasAnswered: false })?.submitters.map(buttonText)).toEqual(pressed);
});
