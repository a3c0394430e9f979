import { describe, expect, test } from 'vitest';
import { createRandom } from '../../lib/answer/random.ts';
import { completeSurvey } from '../../lib/survey/complete-survey.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { runWaiting } from '../../lib/survey/waiting.ts';
import { parsePage as parse } from '../html/parse.ts';
import { bodyText, ORIGIN, type Reply, type Respond, site } from './site.ts';

const account = { username: 'ann@example.org', password: 'p&ss word' };
const SURVEY = '<form method=post action=/survey><input name=q required><button>Send</button></form>';

/** A site whose survey opens after that login form was posted with both; `sent` is what it got. */
async function attempt(form: string, url?: string, welcome: Reply = '<p>Welcome</p>') {
  let isIn = false;
  const sent: string[] = [];
  const respond: Respond = ({ method }, fields, path) => {
    if (path === '/in' && method === 'POST') {
      sent.push(fields.toString());
      const values = [...fields.values()];
      isIn = values.includes(account.username) && values.includes(account.password);
      return isIn ? welcome : `<p class=error>Wrong password for ${account.username}.</p>${form}`;
    }
    if (path === '/survey' && method === 'POST') return isIn ? '<h1>Thank you</h1>' : { status: 403, body: '' };
    return isIn ? SURVEY : form;
  };
  const { send, requests } = site(respond);
  const outcome = await runWaiting(
    completeSurvey('it', `${ORIGIN}/`, {
      ...{ send, parse, memory: new PageMemory(), random: createRandom('1'), today: '2026-11-24' },
      ...{ think: undefined, tell: undefined, login: { url, account } },
    }),
  );
  return { outcome, sent, bodies: requests.map(bodyText) };
}

const form = (inside: string) => `<form method=post action=/in>${inside}</form>`;
const PASSWORD = '<input type=password name=pw>';

describe('the login form and its controls', () => {
  test.each<{ why: string; html: string; url?: string }>([
    { why: 'the simplest', html: form(`<input name=user>${PASSWORD}<button>Log in</button>`) },
    { why: 'an e-mail address', html: form(`<input type=email name=e>${PASSWORD}<button>Go</button>`) },
    {
      why: 'beside a form to register',
      url: `${ORIGIN}/login`,
      html: `<form method=post action=/register><input name=u><input type=password name=a><input type=password name=b></form>${form(`<input name=user>${PASSWORD}<button>Sign in</button>`)}`,
    },
    {
      why: 'beside a search box',
      html: `<form action=/search><input name=q></form>${form(`<input name=user>${PASSWORD}<button>Log in</button>`)}`,
    },
    {
      why: 'with a box to stay logged in',
      html: form(`<input name=user>${PASSWORD}<input type=checkbox name=remember><button>Log in</button>`),
    },
  ])('$why', async ({ html, url }) => {
    const { outcome, sent } = await attempt(html, url);
    expect(outcome, sent.join()).toEqual({ kind: 'completed', submissions: 1 });
  });

  test('a redirect that tells no place may have taken the account', async () => {
    const html = form(`<input name=user>${PASSWORD}<button>Log in</button>`);
    const { outcome } = await attempt(html, `${ORIGIN}/login`, { status: 302, body: '' });
    expect(outcome).toEqual({ kind: 'completed', submissions: 1 });
  });

  test('its hidden controls and its own button are sent', async () => {
    const html = form(
      `<input type=hidden name=csrf value=abc><input name=user>${PASSWORD}<button name=do value=reset>Forgot</button><button name=do value=login>Log in</button>`,
    );
    const { sent } = await attempt(html, `${ORIGIN}/login`);
    expect([...new URLSearchParams(sent[0])]).toEqual([
      ['csrf', 'abc'],
      ['user', account.username],
      ['pw', account.password],
      ['do', 'login'],
    ]);
  });
});

test.each([
  { why: 'a page without a password', html: '<p>Hello</p>' },
  {
    why: 'a form that would put the password in its URL',
    html: `<form action=/in><input name=user>${PASSWORD}</form>`,
  },
])('$why is no login', async ({ html }) => {
  const { outcome, sent } = await attempt(html, `${ORIGIN}/login`);
  expect(outcome).toMatchObject({ kind: 'failed', cause: 'login-required' });
  expect(sent).toEqual([]);
});

