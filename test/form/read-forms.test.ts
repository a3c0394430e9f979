import { expect, test } from 'vitest';
import { readForms } from '../../lib/form/read-forms.ts';
import type { PageElement } from '../../lib/html/element.ts';
import { parsePage } from '../html/parse.ts';
import { controlNamed, onlyForm } from './only-form.ts';

// https://html.spec.whatwg.org/multipage/forms.html#the-label-element
test.each([
  { why: 'a label for it', html: '<label for=i>Your  name</label><input id=i name=a>', label: 'Your name' },
  { why: 'a label around it', html: '<label>Your name <input name=a></label>', label: 'Your name' },
  {
    why: 'a label around a list, without its options',
    html: '<label>Town <select name=a><option>Leeds</select></label>',
    label: 'Town',
  },
  { why: 'a label for another around it', html: '<label for=x>Other <input name=a title=Own></label>', label: 'Own' },
  { why: 'two labels', html: '<label for=i>One</label><label for=i>two</label><input id=i name=a>', label: 'One two' },
  {
    why: 'a label before aria-label',
    html: '<label for=i>Seen</label><input id=i name=a aria-label=Heard>',
    label: 'Seen',
  },
  {
    why: 'aria-labelledby',
    html: '<p id=x>One</p><p id=y>two</p><input name=a aria-labelledby="y x">',
    label: 'two One',
  },
  { why: 'aria-label', html: '<input name=a aria-label="Your name" title=t>', label: 'Your name' },
  {
    why: 'a legend for a radio button',
    html: '<fieldset><legend>Which?</legend><input type=radio name=a></fieldset>',
    label: 'Which?',
  },
  {
    why: 'no legend for a text',
    html: '<fieldset><legend>Which?</legend><input name=a placeholder=p></fieldset>',
    label: 'p',
  },
  { why: 'title before placeholder', html: '<input name=a placeholder=p title=t>', label: 't' },
  { why: 'nothing', html: '<input name=a>', label: '' },
  { why: 'the text before it', html: '<p>Your name: <input name=a></p>', label: 'Your name:' },
  {
    why: 'the cell before it',
    html: '<table><tr><td>* Your name</td><td><input name=a></td></tr></table>',
    label: '* Your name',
  },
  { why: 'the paragraph before it', html: '<h2>Survey</h2><p>Your name</p><p><input name=a></p>', label: 'Your name' },
  { why: 'no text of another control', html: '<p>Your name <input name=b> <input name=a></p>', label: '' },
  { why: 'no message', html: '<ul class=errorlist><li>No.</ul><p><input name=a></p>', label: '' },
  {
    why: 'the text after a button to tick',
    html: 'Which? <input type=radio name=a> Red<br><input type=radio name=b> Blue',
    label: 'Red',
  },
  { why: "a button's own words", html: '<button name=a> Go <b>on</b></button>', label: 'Go on' },
  { why: "a submit input's value", html: '<input type=submit name=a value=Next>', label: 'Next' },
  { why: "an image's alt", html: '<input type=image name=a alt=Next>', label: 'Next' },
])('label: $why', ({ html, label }) => {
  expect(controlNamed(onlyForm(`<form>${html}</form>`), 'a').label).toBe(label);
});

test('the legend stands beside the label', () => {
  const form = onlyForm(
    '<form><fieldset><legend>Which?</legend><label><input type=radio name=a>One</label></fieldset></form>',
  );
  expect(controlNamed(form, 'a')).toMatchObject({ label: 'One', legend: 'Which?' });
});

test('forms and controls come in tree order, strays included', () => {
  const html =
    '<input form=b name=0><form id=a><input name=1></form><form id=b><input name=2></form><input form=a name=3>';
  const forms = readForms(parsePage(html), html);
  expect(forms.map(({ controls }) => controls.map(({ name }) => name))).toEqual([
    ['1', '3'],
    ['0', '2'],
  ]);
});

test('a form in a table reaches to its end tag and no further', () => {
  const html =
    '<table><form><tr><td><input name=a></td></tr></form><tr><td><input name=b></td></tr></table><form><input name=c></form>';
  const forms = readForms(parsePage(html), html);
  expect(forms.map(({ controls }) => controls.map(({ name }) => name))).toEqual([['a'], ['c']]);
});

test('a page of any depth is read', () => {
  let inner: PageElement = { name: 'input', attributes: { name: 'deep' }, parent: undefined, children: [] };
  for (let depth = 0; depth < 50_000; depth++)
    inner = { name: 'div', attributes: {}, parent: undefined, children: [inner] };
  const root: PageElement = { name: 'form', attributes: {}, parent: undefined, children: [inner] };
  expect(readForms(root, '')[0]?.controls.map(({ name }) => name)).toEqual(['deep']);
});

test('the work grows with the page, not with its square', () => {
  expect(childrenRead(400)).toBeLessThan(childrenRead(100) * 5);
});

/** How often the reader asks any element for its children, on a page of that many questions. */
function childrenRead(questions: number): number {
  let reads = 0;
  const counted = (from: PageElement, parent: PageElement | undefined): PageElement => {
    const { name, attributes } = from;
    const copy = { name, attributes, parent, children: [] as PageElement['children'] };
    const children = from.children.map((child) => (typeof child === 'string' ? child : counted(child, copy)));
    return Object.defineProperty(copy, 'children', {
      get: () => {
        reads++;
        return children;
      },
    });
  };
  const rows = Array.from(
    { length: questions },
    (_, i) => `<p><label for=i${i}>Q${i}</label><input id=i${i} name=n${i}></p>`,
  );
  const html = `<form><fieldset><legend>L</legend>${rows.join('')}</fieldset></form>`;
  readForms(counted(parsePage(html), undefined), html);
  return reads;
}

test.each([
  {
    why: 'that of its fieldset',
    html: '<fieldset><legend>Colour?</legend><input type=radio name=a></fieldset>',
    legend: 'Colour?',
  },
  {
    why: 'what ARIA names its group',
    html: '<p id=q>Colour?</p><div role=radiogroup aria-labelledby=q><input type=radio name=a></div>',
    legend: 'Colour?',
  },
  {
    why: 'what ARIA calls its group',
    html: '<div role=group aria-label="Colour?"><input type=checkbox name=a></div>',
    legend: 'Colour?',
  },
  {
    why: 'the head of its row',
    html: '<fieldset><legend>Rate</legend><table><tr><th>Food</th><td><input type=radio name=a></table></fieldset>',
    legend: 'Food',
  },
  {
    why: 'not the cell that it is in',
    html: '<table><tr><td><input type=checkbox name=a>Yes</td></tr></table>',
    legend: '',
  },
])('the legend of a choice: $why', ({ html, legend }) => {
  expect(controlNamed(onlyForm(`<form>${html}</form>`), 'a').legend).toBe(legend);
});

test('the suggestions for an input', () => {
  const form = onlyForm('<form><input name=a list=l><datalist id=l><option value=x><option>y</datalist></form>');
  expect(controlNamed(form, 'a').options.map(({ value }) => value)).toEqual(['x', 'y']);
});
