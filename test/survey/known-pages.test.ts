import { expect, test } from 'vitest';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { attempt, form, TEXT, THANKS } from './attempt.ts';
import type { Reply } from './site.ts';

/** A page, at once or after a redirect. */
type Shown = Reply | { readonly led: string };

const NAME = form('<label>Your name <input name="name" required></label>');
const AGE = form('<label>Age <input type="number" name="age" required></label>');
const MORE = THANKS + form('<label>Comment <textarea name="comment"></textarea></label>');
const WORDS = '<p>Here we ask what you like best of all that is on our shelves and in our shop today</p>';
const radio = (name: string, value: string) =>
  `<label><input type="radio" name="${name}" value="${value}" required> ${value}</label>`;
const choice = (name: string) =>
  WORDS + form(`<fieldset><legend>${name}</legend>${radio(name, 'purple')}${radio(name, 'orange')}</fieldset>`, 'Send');
const COLOUR = choice('colour');
const SHADE = choice('shade');
const LISTED = `<p>purple</p>${COLOUR}`;
const RECORD = form('<label>Colour <input name="colour" value="purple"></label>', 'Save changes');

test.each<{ why: string; known: readonly Shown[]; now: readonly Shown[] }>([
  { why: 'the same pages', known: [NAME, TEXT, THANKS], now: [NAME, TEXT, THANKS] },
  { why: 'another page', known: [NAME, AGE, MORE, THANKS], now: [NAME, TEXT, MORE, THANKS] },
  { why: 'itself', known: [NAME, AGE, TEXT, THANKS], now: [NAME, TEXT, TEXT] },
  { why: 'another first page', known: [AGE, SHADE, LISTED, THANKS], now: [COLOUR, SHADE, LISTED, THANKS] },
  { why: 'a redirect', known: [NAME, COLOUR, at(LISTED), THANKS], now: [NAME, COLOUR, { led: LISTED }, THANKS] },
  { why: 'other answers', known: [NAME, COLOUR, { led: LISTED }], now: [NAME, COLOUR, { led: LISTED }] },
  { why: 'answers that it shows', known: [NAME, COLOUR, { led: RECORD }], now: [NAME, COLOUR, { led: RECORD }] },
  { why: 'a word of the server', known: [NAME, COLOUR, LISTED, THANKS], now: [NAME, COLOUR, created(LISTED), THANKS] },
  { why: 'a page that came twice', known: [NAME, COLOUR, COLOUR, TEXT, THANKS], now: [NAME, COLOUR, COLOUR, TEXT] },
])('a known page leads after $why where a new one does', async ({ known, now }) => {
  for (let seed = 0; seed < 8; seed++) {
    const [warm, cold] = [new PageMemory(), new PageMemory()];
    for (const memory of [warm, cold]) await through(known, `known ${seed}`, memory);
    cold.forget('it');
    expect(await through(now, String(seed), warm)).toEqual(await through(now, String(seed), cold));
  }
});

/** The pages in turn; the last one stays. */
async function through(pages: readonly Shown[], seed: string, memory: PageMemory) {
  let count = 0;
  const { outcome, requests } = await attempt(
    (_, __, path) => {
      const page = pages[Math.min(path === '/led' ? count - 1 : count++, pages.length - 1)] as Shown;
      if (typeof page === 'string' || !('led' in page)) return page;
      return path === '/led' ? page.led : { to: '/led' };
    },
    seed,
    memory,
    { tell: undefined },
  );
  return { outcome, requests };
}

/** At the place to which others are led. */
function at(body: string): Reply {
  return { body, url: 'http://site.test/led' };
}

function created(body: string): Reply {
  return { body, status: 201 };
}
