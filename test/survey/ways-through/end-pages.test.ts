import { describe, test } from 'vitest';
import { form, TEXT, THANKS } from '../attempt.ts';
import { expectCompleted, type Way } from './way.ts';

describe('ways through', () => {
  test.each<Way>([
    {
      why: 'one page, thanks in place',
      respond: ({ method }) => (method === 'POST' ? THANKS : TEXT),
      submissions: 1,
    },
    {
      why: 'one page, thanks in a line of plain text',
      respond: ({ method }) => (method === 'POST' ? { body: 'Saved.', contentType: 'text/plain' } : TEXT),
      submissions: 1,
    },
    {
      why: 'post, redirect, get',
      respond: ({ method }, _, path) => (path === '/done' ? THANKS : method === 'POST' ? { to: '/done' } : TEXT),
      submissions: 1,
    },
    {
      why: 'links on the end page to each answer, to change it',
      respond: ({ method }) =>
        method === 'POST'
          ? '<h1>Completed</h1><p>Which answer is wrong?</p><a href="/q1/edit">Question 1</a> <a href="/q2/edit">Question 2</a>'
          : TEXT,
      submissions: 1,
    },
    {
      why: 'a page that says no thanks at all',
      respond: ({ method }) => (method === 'POST' ? '<p>University of Somewhere</p>' : TEXT),
      submissions: 1,
    },
    {
      why: 'an end page that leads back to the start',
      respond: ({ method }) => (method === 'POST' ? `${THANKS}${form('', 'Start again')}<a href="/">Start</a>` : TEXT),
      submissions: 1,
    },
    {
      why: 'an end page with a button that leads away',
      respond: ({ method }) =>
        method === 'POST' ? `${THANKS}<form action="/course"><button>Continue</button></form>` : TEXT,
      submissions: 1,
    },
    {
      why: 'an end page with a form of its own kind',
      respond: ({ method }) =>
        method === 'POST'
          ? '<p>Done.</p><form action="/search"><input type=search name=q><button>Search</button></form>'
          : TEXT,
      submissions: 1,
    },
    {
      why: 'a link to elsewhere on the end page',
      respond: ({ method }) => (method === 'POST' ? '<p>Goodbye.</p><a href="/2">Continue to the home page</a>' : TEXT),
      submissions: 1,
    },
    {
      why: 'a link that goes on from a page that thanks',
      respond: ({ method }) => (method === 'POST' ? `${THANKS}<a href="/2">Continue</a>` : TEXT),
      submissions: 1,
    },
  ])('$why', expectCompleted);
});
