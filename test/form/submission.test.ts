import { expect, test } from 'vitest';
import { defaultButton, implicitSubmission } from '../../lib/form/default-button.ts';
import { skipsValidation, submission } from '../../lib/form/submission.ts';
import { controlNamed, onlyForm } from './only-form.ts';

const PAGE = { url: 'http://h/dir/page?old=1', baseUrl: 'http://h/dir/page?old=1', encoding: 'utf-8' } as const;
const GET = { method: 'GET' };
const POST = { method: 'POST', contentType: 'application/x-www-form-urlencoded' };

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
test.each([
  {
    why: 'get by default',
    html: '<form action=x><input name=a value=1></form>',
    sent: { ...GET, url: 'http://h/dir/x?a=1' },
  },
  {
    why: 'get replaces the query',
    html: '<form action="x?y=1#z"><input name=a value=1></form>',
    sent: { ...GET, url: 'http://h/dir/x?a=1' },
  },
  {
    why: 'get without entries has an empty query',
    html: '<form action=x?y></form>',
    sent: { ...GET, url: 'http://h/dir/x?' },
  },
  {
    why: 'an unknown method is get',
    html: '<form method=put action=x></form>',
    sent: { ...GET, url: 'http://h/dir/x?' },
  },
  {
    why: 'post keeps the query',
    html: '<form method=POST action=x?y=1><input name=a value=1></form>',
    sent: { ...POST, url: 'http://h/dir/x?y=1', body: 'a=1' },
  },
  {
    why: 'no action is the page itself',
    html: '<form method=post></form>',
    sent: { ...POST, url: PAGE.url, body: '' },
  },
  {
    why: 'an empty action is the page itself',
    html: '<form method=post action></form>',
    sent: { ...POST, url: PAGE.url, body: '' },
  },
  {
    why: 'an absolute action',
    html: '<form method=post action=https://other/></form>',
    sent: { ...POST, url: 'https://other/', body: '' },
  },
  { why: 'dialog sends nothing', html: '<form method=dialog></form>', sent: undefined },
  { why: 'mailto sends nothing here', html: '<form method=post action=mailto:a@b></form>', sent: undefined },
  {
    why: 'text/plain',
    html: '<form method=post enctype=text/plain><input name=a value=1></form>',
    sent: { ...POST, url: PAGE.url, contentType: 'text/plain', body: new TextEncoder().encode('a=1\r\n') },
  },
  {
    why: 'an unknown enctype is urlencoded',
    html: '<form method=post enctype=x></form>',
    sent: { ...POST, url: PAGE.url, body: '' },
  },
  {
    why: 'multipart',
    html: '<form method=post enctype=multipart/form-data></form>',
    sent: { ...POST, url: PAGE.url, contentType: 'multipart/form-data; boundary=B', body: '--B--\r\n' },
  },
  {
    why: 'enctype does not count for get',
    html: '<form enctype=text/plain action=x><input name=a value=1></form>',
    sent: { ...GET, url: 'http://h/dir/x?a=1' },
  },
  {
    why: 'the submitter is sent',
    html: '<form method=post><button name=go value=1>',
    sent: { ...POST, url: PAGE.url, body: 'go=1' },
  },
  {
    why: 'the submitter has the last word',
    html: '<form><button name=go value=1 formaction=y formmethod=post formenctype=text/plain>',
    sent: { ...POST, url: 'http://h/dir/y', contentType: 'text/plain', body: new TextEncoder().encode('go=1\r\n') },
  },
  {
    why: 'an empty formaction is the page itself',
    html: '<form method=post action=x><button name=go formaction>',
    sent: { ...POST, url: PAGE.url, body: 'go=' },
  },
  {
    why: 'accept-charset',
    html: '<form method=post accept-charset=latin1><input name=a value=é>',
    sent: { ...POST, url: PAGE.url, body: 'a=%E9' },
  },
])('$why', ({ html, sent }) => {
  const form = onlyForm(html);
  const submitter = form.controls.find(({ name }) => name === 'go');
  expect(submission(form, submitter, new Map(), PAGE, 'B')).toEqual(sent);
});

test('a relative action starts from the base, an empty one from the page', () => {
  const page = { ...PAGE, baseUrl: 'http://base/b/' };
  expect(submission(onlyForm('<form action=x></form>'), undefined, new Map(), page, 'B')?.url).toBe('http://base/b/x?');
  expect(submission(onlyForm('<form></form>'), undefined, new Map(), page, 'B')?.url).toBe('http://h/dir/page?');
});

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fs-novalidate
test.each([
  { html: '<form><button name=go></button></form>', skips: false },
  { html: '<form novalidate><button name=go></button></form>', skips: true },
  { html: '<form><button name=go formnovalidate></button></form>', skips: true },
])('$html skips validation: $skips', ({ html, skips }) => {
  const form = onlyForm(html);
  expect(skipsValidation(form, controlNamed(form, 'go'))).toBe(skips);
});

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission
test.each([
  {
    why: 'the first submit button',
    html: '<form><button type=button name=a><input type=image name=b><button name=c>',
    presses: 'b',
  },
  {
    why: 'a disabled default button blocks',
    html: '<form><button disabled name=a>A</button><button name=b>B</button>',
    presses: 'blocked',
  },
  {
    why: 'one field without a button submits',
    html: '<form><input name=a><input type=checkbox></form>',
    presses: 'nothing',
  },
  {
    why: 'two fields without a button do not',
    html: '<form><input name=a><input type=number></form>',
    presses: 'blocked',
  },
])('the Enter key: $why', ({ html, presses }) => {
  const form = onlyForm(html);
  const done = implicitSubmission(form);
  expect(done.kind === 'submits' ? (done.submitter?.name ?? 'nothing') : 'blocked').toBe(presses);
  if (presses === 'b') expect(defaultButton(form)?.name).toBe('b');
});
