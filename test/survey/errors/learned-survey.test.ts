import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../lib/answer/random.ts';
import { completeSurvey } from '../../../lib/survey/complete-survey.ts';
import { PageMemory } from '../../../lib/survey/page-memory.ts';
import { runWaiting } from '../../../lib/survey/waiting.ts';
import { parsePage as parse } from '../../html/parse.ts';
import { bodyText, ORIGIN, type Respond, site } from '../site.ts';

async function attempt(respond: Respond, memory: PageMemory, seed = '1') {
  const { send, requests } = site(respond);
  const outcome = await runWaiting(
    completeSurvey('it', `${ORIGIN}/`, {
      ...{ send, parse, memory, random: createRandom(seed), today: '2026-11-24' },
      ...{ think: undefined, tell: undefined },
    }),
  );
  return { outcome, posts: requests.filter(({ method }) => method === 'POST').map(bodyText) };
}

interface Rule {
  readonly html: string;
  /** The message, unless the value is fine. */
  readonly refuses: (value: string) => string | undefined;
}

/** A page of questions whose server has rules of its own, with what was sent in the page that comes back. */
function strict(rules: Readonly<Record<string, Rule>>, isForgetful = false): Respond {
  const page = (fields: URLSearchParams | undefined) => {
    const parts = Object.entries(rules).map(([name, { html, refuses }]) => {
      const value = fields?.get(name) ?? '';
      const message = fields && refuses(value);
      const control = html.replace('>', ` name="${name}"${isForgetful ? '' : ` value="${value}"`}>`);
      return `<div><label>${name.toUpperCase()} ${control}</label>${message ? `<p class="error">${message}</p>` : ''}</div>`;
    });
    return `<form method="post">${parts.join('')}<button>Send</button></form>`;
  };
  return ({ method }, fields) => {
    if (method !== 'POST') return page(undefined);
    const isFine = Object.entries(rules).every(([name, { refuses }]) => refuses(fields.get(name) ?? '') === undefined);
    return isFine ? '<h1>Thank you</h1>' : page(fields);
  };
}

const text = (message: string, isFine: (value: string) => boolean, html = '<input required>'): Rule => ({
  html,
  refuses: (value) => (isFine(value) ? undefined : message),
});
const matching = (message: string, pattern: RegExp) => text(message, (value) => pattern.test(value));
const numeric = (message: string, isFine: (value: number) => boolean) =>
  text(message, (value) => value !== '' && isFine(Number(value)));

