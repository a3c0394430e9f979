import { describe, expect, test } from 'vitest';
import { PageMemory } from '../../../lib/survey/page-memory.ts';
import type { Respond } from '../site.ts';
import { attempt } from './attempt.ts';

interface Rule {
  readonly html: string;
  /** The message, unless the value is fine. */
  readonly refuses: (value: string) => string | undefined;
}

/** A page of questions whose server has rules of its own, with what was sent in the page that comes back. */
function strict(rules: Readonly<Record<string, Rule>>, isForgetful = false): Respond {
  const page = (fields: URLSearchParams | undefined) => {
    const parts = Object.entries(rules).map(([name, { html, refuses }]) => {
      const value = fields?.get(name) ?? '';
      const message = fields && refuses(value);
      const control = html.replace('>', ` name="${name}"${isForgetful ? '' : ` value="${value}"`}>`);
      return `<div><label>${name.toUpperCase()} ${control}</label>${message ? `<p class="error">${message}</p>` : ''}</div>`;
    });
    return `<form method="post">${parts.join('')}<button>Send</button></form>`;
  };
  return ({ method }, fields) => {
    if (method !== 'POST') return page(undefined);
    const isFine = Object.entries(rules).every(([name, { refuses }]) => refuses(fields.get(name) ?? '') === undefined);
    return isFine ? '<h1>Thank you</h1>' : page(fields);
  };
}

const text = (message: string, isFine: (value: string) => boolean, html = '<input required>'): Rule => ({
  html,
  refuses: (value) => (isFine(value) ? undefined : message),
});
const matching = (message: string, pattern: RegExp) => text(message, (value) => pattern.test(value));
const numeric = (message: string, isFine: (value: number) => boolean) =>
  text(message, (value) => value !== '' && isFine(Number(value)));

const RULES: readonly { why: string; rule: Rule }[] = [
  { why: 'a rule in words that are not known', rule: matching('Tunnus: 5 merkki\u00f6 xyzzy.', /^\d{5}$/) },
  { why: 'figures in Norwegian', rule: matching('M\u00e5 ha 4 siffer.', /^\d{4}$/) },
  { why: 'letters or digits', rule: matching('It has 3 to 12 letters or digits.', /^[a-z\d]{3,12}$/i) },
  {
    why: 'limits in quotes, in Portuguese',
    rule: numeric("'x' n\u00e3o est\u00e1 entre '40' e '50'.", (value) => value >= 40 && value <= 50),
  },
  { why: 'at least', rule: text('At least 30 characters.', (value) => value.length >= 30) },
  { why: 'at most', rule: text('At most 3 characters.', (value) => value.length > 0 && value.length <= 3) },
  { why: 'e-mail', rule: matching('Enter a valid email address.', /^\S+@\S+\.\w+$/) },
  { why: 'URL', rule: matching('Invalid URL.', /^https?:\/\/\S+$/) },
  { why: 'UUID', rule: matching('Must be a valid UUID.', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) },
  { why: 'IPv4', rule: matching('Enter a valid IPv4 address.', /^(\d{1,3}\.){3}\d{1,3}$/) },
  { why: 'IPv6', rule: matching('Enter a valid IPv6 address.', /^[0-9a-f]{1,4}(:[0-9a-f]{0,4}){2,7}$/) },
  { why: 'date', rule: matching('Enter a valid date.', /^\d{4}-\d\d-\d\d$/) },
  { why: 'date, day first, unsaid', rule: matching('Enter a valid date.', /^(0[1-9]|[12]\d|3[01])\/\d\d\/\d{4}$/) },
  { why: 'date, by its format', rule: matching('Use DD.MM.YYYY.', /^\d\d\.\d\d\.\d{4}$/) },
  {
    why: 'date in the future',
    rule: text('Enter a date in the future.', (value) => value >= '2026-11-24' && value < '2100'),
  },
  { why: 'time', rule: matching('Enter a valid time.', /^\d\d:\d\d$/) },
  { why: 'date and time', rule: matching('Enter a valid date/time.', /^\d{4}-\d\d-\d\d \d\d:\d\d$/) },
  { why: 'duration', rule: matching('Enter a valid duration.', /^\d\d:\d\d:\d\d$/) },
  { why: 'JSON', rule: text('Enter a valid JSON.', (value) => value.startsWith('{')) },
  { why: 'phone', rule: matching('Enter a valid phone number.', /^\+\d{9,14}$/) },
  { why: 'slug', rule: matching('Enter a valid slug.', /^[\w-]+$/) },
  { why: 'integer', rule: numeric('A valid integer is required.', Number.isInteger) },
  { why: 'range', rule: numeric('Must be between 500 and 510.', (value) => value >= 500 && value <= 510) },
  { why: 'share', rule: numeric('Must be greater than 0 and less than 1.', (value) => value > 0 && value < 1) },
  {
    why: 'date in the next days',
    rule: text('Must be within the next 30 days.', (value) => value > '2026-11-24' && value < '2026-12-24'),
  },
  {
    why: 'opening hours',
    rule: text(
      'We are open between 09:00 and 17:00.',
      (value) => value >= '09:00' && value <= '17:00',
      '<input type=time required>',
    ),
  },
  { why: 'multiple', rule: numeric('Must be a multiple of 5.', (value) => value % 5 === 0) },
  {
    why: 'words',
    rule: text(
      'Must be between 20 and 25 words.',
      (value) => value.split(/\s+/).length >= 20 && value.split(/\s+/).length <= 25,
      '<textarea required></textarea>',
    ),
  },
  {
    why: 'age',
    rule: text(
      'You must be at least 30 years old.',
      (value) => value > '1950' && value <= '1996-11-24',
      '<input type=date required>',
    ),
  },
  { why: 'words to type', rule: matching('Please type "LIGHTHOUSE".', /^LIGHTHOUSE$/) },
  { why: 'one of', rule: matching('Must be one of: Yes, No.', /^(Yes|No)$/) },
  { why: 'example', rule: matching('Not a valid code, e.g. AB-1234.', /^[A-Z]{2}-\d{4}$/) },
  {
    why: 'JSON in a text area',
    rule: text('Enter a valid JSON.', (value) => value.startsWith('{'), '<textarea required></textarea>'),
  },
  {
    why: 'length of a text area',
    rule: text('Write at least 300 characters.', (value) => value.length >= 300, '<input type=search required>'),
  },
];