test('a refusal is told in the words of the page, without the account', async () => {
  const refusing: Respond = ({ method }) =>
    `${method === 'POST' ? `<p class=error>No ${account.username} with ${account.password}.</p>` : ''}${form(`<input name=user>${PASSWORD}`)}`;
  const { send } = site(refusing);
  const refused = await runWaiting(
    completeSurvey('it', `${ORIGIN}/`, {
      ...{ send, parse, memory: new PageMemory(), random: createRandom('1'), today: '2026-11-24' },
      ...{ think: undefined, tell: undefined, login: { url: undefined, account } },
    }),
  );
  expect(refused).toMatchObject({ cause: 'login-refused', detail: `${ORIGIN}/in: No *** with ***.` });
});

test('who is told of success need not log in, though a password can be changed there', async () => {
  const end = `<p class="alert alert-success">Saved.</p><form method=post action=/pw>${PASSWORD}<button>Change password</button></form>`;
  const { send } = site(({ method }) => (method === 'POST' ? end : SURVEY));
  const outcome = await runWaiting(
    completeSurvey('it', `${ORIGIN}/`, {
      ...{ send, parse, memory: new PageMemory(), random: createRandom('1'), today: '2026-11-24' },
      ...{ think: undefined, tell: undefined, login: { url: undefined, account } },
    }),
  );
  expect(outcome).toEqual({ kind: 'completed', submissions: 1 });
});

test('a login in the middle that leads back to where only POST goes: the survey is begun anew', async () => {
  let isIn = false;
  const vote =
    '<form method=post action=/vote><button name=v value=1>Tea</button><button name=v value=2>Milk</button></form>';
  const { send } = site(({ method }, _, path) => {
    if (path === '/in') {
      isIn = method === 'POST';
      return isIn ? { to: '/vote' } : form(`<input name=user>${PASSWORD}<button>Log in</button>`);
    }
    if (path !== '/vote') return vote;
    if (method !== 'POST') return { status: 405, body: '' };
    return isIn ? '<h1>Thank you</h1>' : { to: '/in' };
  });
  const outcome = await runWaiting(
    completeSurvey('it', `${ORIGIN}/`, {
      ...{ send, parse, memory: new PageMemory(), random: createRandom('1'), today: '2026-11-24' },
      ...{ think: undefined, tell: undefined, login: { url: undefined, account } },
    }),
  );
  expect(outcome).toEqual({ kind: 'completed', submissions: 2 });
});

describe('a survey that leads to a login, which leads on to a page to register', () => {
  const REGISTER = `<form method=post action=/register><input name=user required>${PASSWORD}<input type=password name=again><button>Sign up</button></form>`;
  const run = async (logsIn: boolean, isRegisteringEnough: boolean) => {
    let isIn = false;
    const { send } = site(({ method }, _, path) => {
      if (path === '/login')
        return `${form(`<input name=user>${PASSWORD}<button>Log in</button>`)}<a href=/register>Sign up</a>`;
      if (path === '/in') {
        isIn = true;
        return { to: '/' };
      }
      if (path === '/register' && method === 'POST') {
        isIn = isRegisteringEnough;
        return '<h1>Welcome</h1><p>Thank you for registering.</p>';
      }
      if (path === '/register') return REGISTER;
      if (!isIn) return { to: '/login' };
      return method === 'POST' ? '<h1>Thank you</h1>' : SURVEY;
    });
    return await runWaiting(
      completeSurvey('it', `${ORIGIN}/`, {
        ...{ send, parse, memory: new PageMemory(), random: createRandom('1'), today: '2026-11-24' },
        ...{ think: undefined, tell: undefined, login: logsIn ? { url: undefined, account } : undefined },
      }),
    );
  };

  test('who has an account logs in', async () => {
    expect(await run(true, false)).toEqual({ kind: 'completed', submissions: 1 });
  });

  test('who has registered begins the survey', async () => {
    expect(await run(false, true)).toEqual({ kind: 'completed', submissions: 2 });
  });

  test('who has registered to no avail has completed nothing', async () => {
    expect(await run(false, false)).toMatchObject({ kind: 'failed', cause: 'login-required' });
  });
});