const RULES: readonly { why: string; rule: Rule }[] = [
  { why: 'a rule in words that are not known', rule: matching('Tunnus: 5 merkki\u00f6 xyzzy.', /^\d{5}$/) },
  { why: 'figures in Norwegian', rule: matching('M\u00e5 ha 4 siffer.', /^\d{4}$/) },
  { why: 'letters or digits', rule: matching('It has 3 to 12 letters or digits.', /^[a-z\d]{3,12}$/i) },
  {
    why: 'limits in quotes, in Portuguese',
    rule: numeric("'x' n\u00e3o est\u00e1 entre '40' e '50'.", (value) => value >= 40 && value <= 50),
  },
  { why: 'at least', rule: text('At least 30 characters.', (value) => value.length >= 30) },
  { why: 'at most', rule: text('At most 3 characters.', (value) => value.length > 0 && value.length <= 3) },
  { why: 'e-mail', rule: matching('Enter a valid email address.', /^\S+@\S+\.\w+$/) },
  { why: 'URL', rule: matching('Invalid URL.', /^https?:\/\/\S+$/) },
  { why: 'UUID', rule: matching('Must be a valid UUID.', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) },
  { why: 'IPv4', rule: matching('Enter a valid IPv4 address.', /^(\d{1,3}\.){3}\d{1,3}$/) },
  { why: 'IPv6', rule: matching('Enter a valid IPv6 address.', /^[0-9a-f]{1,4}(:[0-9a-f]{0,4}){2,7}$/) },
  { why: 'date', rule: matching('Enter a valid date.', /^\d{4}-\d\d-\d\d$/) },
  { why: 'date, day first, unsaid', rule: matching('Enter a valid date.', /^(0[1-9]|[12]\d|3[01])\/\d\d\/\d{4}$/) },
  { why: 'date, by its format', rule: matching('Use DD.MM.YYYY.', /^\d\d\.\d\d\.\d{4}$/) },
  {
    why: 'date in the future',
    rule: text('Enter a date in the future.', (value) => value >= '2026-11-24' && value < '2100'),
  },
  { why: 'time', rule: matching('Enter a valid time.', /^\d\d:\d\d$/) },
  { why: 'date and time', rule: matching('Enter a valid date/time.', /^\d{4}-\d\d-\d\d \d\d:\d\d$/) },
  { why: 'duration', rule: matching('Enter a valid duration.', /^\d\d:\d\d:\d\d$/) },
  { why: 'JSON', rule: text('Enter a valid JSON.', (value) => value.startsWith('{')) },
  { why: 'phone', rule: matching('Enter a valid phone number.', /^\+\d{9,14}$/) },
  { why: 'slug', rule: matching('Enter a valid slug.', /^[\w-]+$/) },
  { why: 'integer', rule: numeric('A valid integer is required.', Number.isInteger) },
  { why: 'range', rule: numeric('Must be between 500 and 510.', (value) => value >= 500 && value <= 510) },
  { why: 'share', rule: numeric('Must be greater than 0 and less than 1.', (value) => value > 0 && value < 1) },
  {
    why: 'date in the next days',
    rule: text('Must be within the next 30 days.', (value) => value > '2026-11-24' && value < '2026-12-24'),
  },
  {
    why: 'opening hours',
    rule: text(
      'We are open between 09:00 and 17:00.',
      (value) => value >= '09:00' && value <= '17:00',
      '<input type=time required>',
    ),
  },
  { why: 'multiple', rule: numeric('Must be a multiple of 5.', (value) => value % 5 === 0) },
  {
    why: 'words',
    rule: text(
      'Must be between 20 and 25 words.',
      (value) => value.split(/\s+/).length >= 20 && value.split(/\s+/).length <= 25,
      '<textarea required></textarea>',
    ),
  },
  {
    why: 'age',
    rule: text(
      'You must be at least 30 years old.',
      (value) => value > '1950' && value <= '1996-11-24',
      '<input type=date required>',
    ),
  },
  { why: 'words to type', rule: matching('Please type "LIGHTHOUSE".', /^LIGHTHOUSE$/) },
  { why: 'one of', rule: matching('Must be one of: Yes, No.', /^(Yes|No)$/) },
  { why: 'example', rule: matching('Not a valid code, e.g. AB-1234.', /^[A-Z]{2}-\d{4}$/) },
  {
    why: 'JSON in a text area',
    rule: text('Enter a valid JSON.', (value) => value.startsWith('{'), '<textarea required></textarea>'),
  },
  {
    why: 'length of a text area',
    rule: text('Write at least 300 characters.', (value) => value.length >= 300, '<input type=search required>'),
  },
];

describe('a rule that only an error tells is learned', () => {
  test.each(RULES)('$why', async ({ rule }) => {
    const memory = new PageMemory();
    const respond = strict({ q: rule });
    const first = await attempt(respond, memory);
    expect(first.outcome, JSON.stringify(first.posts)).toMatchObject({ kind: 'completed' });
    // From then on the answers are right at once, whatever is drawn.
    for (let seed = 2; seed < 8; seed++) {
      const { outcome, posts } = await attempt(respond, memory, String(seed));
      expect(outcome, JSON.stringify(posts)).toEqual({ kind: 'completed', submissions: 1 });
    }
  });
});

