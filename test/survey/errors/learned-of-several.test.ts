import { expect, test } from 'vitest';
import { PageMemory } from '../../../lib/survey/page-memory.ts';
import type { Respond } from '../site.ts';
import { attempt } from './attempt.ts';

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

test('several that one message names, of which one was given', async () => {
  const respond: Respond = ({ method }, fields) => {
    if (method === 'POST' && fields.get('name') && fields.get('mobile')) return '<h1>Thank you</h1>';
    const error = method === 'POST' ? '<p class=error>Please enter your name and a mobile number.</p>' : '';
    return `${error}<form method=post><label>Full name <input name=name></label><label>Mobile <input name=mobile></label><button>Send</button></form>`;
  };
  for (let seed = 0; seed < 8; seed++) {
    const { outcome } = await attempt(respond, new PageMemory(), String(seed));
    expect(outcome).toMatchObject({ kind: 'completed' });
    expect(outcome.submissions).toBeLessThan(4);
  }
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
