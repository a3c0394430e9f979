import { describe, expect, test } from 'vitest';
import { FORM, storedBy } from './stored-by.ts';

describe('choices are drawn evenly', () => {
  const LABELS = ['Bad', 'Fair', 'Good', 'Very good'];
  test.each<{
    why: string;
    first: string;
    choose: (request: { method: string; url: string }, fields: URLSearchParams) => string | null;
  }>([
    {
      why: 'links by their path',
      first: `<h1>How was it?</h1><nav><a href="/a/1">1</a><a href="/a/2">2</a></nav><ul>${LABELS.map((label, at) => `<li><a href="/rate/${at + 1}/">${label}</a>`).join('')}</ul><a href="/about">About</a>`,
      choose: ({ url }) => /\/rate\/(\d)\/$/.exec(url)?.[1] ?? null,
    },
    {
      why: 'links by their query',
      first: `<p>Rate your visit</p>${LABELS.map((label, at) => `<a class="btn" href="?r=${at + 1}&t=x">${label}</a>`).join(' ')}<a href="/?r=9&t=x">Skip</a>`,
      choose: (_, fields) => fields.get('r'),
    },
    {
      why: 'a form each',
      first: `<h1>How was it?</h1>${LABELS.map((label, at) => `<form method="post" action="/v"><input type="hidden" name="v" value="${at + 1}"><button>${label}</button></form>`).join('')}`,
      choose: ({ method }, fields) => (method === 'POST' ? fields.get('v') : null),
    },
  ])('$why', async ({ first, choose }) => {
    const stored = await storedBy(
      (store) => (request, fields) => {
        const chosen = choose(request, fields);
        if (chosen === null) return first;
        store(chosen);
        return '<p>Thank you for your vote.</p>';
      },
      40,
    );
    expect(stored.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(stored.flat())).toEqual(new Set(['1', '2', '3', '4']));
  });
});

test.each(['http://site.test/', 'http://127.0.0.1:8000/'])(
  'links to parts of the site are no choices at %s',
  async (start) => {
    const stored = await storedBy(
      (store) =>
        ({ method }, _, path) => {
          if (path === '/it/go') return FORM.replace('<form', '<form action="/it/sent"');
          if (method !== 'POST')
            return '<h1>Survey</h1><p>Ready?</p><a href="/it/go">Take the survey</a> <a href="/it/privacy">Privacy</a> <a href="/it/terms">Terms</a>';
          store(path);
          return '<p>Thank you.</p>';
        },
      12,
      start,
    );
    expect(stored).toEqual(stored.map(() => ['/it/sent']));
  },
);

test.each(['http://site.test/', 'http://127.0.0.1:8000/'])(
  'links that differ in a number are choices at %s',
  async (start) => {
    const stored = await storedBy(
      (store) => (_, __, path) => {
        const [, answer] = /^\/a\/(\d)$/.exec(path) ?? [];
        if (answer === undefined) return '<h1>Would you come again?</h1><a href="/a/1">Yes</a> <a href="/a/0">No</a>';
        store(answer);
        return '<p>Thank you.</p>';
      },
      40,
      start,
    );
    expect(stored.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(stored.flat())).toEqual(new Set(['1', '0']));
  },
);