describe.each([{ isForgetful: false }, { isForgetful: true }])(
  'where the page forgets: $isForgetful',
  ({ isForgetful }) => {
    test('only the refused questions get new answers', async () => {
      const fine = text('', () => true, '<input required>');
      const rules = { a: fine, b: text('At least 40 characters.', (value) => value.length >= 40), c: fine };
      const { outcome, posts } = await attempt(strict(rules, isForgetful), new PageMemory());
      expect(outcome).toMatchObject({ kind: 'completed' });
      const [first, last] = [posts[0], posts.at(-1)].map((post) => new URLSearchParams(post));
      expect(last?.get('b')?.length).toBeGreaterThanOrEqual(40);
      for (const name of ['a', 'c']) expect(last?.get(name)).toBe(first?.get(name));
    });
  },
);

test('the same seed gives the same answers, what was learned included', async () => {
  const rules = Object.fromEntries(RULES.map(({ rule }, index) => [`q${index}`, rule]));
  const run = async () => {
    const memory = new PageMemory();
    return [await attempt(strict(rules), memory, 'a'), await attempt(strict(rules), memory, 'b')];
  };
  const runs = await run();
  expect(runs[0]?.outcome).toMatchObject({ kind: 'completed' });
  expect(runs[1]?.outcome).toMatchObject({ kind: 'completed', submissions: 1 });
  expect(await run()).toEqual(runs);
});

test('choices: no more than were allowed', async () => {
  const boxes = ['1', '2', '3', '4', '5', '6'].map((value) => `<input type=checkbox name=c value=${value}>`).join('');
  const form = (error: string) =>
    `<form method=post><fieldset><legend>Which?</legend>${error}${boxes}</fieldset><button>Send</button></form>`;
  const respond: Respond = ({ method }, fields) => {
    const count = fields.getAll('c').length;
    if (method === 'POST' && count === 2) return '<h1>Thank you</h1>';
    return form(method === 'POST' ? '<p class=error>Please select exactly 2 options.</p>' : '');
  };
  const memory = new PageMemory();
  for (let seed = 0; seed < 8; seed++) await attempt(respond, memory, String(seed));
  for (let seed = 0; seed < 8; seed++) {
    expect((await attempt(respond, memory, String(seed))).outcome).toEqual({ kind: 'completed', submissions: 1 });
  }
});

test('two answers that must be the same', async () => {
  const respond: Respond = ({ method }, fields) => {
    const error = method === 'POST' ? '<p class=error>Field must be equal to secret.</p>' : '';
    if (error !== '' && fields.get('secret') === fields.get('other')) return '<h1>Thank you</h1>';
    return `<form method=post><div><input name=secret required></div><div><input name=other required>${error}</div><button>Send</button></form>`;
  };
  const memory = new PageMemory();
  expect((await attempt(respond, memory, '3')).outcome).toEqual({ kind: 'completed', submissions: 2 });
  expect((await attempt(respond, memory, '4')).outcome).toEqual({ kind: 'completed', submissions: 1 });
});

test('all questions required without saying which', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const form = names.map((name) => `<label>${name} <input name=${name}></label>`).join('');
  const respond: Respond = ({ method }, fields) => {
    if (method === 'POST' && names.every((name) => fields.get(name) !== '')) return '<h1>Thank you</h1>';
    return `${method === 'POST' ? '<p class="alert alert-danger">Please answer all questions.</p>' : ''}<form method=post>${form}<button>Send</button></form>`;
  };
  const memory = new PageMemory();
  expect((await attempt(respond, memory)).outcome).toEqual({ kind: 'completed', submissions: 2 });
  for (let seed = 2; seed < 6; seed++) {
    expect((await attempt(respond, memory, String(seed))).outcome).toEqual({ kind: 'completed', submissions: 1 });
  }
});

