import { expect, test } from 'vitest';
import { readForms } from '../../../lib/form/read-forms.ts';
import { tieErrors } from '../../../lib/survey/errors/tie-errors.ts';
import { questions } from '../../../lib/survey/form-purpose.ts';
import { errorElements } from '../../../lib/survey/page-errors.ts';
import { parsePage } from '../../html/parse.ts';

const LIST = '<ul class="errorlist"><li>No.</li></ul>';
const FEEDBACK = '<div class="invalid-feedback">No.</div>';

test.each<{ why: string; html: string; before?: string; tied?: string[]; loose?: string[] }>([
  {
    why: 'aria-describedby',
    html: '<p class="error" id="e">No.</p><input name="a"><input name="b" aria-describedby="h e">',
    tied: ['b: No.'],
  },
  {
    why: 'aria-errormessage',
    html: '<p class="error" id="e">No.</p><input name="a"><input name="b" aria-errormessage="e">',
    tied: ['b: No.'],
  },
  {
    why: 'a description of a control that is marked',
    html: '<input name="a"><p id="h">No.</p><input name="b" aria-describedby="h" aria-invalid="true">',
    tied: ['b: No.'],
  },
  {
    why: "a mark around a control alone, as Bootstrap's",
    html: '<div class="form-group"><input name="a"></div><div class="form-group has-error"><input name="b"></div>',
    tied: ['b: '],
  },
  {
    why: 'the stem of a label, where nothing else tells',
    html: '<p class="error">Telefonnummeret skal have 8 cifre.</p><label>Telefonnummer (8 cifre) <input name="a"></label><label>Navn <input name="b"></label>',
    tied: ['a: Telefonnummeret skal have 8 cifre.'],
  },
  {
    why: 'of a row in a table the question that the message has most words of',
    html: '<p class="error">Please score lunch from 1 to 5.</p><table><tr><td><td>How often?<td>Score<tr><td>Lunch<td><select name="a"><option>x</select><td><input name="b"></table>',
    tied: ['b: Please score lunch from 1 to 5.'],
  },
  {
    why: 'each line of the row that it names by its head',
    html: '<p class="error">Mon: numbers only</p><table><tr><td><td>Work<td>Sleep<tr><td>Mon<td><input name="a"><td><input name="b"><tr><td>Tue<td><input name="c"><td><input name="d"></table>',
    tied: ['a: Mon: numbers only', 'b: Mon: numbers only'],
  },
  {
    why: 'one line of a row that has another label',
    html: '<p class="error">Age must be a number.</p><table><tr><td>Age<td><input name="a"><td>Sex<td><input name="b"></table>',
    tied: ['a: Age must be a number.'],
  },
  {
    why: 'each box of a date that it stands over',
    html: '<p>When? <b class="error">Not in the past.</b><label>Day <input name="a" size="2"></label><label>Month <input name="b" size="2"></label></p><input name="c">',
    tied: ['a: Not in the past.'],
  },
  {
    why: 'the stem of any word of one label, beside another message',
    html: '<ul class="error"><li>Recommendation must be a number.</li><li>Postcode is wrong.</li></ul><label>Would you recommend us? <input name="a"></label><label>Postcode <input name="b"></label>',
    tied: ['a: Recommendation must be a number.', 'b: Postcode is wrong.'],
  },
  {
    why: 'a choice before it, where one is to choose',
    html: '<p>How?<label><input type="radio" name="a" value="1">By bus</label><label><input type="radio" name="a" value="2">Other</label><input name="b"><b class="error">Please choose how.</b></p><input name="c">',
    tied: ['a: Please choose how.'],
  },
  {
    why: 'a line after the choice whose words it has, where one is to type',
    html: '<b class="error">Enter your phone number.</b><p>Your phone number</p><select name="a"><option>+44</select><input name="b">',
    tied: ['b: Enter your phone number.'],
  },
  {
    why: 'the only date, where it tells when it may be',
    html: '<p class="error">You can book up to 90 days in advance.</p><input type="date" name="a"><label>Name <input name="b"></label>',
    tied: ['a: You can book up to 90 days in advance.'],
  },
  {
    why: 'each date, where it tells how dates are written',
    html: '<p class="error">Dates must be in the format dd/mm/yyyy</p><p>Start date<br><input name="a"><p>End date<br><input name="b"><p>Code<br><input name="c">',
    tied: ['a: Dates must be in the format dd/mm/yyyy', 'b: Dates must be in the format dd/mm/yyyy'],
  },
  {
    why: 'no date of birth, where it tells when another may be',
    html: '<p class="error">You can book up to 90 days in advance.</p><label>Born <input type="date" name="a"></label><label>Name <input name="b"></label><input name="c">',
    loose: ['You can book up to 90 days in advance.'],
  },
  {
    why: 'no question of a row, where rows are missing',
    html: '<ul class="errorlist"><li>Please submit at least 2 forms.</li></ul><label>Name <input name="a"></label><label>Age <input name="b"></label>',
    loose: ['Please submit at least 2 forms.'],
  },
  {
    why: 'a row that is an item of a list',
    html: `<ul><li>${LIST}<label>From <input name="a"></label></li><li><label>Until <input name="b"></label></li></ul>`,
    tied: ['a: No.'],
  },
  {
    why: 'the half of a date and time that it names',
    html: '<p><b class="error">Enter a valid time.</b>Start: <input name="a_0"><input name="a_1"></p><input name="b">',
    tied: ['a_1: Enter a valid time.'],
  },
  {
    why: 'a label in letters with marks',
    html: '<ul class="error"><li>PSČ musí mít 5 číslic.</li></ul><label>Jméno <input name="a"></label><label>PSČ: <input name="b"></label>',
    tied: ['b: PSČ musí mít 5 číslic.'],
  },
  {
    why: 'boxes that have room for what it wants',
    html: '<p class="error">Please give two or three capital letters.</p><input name="i1" maxlength="3"><input name="i2" maxlength="3"><input name="c">',
    tied: ['i1: Please give two or three capital letters.', 'i2: Please give two or three capital letters.'],
  },
  {
    why: 'the only line, of a message about a number',
    html: '<b class="error">A number, please.</b><input name="a"><textarea name="b"></textarea>',
    tied: ['a: A number, please.'],
  },
  {
    why: 'the only question that is typed',
    html: '<p class="error">No.</p><hr><label>Age <input name="a"></label>',
    tied: ['a: No.'],
  },
  {
    why: 'lines of one message, each with its label',
    html: '<p class="error">- Town is wrong.<br>- Name is wrong.</p><label>Name <input name="a"></label><label>Town <input name="b"></label>',
    tied: ['b: - Town is wrong.', 'a: - Name is wrong.'],
  },
  {
    why: 'one message at the rows of a question is about each',
    html: '<div><p class="error">No.</p><input name="q1"><input name="q2"></div><input name="other">',
    tied: ['q1: No.', 'q2: No.'],
  },
  {
    why: 'the number of a question',
    html: '<p class="error">Wrong format: #2</p><label>1. Name <input name="a"></label><label>2. Date <input name="b"></label>',
    tied: ['b: Wrong format: #2'],
  },
  {
    why: "the control's id in its own",
    html: '<input id="x" name="a"><p class="error" id="x_error">No.</p><input>',
    tied: ['a: No.'],
  },
  {
    why: "crispy's ids",
    html: '<input id="id_a" name="a"><input id="id_b" name="b"><span id="error_1_id_a" class="invalid-feedback">No.</span>',
    tied: ['a: No.'],
  },
  {
    why: 'a label for the control',
    html: '<input id="x" name="a"><input name="b"><label class="error" for="x">No.</label>',
    tied: ['a: No.'],
  },
  {
    why: "ASP.NET's attribute",
    html: '<input name="a"><input name="b"><b class="error" data-valmsg-for="a">No.</b>',
    tied: ['a: No.'],
  },
  {
    why: "a summary's link",
    html: '<div class="error"><a href="#x">No.</a></div><input name="a"><input id="x" name="b">',
    tied: ['b: No.'],
  },
  {
    why: "Django's list in the field's container",
    html: `<div>${LIST}<input name="a"></div><div><input name="b"></div>`,
    tied: ['a: No.'],
  },
  {
    why: "Django's list before the field's paragraph",
    html: `<p><input name="a"></p>${LIST}<p><input name="b"></p>`,
    tied: ['b: No.'],
  },
  {
    why: "Django's list for the whole form",
    html: `<ul class="errorlist nonfield"><li>No.</li></ul><p><input name="a"></p><p><input name="b"></p>`,
    loose: ['No.'],
  },
  {
    why: "Django's list of all fields",
    html: '<ul class="errorlist"><li>b<ul class="errorlist"><li>No.</li></ul></li></ul><input name="aa"><input name="bbb" aria-label="b">',
    loose: ['b No.'],
  },
  {
    why: "Django's list of all fields by name",
    html: '<ul class="errorlist"><li>age<ul class="errorlist"><li>No.</li></ul></li></ul><p><input name="aa"></p><p><input name="age"></p>',
    tied: ['age: age No.'],
  },
  {
    why: "Bootstrap's feedback",
    html: `<div><input name="a">${FEEDBACK}</div><div><input name="b"></div>`,
    tied: ['a: No.'],
  },
  {
    why: 'feedback after the control, without a container',
    html: `<input name="a">${FEEDBACK}<input name="b">`,
    tied: ['a: No.'],
  },
  {
    why: "WTForms' list after the control",
    html: '<dl><dd><input name="a"><ul class=errors><li>No.<li>Nor this.</ul></dd><dd><input name="b"></dd></dl>',
    tied: ['a: No.', 'a: Nor this.'],
  },
  {
    why: 'as many messages as boxes',
    html: '<p><ul class="errorlist"><li>No.</li><li>Nor this.</li></ul><input name=a><input name=b></p>',
    tied: ['a: No.', 'b: Nor this.'],
  },
  {
    why: 'the fieldset of a group',
    html: '<fieldset><p class="error">No.</p><input type=radio name=a value=1><input type=radio name=a value=2></fieldset><input name=b>',
    tied: ['a: No.'],
  },
  {
    why: 'the label in the message',
    html: '<div class="alert alert-danger">Your age must be true.</div><label>Name <input name=a></label><label>Your age <input name=b></label>',
    tied: ['b: Your age must be true.'],
  },
  {
    why: 'the longest label, where it names two',
    html: '<p class="alert alert-danger">Start date is wrong.</p><label>Date <input name=a></label><label>Start date <input name=b></label>',
    tied: ['b: Start date is wrong.'],
  },
  {
    why: 'a label that is marked, as by Rails, beside the message on top',
    before: 'Fee Places',
    html: '<ul class="errors"><li>Fee is not a number</li></ul><p><b class="field_with_errors"><label for=a>Fee</label></b><input id=a name=a></p><p><b class="field_with_errors"><label for=b>Places</label></b><input id=b name=b></p>',
    tied: ['a: Fee is not a number', 'b: '],
  },
  {
    why: "each line of a pre, as of Go's validator",
    html: "<div class=error><pre>Key: 'B.Name' Error: the 'min' tag\nKey: 'B.Age' Error: the 'lte' tag</pre></div><label>Name <input name=a></label><label>Age <input name=b></label>",
    tied: ["a: Key: 'B.Name' Error: the 'min' tag", "b: Key: 'B.Age' Error: the 'lte' tag"],
  },
  { why: 'a control that is marked only', html: '<input name=a><input name=b aria-invalid=true>', tied: ['b: '] },
  {
    why: 'no control for a summary',
    html: '<div class="alert alert-danger">Please correct the errors below.</div><p><input name=a></p><p><input name=b></p>',
    loose: ['Please correct the errors below.'],
  },
])('$why', ({ html, before, tied = [], loose = [] }) => {
  const page = `<form>${html}</form>`;
  const root = parsePage(page);
  const [form] = readForms(root, page);
  if (form === undefined) throw new Error('The page has no form.');
  const refusal = tieErrors(root, errorElements(root), questions(form), before);
  expect(refusal.errors.map(({ control, message }) => `${control.name}: ${message}`)).toEqual(tied);
  expect(refusal.loose).toEqual(loose);
});
