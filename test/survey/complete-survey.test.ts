import { describe, expect, test } from 'vitest';
import { createRandom } from '../../lib/answer/random.ts';
import type { Submission } from '../../lib/form/submission.ts';
import { completeSurvey, type Step, type Tools } from '../../lib/survey/complete-survey.ts';
import { readDoneWhen } from '../../lib/survey/done-when.ts';
import type { Outcome } from '../../lib/survey/outcome.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { runWaiting } from '../../lib/survey/waiting.ts';
import { parsePage as parse } from '../html/parse.ts';
import { bodyText, ORIGIN, type Respond, site } from './site.ts';

async function attempt(
  respond: Respond,
  seed = '1',
  memory = new PageMemory({ keepsControls: true }),
  wishes: Partial<Tools> = {},
) {
  const { send, requests } = site(respond);
  const steps: Step[] = [];
  const outcome = await runWaiting(
    completeSurvey('it', `${ORIGIN}/`, {
      ...{ send, parse, memory, random: createRandom(seed), today: '2026-11-24' },
      think: async () => undefined,
      tell: (step) => void steps.push(step),
      ...wishes,
    }),
  );
  return { outcome, requests, steps };
}

const form = (inside: string, button = 'Next') => `<form method="post">${inside}<button>${button}</button></form>`;
const TEXT = form('<label>Comment <input name="comment" required></label>');
const THANKS = '<h1>Thank you</h1>';

/** Loses its first session at the second page, and says so at the start. */
function expiring(): Respond {
  let isLost = false;
  const start = form('', 'Start');
  return ({ method }, _, path) => {
    if (method !== 'POST') return path === '/' ? start : form(`<input name="${path.slice(1)}" required>`);
    if (path === '/') return { to: '/a' };
    if (path === '/a') return { to: '/b' };
    if (isLost) return THANKS;
    isLost = true;
    return `<p class="error">Your session has expired. Please start again.</p>${start.replace('<form', '<form action="/"')}`;
  };
}