test('a notice that stands on every page is no refusal', async () => {
  const respond: Respond = (_, fields) => {
    const at = Number(fields.get('at') ?? 0);
    if (at === 15) return '<h1>Thank you</h1>';
    return `<p role=alert>Do not use the back button.</p><form method=post><h2>Question ${at}</h2><input type=hidden name=at value=${at + 1}><input name=q required><button>Next</button></form>`;
  };
  expect((await attempt(respond, new PageMemory())).outcome).toEqual({ kind: 'completed', submissions: 15 });
});

/** A required name beside what the server refuses unless it is left open. */
function hopeless(controls: string, message: string): Respond {
  return ({ method }, fields) => {
    const isSent = method === 'POST';
    if (isSent && (fields.get('code') ?? '') === '') return '<h1>Thank you</h1>';
    const error = isSent ? message : '';
    return `<form method=post><div><input name=name required></div><div>${controls}${error}</div><button>Send</button></form>`;
  };
}

test('what may stay open is left open once no answer is taken, and from then on', async () => {
  const message = '<p class=error>Enter a valid tax code.</p>';
  const memory = new PageMemory();
  const respond = hopeless('<label>Fiscal code <input name=code></label>', message);
  for (let seed = 0; seed < 6; seed++) {
    expect((await attempt(respond, memory, String(seed))).outcome.kind).toBe('completed');
  }
  expect((await attempt(respond, memory, '7')).outcome).toEqual({ kind: 'completed', submissions: 1 });
});

test.each([
  { why: 'a text', controls: '<input name=code value=x>' },
  { why: 'a box', controls: '<input type=checkbox name=code checked>' },
  { why: 'a choice', controls: '<select name=code><option value="">-<option selected>a<option>b</select>' },
])('at the end only what is required is answered: $why', async ({ controls }) => {
  const respond = hopeless(controls, '<p class="alert alert-danger">Something went wrong.</p>');
  for (const seed of ['1', '2', '3']) {
    expect((await attempt(respond, new PageMemory(), seed)).outcome.kind).toBe('completed');
  }
});

test('a label that tells whether its answer is valid is the same label', async () => {
  const respond: Respond = ({ method }, fields) => {
    const isFine = fields.get('code') === '';
    if (method === 'POST' && isFine) return '<h1>Thank you</h1>';
    const [status, error] = method === 'POST' ? ['has errors ', '<p class=error>Always starts with a prefix.</p>'] : [];
    return `<form method=post><div><label>Code ${status ?? ''}required <input name=code></label>${error ?? ''}</div><button>Send</button></form>`;
  };
  const memory = new PageMemory();
  expect((await attempt(respond, memory)).outcome.kind).toBe('completed');
  expect((await attempt(respond, memory, '2')).outcome).toEqual({ kind: 'completed', submissions: 1 });
});

describe('a page that comes back without a word of what is wrong', () => {
  const page = (fields?: URLSearchParams) => `<form method="post"><table>
    <tr><td class="${fields ? 'red' : ''}">Student number<td><input name="n" value="${fields?.get('n') ?? ''}"> e.g. s1234567
    <tr><td>Feedback was prompt<td><select name="q"><option value="0">-- please choose --<option value="1">Yes<option value="2">No</select>
    <tr><td>Why? (at least 5 words)<td><textarea name="w">${fields?.get('w') ?? ''}</textarea></table><button>Send</button></form>`;
  const respond: Respond = ({ method }, fields) => {
    if (method !== 'POST') return page();
    const isLong = (fields.get('w') ?? '').split(' ').length >= 5;
    return /^s\d{7}$/.test(fields.get('n') ?? '') && fields.get('q') !== '0' && isLong
      ? '<h1>Thank you</h1>'
      : page(fields);
  };

  test.each(['1', '2', '3', '4'])('is answered like what stands beside the questions: seed %s', async (seed) => {
    const { outcome, posts } = await attempt(respond, new PageMemory(), seed);
    expect({ outcome, posts }).toMatchObject({ outcome: { kind: 'completed' } });
    expect(posts.length).toBeLessThan(6);
  });
});

