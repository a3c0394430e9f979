import { SharedArray } from 'k6/data';
import { see, thrown } from './see.js';

let made = 0;
const array = new SharedArray('users', () => {
  made += 1;
  return [{ name: 'a', tags: [1] }, { name: 'b' }];
});

export const options = { scenarios: { s: { executor: 'per-vu-iterations', vus: 2, iterations: 1 } } };

export default async function () {
  if (__VU === 2) {
    see('made in this VU', made);
    return;
  }
  see('content', [array.length, array[0].name, array.map((user) => user.name), array[5]]);
  see('iterates', [...array].length);
  see('read-only', [
    (await thrown(() => {
      array[0] = 1;
    })) !== 'nothing',
    (await thrown(() => {
      array[0].name = 'x';
    })) !== 'nothing',
  ]);
  see('in an iteration', (await thrown(() => new SharedArray('late', () => []))) !== 'nothing');
}
