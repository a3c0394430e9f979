import { describe, expect, test } from 'vitest';
import { attempt, form, THANKS } from './attempt.ts';
import type { Respond } from './site.ts';

const REVIEW = form(
  '<label>Name <input name="name" required></label><label>Review <input name="review" required></label>',
  'Publish',
);
const VOTE = form(
  '<label><input type=radio name=v value=1>Tea</label><label><input type=radio name=v value=2>Milk</label>',
  'Vote',
);

/** The same page again, with what `around` says of the reviews so far. */
function posted(around: (reviews: readonly string[], isSent: boolean) => string, asked = REVIEW): Respond {
  const reviews: string[] = [];
  return ({ method }, fields, path) => {
    if (method !== 'POST') return around(reviews, path === '/sent') + asked;
    reviews.push(fields.get('review') ?? '');
    return { to: '/sent' };
  };
}

/** A quiz that tells after each answer whether it was right, and stores the score with its last page. */
function quiz(count: number): Respond {
  let at = 0;
  return ({ method }, _, path) => {
    if (path === '/score') return '<h1>7 of 10</h1>';
    const last = at === count - 1;
    if (method === 'POST') at++;
    const on = last ? '<a href="/score">See your result</a>' : '<a href="/">Next question</a>';
    return method === 'POST'
      ? `<h2>Right!</h2>${on}`
      : `<p>${at + 1} / ${count}</p>${form(`<label>Which city is the capital of country ${at}? <input name=answer required></label>`, 'Check')}`;
  };
}

describe('the same questions again', () => {
  test.each<{ why: string; respond: Respond; submissions: number }>([
    {
      why: 'the end, where a message says that it went well and a list has lost its words',
      respond: posted(
        (reviews, isSent) =>
          `${isSent ? '<p class="success">Your review is public.</p>' : ''}${reviews.join() || 'Be the first!'}<h2>Write one</h2>`,
      ),
      submissions: 1,
    },
    {
      why: 'the end, where only a count has changed',
      respond: posted((reviews) => `<p>${reviews.length} people have answered.</p><h2>Write one</h2>`),
      submissions: 1,
    },
    {
      why: 'the end of a poll, whose results stand beside it',
      respond: posted((votes) => `<ul><li>Tea: ${votes.length} votes<li>Milk: 8 votes</ul><h2>Tea or milk?</h2>`, VOTE),
      submissions: 1,
    },
    {
      why: 'the end, where a list shows what was sent and its pages have become more',
      respond: posted(
        (reviews) =>
          `<h1>Reviews</h1><p>${reviews.length} so far: ${reviews.join()}</p><p>Page 1 of ${reviews.length + 1}</p>`,
      ),
      submissions: 1,
    },
    {
      why: 'the end, where the server has made something of them',
      respond: ({ method }) => (method === 'POST' ? { status: 201, body: `<pre>id: 7</pre>${REVIEW}` } : REVIEW),
      submissions: 1,
    },
    {
      why: 'another round of several',
      respond: (() => {
        let round = 1;
        return ({ method }) => {
          if (method !== 'POST') return round > 3 ? THANKS : `<p>Round ${round} of 3</p><h2>Your offer</h2>${REVIEW}`;
          round++;
          return { to: '/' };
        };
      })(),
      submissions: 3,
    },
    {
      why: 'each new, behind a link on the page that tells whether the one before was right',
      respond: quiz(12),
      submissions: 12,
    },
  ])('$why', async ({ respond, submissions }) => {
    expect((await attempt(respond)).outcome).toEqual({ kind: 'completed', submissions });
  });
});

test('the score of a quiz is asked for, behind the last of its questions', async () => {
  const { requests } = await attempt(quiz(2));
  expect(requests.at(-1)?.url).toMatch(/\/score$/);
});
