import { sleep } from 'k6';
import { see } from './see.js';

export const options = { iterations: 2, vus: 1 };

export default async function () {
  const order = [];
  setTimeout(() => order.push('late'), 20);
  setTimeout((value) => order.push(value), 1, 'argument');
  clearTimeout(setTimeout(() => order.push('never'), 5));
  let ticks = 0;
  // The third tick is after all else however late a busy machine is: each is due a whole interval after the one before.
  const interval = setInterval(() => {
    ticks += 1;
    if (ticks < 3) return;
    clearInterval(interval);
    setTimeout(() => see(`at the end of ${__ITER}`, [order, ticks]), 60);
  }, 30);
  Promise.resolve().then(() => order.push('microtask'));
  const before = Date.now();
  await sleep(0.03);
  see('slept', Date.now() - before >= 29);
}
