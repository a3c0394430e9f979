import { describe, expect, test } from 'vitest';
import { readDoneWhen } from '../../lib/survey/done-when.ts';
import { attempt, TEXT } from './attempt.ts';
import type { Respond } from './site.ts';

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
