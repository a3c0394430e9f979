import { describe, expect, test } from 'vitest';
import { PageMemory } from '../../../lib/survey/page-memory.ts';
import type { Respond } from '../site.ts';
import { attempt } from './attempt.ts';

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
