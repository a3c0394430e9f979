import { expect, test } from 'vitest';
import { attempt, form, TEXT, THANKS } from './attempt.ts';
import type { Respond } from './site.ts';

/** Leads back to its list from each of its tasks, with a message of success. */
function taskList(): Respond {
  const done = new Set<string>();
  return ({ method }, _, path) => {
    if (path === '/send') return THANKS;
    if (path !== '/') {
      if (method !== 'POST') return form(`<label>Town <input name="${path.slice(1)}" required></label>`, 'Save');
      done.add(path);
      return { to: '/' };
    }
    const task = (to: string) =>
      `<li><a href="${to}">Task ${to.slice(1)}</a> ${done.has(to) ? 'Complete' : 'Not started'}</li>`;
    const saved = done.size > 0 ? '<p class="alert alert-success">Saved.</p>' : '';
    const send = done.size < 2 ? '' : form('', 'Submit').replace('<form', '<form action="/send"');
    return `${saved}<ul>${task('/a')}${task('/b')}</ul>${send}`;
  };
}

/** A quiz that tells of each answer whether it is right, on a page of its own. */
function quiz(): Respond {
  let at = 0;
  const ask = () => form(`<label>Question ${at} <input name=a required></label>`, 'Check answer');
  return ({ method }) => {
    if (method !== 'POST') return at < 2 ? ask() : '<h1>You scored 2 out of 2</h1>';
    at++;
    return `<h2>Correct!</h2><a href="/">${at < 2 ? 'Next question' : 'See your result'}</a>`;
  };
}

/** Keeps what was sent in its form, under a message whose class says nothing. */
function preferences(said: string): Respond {
  const page = (name: string) => form(`<label>Name <input name=n value="${name}" required></label>`, 'Update');
  return ({ method }, fields) =>
    method === 'POST' ? `<div class=banner>${said}</div>${page(fields.get('n') ?? '')}` : page('');
}

/** Complains by a script that goes back. */
function alerting(): Respond {
  const page = form('<label>Name <input name=n></label><label>Years <input name=y></label>').replace(
    '<form',
    '<form action="/save"',
  );
  return ({ method }, fields) => {
    if (method !== 'POST') return page;
    if (!fields.get('n')) return "<script>alert('Please enter your name');history.back();</script>";
    if (!/^\d+$/.test(fields.get('y') ?? '')) return "<script>alert('Years must be a number');history.go(-1)</script>";
    return '<p>All right.</p>';
  };
}

test.each<{ why: string; respond: () => Respond; submissions: number }>([
  {
    why: 'a list of tasks that says of one that it is saved, and of another that it is not started',
    respond: taskList,
    submissions: 3,
  },
  {
    why: 'a button to the next part, under thanks for the first',
    respond:
      () =>
      ({ method }, fields) => {
        if (fields.has('part'))
          return fields.get('part') === 'b' ? THANKS : form('<input type=hidden name=part value=b><input name=town>');
        return method === 'POST' ? THANKS + form('<input type=hidden name=part value=a>', 'Go to Part B') : TEXT;
      },
    submissions: 3,
  },
  {
    why: 'a link to a few more questions, under thanks for the first',
    respond:
      () =>
      ({ method }, _, path) => {
        if (path === '/more') return method === 'POST' ? THANKS : form('<label>Town <input name=town></label>');
        return method === 'POST' ? `${THANKS}<p>Just a few more questions.</p><a href="/more">Continue</a>` : TEXT;
      },
    submissions: 2,
  },
  { why: 'the result of a quiz', respond: quiz, submissions: 2 },
  {
    why: 'the results of a vote, though it went into the URL',
    respond:
      () =>
      ({ url }) =>
        url.includes('?')
          ? '<h1>Results</h1><p>Yes: 48 %<p>No: 52 %'
          : '<form><label>Why? <input name="why" required></label><button>Vote</button></form>',
    submissions: 1,
  },
  {
    why: 'a form that still holds what was sent, under what became of it',
    respond: () => preferences('Your preferences have been updated.'),
    submissions: 1,
  },
  {
    why: 'the same, said shortly',
    respond: () => preferences('Settings saved'),
    submissions: 1,
  },
  {
    why: 'a link to the next section, under thanks for the first',
    respond:
      () =>
      ({ method }, _, path) => {
        if (path === '/2') return method === 'POST' ? THANKS : form('<label>Town <input name=town required></label>');
        return method === 'POST' ? '<p>Your answers have been saved.</p><a href="/2">Go to section 2</a>' : TEXT;
      },
    submissions: 2,
  },
  {
    why: 'a page that offers to invite friends, though it does not thank',
    respond:
      () =>
      ({ method }, _, path) => {
        if (path === '/order')
          return `<h1>You are going!</h1>${form('<input type=email name=friend>', 'Invite').replace('<form', '<form action="/invite"')}`;
        return method === 'POST' ? { to: '/order' } : TEXT;
      },
    submissions: 1,
  },
  {
    why: 'a product under the review of which one is told no more than when it will be shown',
    respond:
      () =>
      ({ method }, _, path) => {
        if (path === '/shop')
          return (
            '<p>Your review will be shown soon.</p>' +
            form('<input name=n>', 'Add to basket').replace('<form', '<form action="/buy"')
          );
        return method === 'POST' ? { to: '/shop' } : TEXT;
      },
    submissions: 1,
  },
])('it ends with $why', async ({ respond, submissions }) => {
  const { outcome } = await attempt(respond());
  expect(outcome).toEqual({ kind: 'completed', submissions });
});

test.each(['1', '2', '3'])('a script that complains and goes back is no end, with seed %s', async (seed) => {
  const { outcome, requests } = await attempt(alerting(), seed);
  expect(outcome.kind).toBe('completed');
  expect(requests.at(-1)?.method).toBe('POST');
});