test('a date in boxes that is to lie in the future has a year that does', async () => {
  const page = (error = '') =>
    `<form method="post"><fieldset><legend>When?</legend>${error}${['Month', 'Day', 'Year']
      .map((part) => `<label>${part} <input type="number" name="d[]" required></label>`)
      .join('')}</fieldset><button>Send</button></form>`;
  const respond: Respond = ({ method }, fields) => {
    if (method !== 'POST') return page();
    const [, , year] = fields.getAll('d[]');
    return Number(year) > 2026 ? '<h1>Thank you</h1>' : page('<p class="error">Choose a date in the future.</p>');
  };
  const { outcome, posts } = await attempt(respond, new PageMemory());
  expect(outcome.kind).toBe('completed');
  expect(posts.length).toBeLessThan(4);
});

test('who has said that there is one more is asked again, which is no end', async () => {
  const button = '<button>Save and continue</button>';
  let people = 0;
  const respond: Respond = ({ method }, fields, path) => {
    if (path === '/') {
      if (method !== 'POST') return `<form method="post"><label>Name <input name="n" required></label>${button}</form>`;
      people++;
      return { to: '/more' };
    }
    if (path === '/done') return '<h1>Submitted</h1>';
    if (method === 'POST') return { to: fields.get('m') === 'y' && people < 3 ? '/' : '/done' };
    return `<form method="post"><fieldset><legend>Anyone else?</legend><label><input type="radio" name="m" value="y" required>Yes</label><label><input type="radio" name="m" value="n" required>No</label></fieldset>${button}</form>`;
  };
  const ends = [];
  for (const seed of ['1', '2', '3', '4', '5', '6']) {
    people = 0;
    const { outcome, posts } = await attempt(respond, new PageMemory(), seed);
    ends.push(`${outcome.kind} ${posts.at(-1)} ${people > 1}`);
  }
  expect(ends.every((end) => end.startsWith('completed m=n') || end.startsWith('completed m=y true'))).toBe(true);
  expect(ends.some((end) => end.endsWith('true'))).toBe(true);
});

test('a code to type that changes is typed anew, and beside it errors are found as ever', async () => {
  let code = '';
  const page = (fields?: URLSearchParams) => {
    code = `K${code.length > 0 ? Number(code.slice(1)) + 1 : 1000}`;
    const note = fields && !/ /.test(fields.get('n') ?? '') ? 'Please give two names' : 'We pass it on to nobody';
    return `<h1>Sign this</h1>${'<p>There is a lot to say about it.</p>'.repeat(4)}<form method="post"><label>Name <input name="n" value="${fields?.get('n') ?? ''}"></label><p>${note}</p><label for="c">Type the following code: ${code}</label><input id="c" name="c"><button>Sign</button></form>`;
  };
  const respond: Respond = ({ method }, fields) => {
    const isFine = method === 'POST' && fields.get('c') === code && / /.test(fields.get('n') ?? '');
    return isFine ? '<h1>Thank you</h1>' : page(method === 'POST' ? fields : undefined);
  };
  for (const seed of ['1', '2', '3', '4']) {
    const { outcome, posts } = await attempt(respond, new PageMemory(), seed);
    expect(outcome.kind).toBe('completed');
    expect(posts.length).toBeLessThan(5);
  }
});

