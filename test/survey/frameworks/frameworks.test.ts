import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../lib/answer/random.ts';
import { completeSurvey } from '../../../lib/survey/complete-survey.ts';
import { PageMemory } from '../../../lib/survey/page-memory.ts';
import { runWaiting } from '../../../lib/survey/waiting.ts';
import { parsePage as parse } from '../../html/parse.ts';
import { type Reply, type Respond, site } from '../site.ts';
import { replyOf } from './framework-page.ts';
import { PAGES } from './pages.ts';

const SEEDS = Array.from({ length: 8 }, (_, seed) => String(seed));

/** What became of one attempt after the other by one user, who learns. */
async function outcomesOf(respond: Respond): Promise<string[]> {
  const memory = new PageMemory();
  const outcomes: string[] = [];
  for (const seed of SEEDS) {
    const { send } = site(respond);
    const tools = { send, parse, memory, random: createRandom(seed), today: '2026-11-24', think: undefined };
    const outcome = await runWaiting(completeSurvey('it', 'http://site.test/', { ...tools, tell: undefined }));
    outcomes.push(outcome.kind === 'completed' ? outcome.kind : `${outcome.cause}: ${outcome.detail}`);
  }
  return outcomes;
}

const ALL_COMPLETED = SEEDS.map(() => 'completed');

describe('a page as frameworks write it, whose rules only its errors tell, is completed', () => {
  test.each(PAGES)('$why', async (page) => {
    let accepted = 0;
    const respond: Respond = ({ method }, fields) => {
      const reply = replyOf(page, method === 'POST' ? fields : undefined);
      if (reply === '<h1>Thank you</h1>') accepted++;
      return reply;
    };
    expect(await outcomesOf(respond)).toEqual(ALL_COMPLETED);
    expect(accepted).toBe(SEEDS.length);
  });
});

const QUESTION =
  '<form method="post" action="/q"><label>Q<input name="q" required></label><button>Send</button></form>';

describe('ways in', () => {
  test.each<{ why: string; first: Reply }>([
    { why: 'a page that goes on by itself', first: '<meta http-equiv="refresh" content="0; url=/q"><p>Loading</p>' },
    { why: 'the same in quotes', first: `<meta http-equiv=Refresh content="1;URL='/q'">` },
    { why: 'a frame', first: '<h1>Our survey</h1><iframe src="/q" width=600></iframe>' },
  ])('$why', async ({ first }) => {
    const respond: Respond = ({ method }, _, path) =>
      path === '/' ? first : method === 'POST' ? '<h1>Thank you</h1>' : QUESTION;
    expect(await outcomesOf(respond)).toEqual(ALL_COMPLETED);
  });
});

test('who is asked to take part does so', async () => {
  const consent = `<form method="post" action="/c"><p>Do you agree to take part in this study?</p><label><input type="radio" name="c" value="1" required>I agree to take part</label><label><input type="radio" name="c" value="0">I do not agree to take part</label><button>Continue</button></form>`;
  let accepted = 0;
  const respond: Respond = ({ method }, fields, path) => {
    if (path === '/c') return fields.get('c') === '1' ? QUESTION : '<p>Thank you. The survey ends here.</p>';
    if (method !== 'POST') return consent;
    accepted++;
    return '<h1>Thank you</h1>';
  };
  expect(await outcomesOf(respond)).toEqual(ALL_COMPLETED);
  expect(accepted).toBe(SEEDS.length);
});

test.each([
  { status: 422, body: '<h1>Unprocessable</h1><form action="/search"><input name="q"></form>' },
  { status: 400, body: '<h1>Bad request</h1>' },
])('$status without the form again is http-4xx', async ({ status, body }) => {
  const respond: Respond = ({ method }) => (method === 'POST' ? { status, body } : QUESTION);
  for (const outcome of await outcomesOf(respond))
    expect(outcome).toContain(`http-4xx: http://site.test/q answered ${status}`);
});
