import { expect, test } from 'vitest';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { attempt, form, TEXT, THANKS } from './attempt.ts';
import { bodyText, ORIGIN, type Respond } from './site.ts';

test("the page's own words are in the log line of a refusal", async () => {
  const refused = `<div class="invalid-feedback">Not a number that we know.</div>${TEXT}`;
  const { outcome } = await attempt(({ method }) => (method === 'POST' ? refused : TEXT));
  expect(outcome).toMatchObject({ detail: `${ORIGIN}/: refused 9 times: Not a number that we know.` });
});

test('after a refusal every question is answered', async () => {
  const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `<input name="${name}">`).join('');
  const wants = (fields: URLSearchParams) => [...fields.values()].every((value) => value !== '');
  const { outcome, requests } = await attempt(({ method }, fields) => {
    if (method !== 'POST') return form(asked);
    return wants(fields) ? THANKS : `<p class="error">Please answer all.</p>${form(asked)}`;
  });
  expect(outcome).toEqual({ kind: 'completed', submissions: requests.length - 1 });
  expect(requests.length - 1).toBeLessThanOrEqual(2);
});

test('a page that is known but for its token is read once, and its new token is sent', async () => {
  const memory = new PageMemory();
  let view = 0;
  const respond: Respond = ({ method }) =>
    method === 'POST'
      ? THANKS
      : form(`<input type="hidden" name="csrf" value="token-number-${++view}"><input name="q" required>`);
  const tokens = [];
  for (let round = 1; round <= 3; round++) {
    const { requests } = await attempt(respond, String(round), memory);
    tokens.push(new URLSearchParams(bodyText(requests.at(-1))).get('csrf'));
  }
  expect(tokens).toEqual(['token-number-1', 'token-number-2', 'token-number-3']);
});

test('the same seed gives the same requests, whether the pages are known or not', async () => {
  const respond: Respond = ({ method }) =>
    method === 'POST'
      ? THANKS
      : form('<input name="a"><select name="b"><option>1<option>2<option>3</select><textarea name="c"></textarea>');
  const memory = new PageMemory();
  const first = await attempt(respond, 'seed', memory);
  const again = await attempt(respond, 'seed', memory);
  const other = await attempt(respond, 'another', memory);
  expect(again.requests).toEqual(first.requests);
  expect(other.requests).not.toEqual(first.requests);
});

test('the robot says where it was, what it answered and why', async () => {
  const { steps } = await attempt(({ method }) => (method === 'POST' ? THANKS : `<title>Library</title>${TEXT}`));
  expect(steps).toHaveLength(2);
  expect(steps[0]).toMatchObject({ pageNumber: 1, url: `${ORIGIN}/`, page: { title: 'Library' }, next: `${ORIGIN}/` });
  const [question] = steps[0]?.told?.plan.questions ?? [];
  expect(question?.controls.map((control) => control.label)).toEqual(['Comment']);
  expect(question?.rule).toMatchObject({ asIf: { type: 'text' }, lesson: undefined });
  expect(steps[1]).toMatchObject({ pageNumber: 2, told: undefined, next: undefined });
});