describe('ways through', () => {
  test.each<{ why: string; respond: Respond; submissions: number }>([
    {
      why: 'one page, thanks in place',
      respond: ({ method }) => (method === 'POST' ? THANKS : TEXT),
      submissions: 1,
    },
    {
      why: 'a section that is saved, and leads on by a link under its form',
      respond: ({ method }, _, path) => {
        if (path === '/2') return method === 'POST' ? THANKS : form('<label>Town <input name=town required></label>');
        const saved = '<p class="success">Section 1 has been saved.</p>';
        return method === 'POST' ? `${saved}${TEXT}<a href="/2">Continue to section 2</a>` : TEXT;
      },
      submissions: 2,
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
      why: 'the same empty form under a message of success, as of the messages framework',
      respond: ({ method }, _, path) =>
        method === 'POST'
          ? { to: '/again' }
          : (path === '/again' ? '<div class="alert alert-success" role="alert">Your report is with us.</div>' : '') +
            TEXT,
      submissions: 1,
    },
    {
      why: 'a list of what was sent so far, over the same empty form',
      respond: (() => {
        const rows = ['An older entry'];
        return (_, sent) => {
          const entry = sent.get('comment');
          if (entry !== null) rows.push(entry);
          return `<h1>Guests</h1>${TEXT}<ul><li>${rows.join('<li>')}</ul>`;
        };
      })(),
      submissions: 1,
    },
    {
      why: 'the record that was made, to be changed',
      respond: (() => {
        let record = '';
        return ({ method }, sent, path) => {
          if (path === '/records/1') {
            return form(
              `<input name="comment" value="${record}"><input name="more" value=""><input name="owner">`,
              'Save changes',
            );
          }
          if (method !== 'POST')
            return form('<label>Comment <input name="comment" required></label><input name="more" required>', 'Create');
          record = sent.get('comment') ?? '';
          return { to: '/records/1' };
        };
      })(),
      submissions: 1,
    },
    {
      why: 'a step that holds an answer already, and asks for more',
      respond: (() => {
        let name = '';
        return ({ method }, sent, path) => {
          if (path === '/2')
            return method === 'POST' ? THANKS : form(`<input name="name" value="${name}"><input name="city">`);
          if (method !== 'POST') return form('<label>Name <input name="name" required></label>');
          name = sent.get('name') ?? '';
          return { to: '/2' };
        };
      })(),
      submissions: 2,
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
      why: 'nothing but a subscription',
      respond: ({ method }) =>
        method === 'POST'
          ? '<p>Check your inbox.</p>'
          : `<main>${form('<label>E-mail <input type="email" name="email" required></label>', 'Subscribe')}</main>`,
      submissions: 1,
    },
    {
      why: 'a subscription that is refused, behind a list of them',
      respond: (() => {
        let taken: string | null = null;
        return ({ method }, sent, path) => {
          if (path === '/') return '<a href="/s">Subscribe</a> <a href="/u">Unsubscribe</a> <a href="/a">Archive</a>';
          const asked = form('<label>E-mail <input type="email" name="email" required></label>', 'Subscribe');
          if (method !== 'POST') return asked;
          taken ??= sent.get('email');
          const isTaken = sent.get('email') === taken;
          return isTaken
            ? `<p class="error">That address belongs to another user.</p>${asked}`
            : '<p>Check your inbox.</p>';
        };
      })(),
      submissions: 2,
    },
    {
      why: 'a link to the page itself is not followed',
      respond: ({ method }, _, path) =>
        path === '/s'
          ? method === 'POST'
            ? THANKS
            : TEXT
          : '<a href="/" class="btn">Start</a> <a href="/s" class="btn">Start now</a>',
      submissions: 1,
    },
    {
      why: 'one of a list that the same button takes, until one is free',
      respond: ({ method }, fields) => {
        const row = (slot: number) => form(`<input type=hidden name=slot value=${slot}>`, 'Choose');
        if (method !== 'POST') return row(9) + row(10) + row(11);
        if (fields.has('name')) return THANKS;
        if (fields.get('slot') !== '11') return `<p class=error>Fully booked.</p>${row(9)}${row(10)}${row(11)}`;
        return form('<label>Name <input name=name required></label>', 'Book');
      },
      submissions: 6,
    },
    {
      why: 'a list of choices that a button fills by the choice before it, which stays',
      respond: ({ method }, fields) => {
        const country = fields.get('country') ?? '';
        const cities: Readonly<Record<string, string>> = { de: 'Berlin', fr: 'Paris', uk: 'Leeds', '': '' };
        if (method === 'POST' && fields.get('city') && fields.get('city') === cities[country]) return THANKS;
        const option = (value: string) =>
          `<option value="${value}"${value === country ? ' selected' : ''}>${value}</option>`;
        return form(
          `<label>Country <select name=country required>${['', 'de', 'fr', 'uk'].map(option).join('')}</select></label>` +
            '<button name=update value=1 formnovalidate>Update the list of cities</button>' +
            `<label>City <select name=city required><option value="">Choose</option>${country && `<option>${cities[country]}</option>`}</select></label>`,
          'Send',
        );
      },
      submissions: 2,
    },
    {
      why: 'a session that expires half-way: the survey is begun anew',
      respond: expiring(),
      submissions: 6,
    },
    {
      why: 'the only link of a page that is not of the site',
      respond: ({ method }, _, path) =>
        path === '/'
          ? '<ul><li><a href="/1">Staff wellbeing</a></ul><a href="/help">Help</a>'
          : method === 'POST'
            ? THANKS
            : TEXT,
      submissions: 1,
    },
    {
      why: 'one of a list of surveys',
      respond: ({ method }, _, path) =>
        path === '/'
          ? '<a href="/a">Staff survey</a><a href="/b">Library survey</a><a href="/c">Rooms</a>'
          : method === 'POST'
            ? THANKS
            : path === '/c'
              ? { status: 500, body: '' }
              : TEXT,
      submissions: 1,
    },
    {
      why: 'a basket that was filled, under its own form, leads to the order',
      respond: ({ method }, _, path) => {
        if (path === '/order')
          return method === 'POST' ? THANKS : form('<label>Town <input name=town></label>', 'Order');
        const basket =
          '<p>Successfully added to your basket.</p><form action="/order"><button>Continue</button></form>';
        return (method === 'POST' ? basket : '') + form('<label>Tickets <input type=number name=n></label>', 'Add');
      },
      submissions: 3,
    },
    {
      why: 'a step that asks nothing, as a form of the site beside the one before',
      respond: ({ method }, _, path) => {
        const site = form('<input type=hidden name=t>', 'Renew the session').replace('<form', '<form action="/renew"');
        if (path === '/confirm')
          return method === 'POST' ? THANKS : site + form('<input type=hidden name=t>', 'Continue');
        return method === 'POST' ? { to: '/confirm' } : site + TEXT;
      },
      submissions: 2,
    },
    {
      why: 'a page that says no thanks at all',
      respond: ({ method }) => (method === 'POST' ? '<p>University of Somewhere</p>' : TEXT),
      submissions: 1,
    },
    {
      why: 'an intro form first',
      respond: ({ method }, _, path) =>
        path === '/' ? (method === 'POST' ? { to: '/1' } : form('', 'Start')) : method === 'POST' ? THANKS : TEXT,
      submissions: 2,
    },
    {
      why: 'an intro link first',
      respond: ({ method }, _, path) =>
        path === '/'
          ? '<nav><a href="/x">Next event</a></nav><a href="/1">Start</a>'
          : method === 'POST'
            ? THANKS
            : TEXT,
      submissions: 1,
    },
    {
      why: 'a confirmation page of hidden fields',
      respond: (_, fields, path) =>
        fields.has('sure')
          ? THANKS
          : fields.has('comment')
            ? form('<input type="hidden" name="sure" value="1">', 'Confirm')
            : path === '/'
              ? TEXT
              : '',
      submissions: 2,
    },
    {
      why: 'the same names on every page',
      respond: (_, fields) => {
        const at = Number(fields.get('at') ?? 0);
        const page = `<h1>Question ${at + 1}</h1><input type="hidden" name="at" value="${at + 1}"><input name="answer" required>`;
        return at < 20 ? form(page) : THANKS;
      },
      submissions: 20,
    },
    {
      why: 'the same empty form again under a message of success',
      respond: ({ method }) => (method === 'POST' ? `<p>Your answer has been recorded.</p>${TEXT}` : TEXT),
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
      why: 'a button that goes on from a page that does not thank',
      respond: ({ method }, _, path) => {
        if (path === '/2') return method === 'POST' ? THANKS : form('', 'Finish');
        return method === 'POST' ? `<p>Part 1.</p><form action="/2"><button>Continue</button></form>` : TEXT;
      },
      submissions: 3,
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
      why: 'a lone link that goes on after answers',
      respond: ({ method }, _, path) => {
        if (path === '/') return method === 'POST' ? '<p>Part 1 is saved.</p><a href="/2">Continue</a>' : TEXT;
        return method === 'POST' ? THANKS : TEXT;
      },
      submissions: 2,
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
    {
      why: 'one button a choice',
      respond: (_, fields) =>
        fields.has('like')
          ? THANKS
          : '<form><button name=like value=1>1</button><button name=like value=2>2</button></form>',
      submissions: 1,
    },
    {
      why: 'a survey by GET',
      respond: (_, fields) =>
        fields.has('comment') ? THANKS : '<form><input name="comment" required><button>Send</button></form>',
      submissions: 1,
    },
  ])('$why', async ({ respond, submissions }) => {
    const { outcome } = await attempt(respond);
    expect(outcome).toEqual({ kind: 'completed', submissions });
  });
});

describe('ways to fail', () => {
  test.each<{ why: string; respond: Respond; outcome: Partial<Outcome> }>([
    {
      why: 'a step before the last that asks nothing',
      respond: ({ method }) => (method === 'POST' ? '<h1>Step 2 of 3</h1><p>No method is enabled.</p>' : TEXT),
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

describe('DONE_WHEN', () => {
  const pages: Respond = ({ method }, _, path) => {
    if (path === '/2') return method === 'POST' ? { to: '/end?id=7' } : `<p>Thank you for part 1.</p>${TEXT}`;
    if (path === '/end') return '<p>The END of it.</p>';
    return method === 'POST' ? { to: '/2' } : TEXT;
  };
  test.each([
    { wish: 'end of it', outcome: { kind: 'completed', submissions: 2 } },
    { wish: '/the\\s+end/i', outcome: { kind: 'completed', submissions: 2 } },
    { wish: 'url:/end?id=*', outcome: { kind: 'completed', submissions: 2 } },
    { wish: 'url:/2', outcome: { kind: 'completed', submissions: 1 } },
    { wish: 'thank you for part 1', outcome: { kind: 'completed', submissions: 1 } },
    { wish: 'never said', outcome: { kind: 'failed', cause: 'not-done', submissions: 2 } },
  ])('$wish', async ({ wish, outcome }) => {
    expect((await attempt(pages, '1', undefined, { doneWhen: readDoneWhen(wish) })).outcome).toMatchObject(outcome);
  });

  test('the first page is not the end, whatever it says', async () => {
    const respond: Respond = ({ method }) => (method === 'POST' ? '<p>Comment saved.</p>' : TEXT);
    const { outcome } = await attempt(respond, '1', undefined, { doneWhen: readDoneWhen('comment') });
    expect(outcome).toEqual({ kind: 'completed', submissions: 1 });
  });

  test('the same form under thanks is answered again where that is not the end', async () => {
    let posts = 0;
    const respond: Respond = ({ method }) => {
      if (method === 'POST') posts++;
      return posts === 2 ? '<p>All done.</p>' : `${posts === 1 ? '<p>Thank you, one more.</p>' : ''}${TEXT}`;
    };
    const { outcome } = await attempt(respond, '1', undefined, { doneWhen: readDoneWhen('All done') });
    expect(outcome).toEqual({ kind: 'completed', submissions: 2 });
  });

  test('a regular expression that is none', () => {
    expect(readDoneWhen('/(/')).toBeUndefined();
  });
});

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

describe('the receipt', () => {
  const receipt = () => ({ text: 'r1-users10-3-5', isHeld: false });
  const area = (name: string, more = '') => `<label>${name}<textarea name="${name}"></textarea></label>${more}`;
  const posted = (requests: readonly Submission[]) =>
    requests.flatMap((request) => (request.method === 'POST' ? [String(request.body)] : []));

  test.each([true, false])(
    'stands in one page alone, the first that can hold it (controls: %s)',
    async (keepsControls) => {
      const respond: Respond = ({ method }, _, path) => {
        if (path === '/')
          return method === 'POST' ? { to: '/2' } : form('<label>Age <input name="age" type="number"></label>');
        if (path === '/2') return method === 'POST' ? { to: '/3' } : form(area('best'));
        return method === 'POST' ? THANKS : form(area('worst'));
      };
      const sent = new Map<string, string>();
      const wish = receipt();
      const { outcome, requests } = await attempt(respond, '1', new PageMemory({ keepsControls }), {
        receipt: wish,
        sent,
      });
      expect(outcome).toMatchObject({ kind: 'completed', submissions: 3 });
      expect(wish.isHeld).toBe(true);
      expect(posted(requests).filter((body) => body.includes(wish.text))).toHaveLength(1);
      expect(posted(requests)[1]).toMatch(/^best=r1-users10-3-5\+/);
      expect([...sent.values()].map((text) => text.replace(/=.*/, ''))).toEqual(['age', 'best', 'worst']);
    },
  );

  test('stands in it again where the page comes back, in what was kept or drawn anew', async () => {
    let posts = 0;
    const respond: Respond = ({ method }) => {
      const errors = ['<p class="error">Age: enter a whole number.</p>', '<p class="error">Please check best.</p>'];
      if (method !== 'POST') return form(`${area('best')}<label>Age <input name="age" required></label>`);
      const error = errors[posts++];
      if (error === undefined) return THANKS;
      return form(`${error}${area('best')}<label>Age <input name="age" required></label>`);
    };
    const wish = receipt();
    const sent = new Map<string, string>();
    const { outcome, requests } = await attempt(respond, '1', new PageMemory(), { receipt: wish, sent });
    expect(outcome.kind).toBe('completed');
    const bodies = posted(requests);
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(body.split(wish.text)).toHaveLength(2);
    expect([...sent.values()]).toEqual([bodies[2]]);
  });
});
