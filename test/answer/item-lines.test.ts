import { expect, test } from 'vitest';
import { onlyForm } from '../form/only-form.ts';
import { submitted, valuesOf } from './answers-of.ts';

const linesOf = (html: string) => [...new Set(valuesOf(html).flatMap((text) => text.split(/\r?\n/)))];

test.each([
  { why: 'addresses of pages', html: '<label>One URL per line <textarea name=a></textarea></label>', of: /^https:/ },
  {
    why: 'addresses of people, by the placeholder',
    html: '<label>E-mail addresses <textarea name=a placeholder="each on a new line"></textarea></label>',
    of: /^[a-z.]+\d+@example\.org$/,
  },
  {
    why: 'short phrases',
    html: '<label>Your wishes, one per line <textarea name=a></textarea></label>',
    of: /^.{3,40}$/,
  },
])('a textarea for lines holds $why', ({ html, of }) => {
  const lines = linesOf(html);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(of);
});

test('a line too long for it makes room for a comment that fits', () => {
  const html = '<label>One URL per line <textarea required maxlength=12 name=a></textarea></label>';
  for (const text of valuesOf(html)) expect(text.length).toBeLessThanOrEqual(12);
});

test('a list is always given, also where nothing says that it must be', () => {
  const form = onlyForm('<form><label>One URL per line <textarea name=a></textarea></label><input name=b></form>');
  for (let seed = 0; seed < 50; seed++) expect(submitted(form, seed, false).get('a')?.[0]).toMatch(/^https/);
});
