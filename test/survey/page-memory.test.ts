import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { descendants } from '../../lib/html/element.ts';
import { PageMemory } from '../../lib/survey/page-memory.ts';
import { parsePage } from '../html/parse.ts';
import { ORIGIN } from './site.ts';

const PAGE = `<form method="post"><input type="hidden" name="t" value="token-of-the-view">
  <fieldset><legend>Q</legend>${[1, 2, 3, 4, 5].map((value) => `<label><input type="radio" name="r" value="${value}">${value}</label>`).join('')}</fieldset>
  <label>A <input name="a" maxlength="50"></label><label>B <input type="number" name="b" min="1" max="9"></label>
  <label>C <select name="c"><option>1<option>2</select></label><label>D <input type="date" name="d"></label>
  <label>E <textarea name="e"></textarea></label><button>Next</button></form>`;

// In k6 every VU remembers every page: what it keeps of one is paid for by each of them.
test('a known page keeps a few of its elements alive, not the tree', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const elements: WeakRef<object>[] = [];
  const memory = new PageMemory();
  const see = (body: string) =>
    memory.see(
      'it',
      1,
      { url: ORIGIN, status: 200, contentType: 'text/html', body, encoding: 'utf-8', fault: undefined, faultText: '' },
      { hasAnswered: false },
      (text) => {
        const root = parsePage(text);
        for (const element of descendants(root)) elements.push(new WeakRef(element));
        return root;
      },
    );
  expect(see(PAGE)?.known.way?.kind).toBe('program');
  const count = elements.length;
  see('<p>Another page</p>');
  const alive = async () => {
    // A weak reference that was made or read in this turn stays until the next.
    await new Promise(setImmediate);
    collectGarbage();
    return elements.slice(0, count).filter((element) => element.deref() !== undefined).length;
  };
  expect(count).toBeGreaterThan(20);
  // What the stack still holds by chance is gone after a turn or two.
  await expect.poll(alive).toBeLessThanOrEqual(4);
  expect(see(PAGE.replace('token-of-the-view', 'another-token-yet'))?.tokens).toEqual(['another-token-yet']);
});
