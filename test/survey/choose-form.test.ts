import { expect, test } from 'vitest';
import { readForms } from '../../lib/form/read-forms.ts';
import { chooseForm } from '../../lib/survey/choose-form.ts';
import { buttonText } from '../../lib/survey/submitter.ts';
import { parsePage as parse } from '../html/parse.ts';
import { COOKIES, GET_SEARCH, LANGUAGE, LOGIN, LOGOUT, NEWSLETTER, PLACEHOLDER_SEARCH, SEARCH } from './site-forms.ts';

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