test('what is said of one question is learned beside what is said of several', async () => {
  const page = (errors = '') =>
    `<form method=post>${errors}<label>North <input type=number name=a required></label><label>South <input type=number name=b required></label><label>Why? <input name=c required></label><button>Send</button></form>`;
  const respond: Respond = ({ method }, fields) => {
    if (method !== 'POST') return page();
    const sum = Number(fields.get('a')) + Number(fields.get('b'));
    const isLong = (fields.get('c') ?? '').length >= 40;
    if (sum === 100 && isLong) return '<h1>Thank you</h1>';
    return page(
      (sum === 100 ? '' : '<p class=error>The total must be 100.</p>') +
        (isLong ? '' : '<p class=error>Why: at least 40 characters.</p>'),
    );
  };
  const { outcome } = await attempt(respond, new PageMemory());
  expect(outcome).toEqual({ kind: 'completed', submissions: 2 });
});

test('what was left open is answered in the end, though the message stands at another question', async () => {
  const page = (error = '') =>
    `<form method="post"><p>${error}</p><label>Lowest <input name="a"></label><label>Highest <input name="b"></label><button>Send</button></form>`;
  const respond: Respond = ({ method }, fields) => {
    const isFine = ['a', 'b'].every((name) => (fields.get(name) ?? '') !== '');
    if (method === 'POST' && isFine) return '<h1>Thank you</h1>';
    return page(method === 'POST' ? '<b class="error">Please tell us of lowest and highest.</b>' : '');
  };
  for (let seed = 1; seed < 30; seed++) {
    const { outcome, posts } = await attempt(respond, new PageMemory(), String(seed));
    expect(outcome.kind).toBe('completed');
    expect(posts.length).toBeLessThan(6);
  }
});

test('whoever is turned away after an error page goes back to the form all the same', async () => {
  const page = (error = '') =>
    `<form method="post" action="/q">${error}<fieldset><legend>Do you drive?</legend><label><input type="radio" name="a" value="y">Yes</label><label><input type="radio" name="a" value="n">No</label></fieldset><fieldset><legend>Do you fly?</legend><label><input type="radio" name="b" value="y">Yes</label><label><input type="radio" name="b" value="n">No</label></fieldset><button>Next</button></form>`;
  const respond: Respond = ({ method }, fields) => {
    if (method !== 'POST') return page();
    if (!fields.get('a') || !fields.get('b')) return page('<p class="error">Please answer both questions.</p>');
    return fields.get('a') === 'y'
      ? '<h1>Thank you</h1>'
      : '<h1>Sorry</h1><p>You are not eligible for this survey.</p>';
  };
  const outcomes = [];
  for (let seed = 1; seed < 30; seed++)
    outcomes.push((await attempt(respond, new PageMemory(), String(seed))).outcome.kind);
  expect(new Set(outcomes)).toEqual(new Set(['completed']));
});

describe('what a page marks, but the browser does not require', () => {
  test('is left open in the end where every answer to it is refused', async () => {
    const page =
      '<form method=post><label>Name <input name=a required></label><label>Recipient code *<input name=b></label><button>Send</button></form>';
    const respond: Respond = ({ method }, fields) => {
      if (method !== 'POST') return page;
      return fields.get('b') === '' ? '<h1>Thank you</h1>' : `<p class="error">Please review your input.</p>${page}`;
    };
    const { outcome } = await attempt(respond, new PageMemory());
    expect(outcome).toMatchObject({ kind: 'completed' });
  });

  test('nothing chosen is answered', async () => {
    const page =
      '<form method=post><label>Adults <input type=number name=a min=0 max=10></label><label>Children <input type=number name=b min=0 max=10></label><button>Add to cart</button></form>';
    const respond: Respond = ({ method }, fields) => {
      if (method !== 'POST') return page;
      const count = Number(fields.get('a')) + Number(fields.get('b'));
      if (count === 0) return `<p class="alert-warning error">You did not select any products.</p>${page}`;
      return count > 10
        ? `<p class="error">You cannot select more than 10 items per order.</p>${page}`
        : '<h1>Thank you</h1>';
    };
    for (const seed of ['1', '2', '3', '4']) {
      const { outcome } = await attempt(respond, new PageMemory(), seed);
      expect(outcome, seed).toMatchObject({ kind: 'completed' });
    }
  });
});
