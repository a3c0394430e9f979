import { describe, expect, test } from 'vitest';
import { PageMemory } from '../../../lib/survey/page-memory.ts';
import type { Respond } from '../site.ts';
import { attempt } from './attempt.ts';

test('a notice that stands on every page is no refusal', async () => {
  const respond: Respond = (_, fields) => {
    const at = Number(fields.get('at') ?? 0);
    if (at === 15) return '<h1>Thank you</h1>';
    return `<p role=alert>Do not use the back button.</p><form method=post><h2>Question ${at}</h2><input type=hidden name=at value=${at + 1}><input name=q required><button>Next</button></form>`;
  };
  expect((await attempt(respond, new PageMemory())).outcome).toEqual({ kind: 'completed', submissions: 15 });
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
