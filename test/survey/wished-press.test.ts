import { expect, test } from 'vitest';
import { createRandom } from '../../lib/answer/random.ts';
import { readWishes } from '../../lib/answer/read-wishes.ts';
import { completeSurvey } from '../../lib/survey/complete-survey.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { runWaiting } from '../../lib/survey/waiting.ts';
import { parsePage as parse } from '../html/parse.ts';
import { bodyText, ORIGIN, type Respond, site } from './site.ts';

const QUESTION = '<form method=post action=/1><input name=q required><button name=go value=on>Next</button>';
const THANKS = '<h1>Thank you</h1>';

/** Each page that was asked for, with what was posted to it. */
async function wayThrough(respond: Respond, press: readonly string[], keepsControls: boolean): Promise<string[]> {
  const { send, requests } = site(respond);
  const memory = new PageMemory({ keepsControls, wishes: readWishes(JSON.stringify({ press })) });
  const tools = {
    send,
    parse,
    memory,
    random: createRandom(1),
    today: '2026-11-24',
    think: undefined,
    tell: undefined,
  };
  const outcome = await runWaiting(completeSurvey('it', `${ORIGIN}/`, tools));
  expect(outcome.kind).toBe('completed');
  return requests.map((request) => `${request.url.replace(ORIGIN, '')} ${bodyText(request)}`.trim());
}

test.each<{ why: string; respond: Respond; press: string[]; way: string[] }>([
  {
    why: 'a button that leads on otherwise',
    respond: ({ method }) =>
      method === 'POST' ? THANKS : `${QUESTION}<button name=go value=skip>Skip this</button></form>`,
    press: ['skip this'],
    way: ['/', expect.stringMatching(/^\/1 q=.*&go=skip$/)],
  },
  {
    why: 'the most wished of two',
    respond: ({ method }) =>
      method === 'POST'
        ? THANKS
        : `${QUESTION}<button name=go value=a>A</button><button name=go value=b>B</button></form>`,
    press: ['b', 'a'],
    way: ['/', expect.stringMatching(/&go=b$/)],
  },
  {
    why: 'the form with the button, though it looks like a search',
    respond: ({ method }, fields) =>
      method === 'POST' || fields.has('q')
        ? THANKS
        : `${QUESTION}</form><form action=/search><input name=q><input type=submit value=Search></form>`,
    press: ['Search'],
    way: ['/', expect.stringMatching(/^\/search\?q=/)],
  },
  {
    why: 'a link rather than the form beside it, once',
    respond: ({ method }, _, path) =>
      method === 'POST'
        ? THANKS
        : path === '/short'
          ? `${QUESTION}</form><a href=/short>Short  survey</a>`
          : `${QUESTION}</form><a href=short>Short survey</a>`,
    press: ['Short survey'],
    way: ['/', '/short', expect.stringMatching(/^\/1 q=/)],
  },
  {
    why: 'nothing where the words are on no page',
    respond: ({ method }) => (method === 'POST' ? THANKS : `${QUESTION}</form>`),
    press: ['Elsewhere'],
    way: ['/', expect.stringMatching(/&go=on$/)],
  },
])('$why', async ({ respond, press, way }) => {
  expect(await wayThrough(respond, press, true)).toEqual(way);
  expect(await wayThrough(respond, press, false)).toEqual(way);
});
