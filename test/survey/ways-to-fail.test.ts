import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../lib/survey/outcome.ts';
import { attempt, form, TEXT } from './attempt.ts';
import { ORIGIN, type Respond } from './site.ts';

const TOWN = '<label>Town <input name="town" required></label><button>Next</button>';

describe('ways to fail', () => {
  test.each<{ why: string; respond: Respond; outcome: Partial<Outcome> }>([
    {
      why: 'a step before the last that asks nothing',
      respond: ({ method }) => (method === 'POST' ? '<h1>Step 2 of 3</h1><p>No method is enabled.</p>' : TEXT),
      outcome: { cause: 'no-survey', submissions: 1 },
    },
    {
      why: 'what answers a query, and neither asks nor thanks',
      respond: (_, fields) => (fields.has('town') ? '<h1>3 places</h1><p>Call us.</p>' : `<form>${TOWN}</form>`),
      outcome: { cause: 'no-survey', submissions: 1 },
    },
    {
      why: 'a server error after a post',
      respond: ({ method }) => (method === 'POST' ? { status: 500, body: 'x' } : TEXT),
      outcome: { cause: 'http-5xx', submissions: 1 },
    },
    {
      why: 'a forbidden post, as by a missing CSRF token',
      respond: ({ method }) => (method === 'POST' ? { status: 403, body: 'x' } : TEXT),
      outcome: { cause: 'http-4xx', submissions: 1 },
    },
    {
      why: 'no answer in time',
      respond: () => ({ status: 0, fault: 'timeout', body: '' }),
      outcome: { cause: 'timeout' },
    },
    {
      why: 'no connection',
      respond: () => ({ status: 0, fault: 'connection', body: '' }),
      outcome: { cause: 'connection' },
    },
    { why: 'a redirect to itself', respond: () => ({ to: '/' }), outcome: { cause: 'redirects' } },
    { why: 'no form', respond: () => '<p>Closed.</p>', outcome: { cause: 'no-survey', submissions: 0 } },
    {
      why: 'closed after the start button: nothing was asked',
      respond: ({ method }) => (method === 'POST' ? '<p>Closed.</p>' : form('', 'Start')),
      outcome: { cause: 'no-survey', submissions: 1 },
    },
    {
      why: 'intro links without end',
      respond: (_, __, path) => `<a href="/${path.length}${path.slice(1)}">Continue</a>`,
      outcome: { cause: 'no-survey', submissions: 0 },
    },
    {
      why: 'a login after a redirect',
      respond: (_, __, path) =>
        path === '/' ? { to: '/login' } : form('<input name="user"><input type="password" name="password">', 'Log in'),
      outcome: { cause: 'login-required' },
    },
    { why: '401', respond: () => ({ status: 401, body: '' }), outcome: { cause: 'login-required' } },
    {
      why: 'always refused',
      respond: ({ method }) => (method === 'POST' ? `<ul class="errorlist"><li>No.</li></ul>${TEXT}` : TEXT),
      outcome: { cause: 'rejected' },
    },
    {
      why: 'a session that expires again and again',
      respond: ({ method }) =>
        method === 'POST' ? '<p>Your session has timed out.</p><a href="/">Start again</a>' : TEXT,
      outcome: { cause: 'endless', submissions: 4 },
    },
    { why: 'always the same page', respond: () => TEXT, outcome: { cause: 'endless' } },
    {
      why: 'always another page',
      respond: (_, __, ___, pageNumber) => `<h1>${pageNumber}</h1>${TEXT}`,
      outcome: { cause: 'too-long', submissions: 100 },
    },
    {
      why: 'two pages in a circle',
      respond: (_, fields) => form(`<input name="${fields.has('a') ? 'b' : 'a'}" required>`),
      outcome: { cause: 'endless' },
    },
    {
      why: 'a required number that cannot be',
      respond: () => form('<label>Age <input type="number" name="age" min="9" max="3" required></label>'),
      outcome: { cause: 'unanswerable', detail: `${ORIGIN}/: "Age" allows no answer`, submissions: 0 },
    },
  ])('$why', async ({ respond, outcome }) => {
    expect((await attempt(respond)).outcome).toMatchObject({ kind: 'failed', ...outcome });
  });
});