describe('a rule that only an error tells is learned', () => {
  test.each(RULES)('$why', async ({ rule }) => {
    const memory = new PageMemory();
    const respond = strict({ q: rule });
    const first = await attempt(respond, memory);
    expect(first.outcome, JSON.stringify(first.posts)).toMatchObject({ kind: 'completed' });
    // From then on the answers are right at once, whatever is drawn.
    for (let seed = 2; seed < 8; seed++) {
      const { outcome, posts } = await attempt(respond, memory, String(seed));
      expect(outcome, JSON.stringify(posts)).toEqual({ kind: 'completed', submissions: 1 });
    }
  });
});

describe.each([{ isForgetful: false }, { isForgetful: true }])(
  'where the page forgets: $isForgetful',
  ({ isForgetful }) => {
    test('only the refused questions get new answers', async () => {
      const fine = text('', () => true, '<input required>');
      const rules = { a: fine, b: text('At least 40 characters.', (value) => value.length >= 40), c: fine };
      const { outcome, posts } = await attempt(strict(rules, isForgetful), new PageMemory());
      expect(outcome).toMatchObject({ kind: 'completed' });
      const [first, last] = [posts[0], posts.at(-1)].map((post) => new URLSearchParams(post));
      expect(last?.get('b')?.length).toBeGreaterThanOrEqual(40);
      for (const name of ['a', 'c']) expect(last?.get(name)).toBe(first?.get(name));
    });
  },
);

test('the same seed gives the same answers, what was learned included', async () => {
  const rules = Object.fromEntries(RULES.map(({ rule }, index) => [`q${index}`, rule]));
  const run = async () => {
    const memory = new PageMemory();
    return [await attempt(strict(rules), memory, 'a'), await attempt(strict(rules), memory, 'b')];
  };
  const runs = await run();
  const [first, second] = runs.map(({ outcome }) => outcome);
  expect([first?.kind, second?.kind]).toEqual(['completed', 'completed']);
  expect(second?.submissions).toBeLessThan(first?.submissions ?? 0);
  expect(await run()).toEqual(runs);
});
