import { describe, expect, test } from 'vitest';
import type { Submission } from '../../lib/form/submission.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { attempt, form, THANKS } from './attempt.ts';
import type { Respond } from './site.ts';

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
      expect(posted(requests)[1]).toMatch(/^best=r1-users10-3-5(\+|$)/);
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
