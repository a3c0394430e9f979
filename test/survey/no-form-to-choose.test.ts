import { expect, test } from 'vitest';
import { readForms } from '../../lib/form/read-forms.ts';
import { chooseForm } from '../../lib/survey/choose-form.ts';
import { parsePage as parse } from '../html/parse.ts';
import { COOKIES, GET_SEARCH, LANGUAGE, LOGIN, LOGOUT, NEWSLETTER, PLACEHOLDER_SEARCH, SEARCH } from './site-forms.ts';

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
