import { sleep } from 'k6';
import http from 'k6/http';
import { see, thrown } from './see.js';

const cases = {
  status: () => http.get(`${__ENV.BASE}/echo`).status,
  json: () => http.post(`${__ENV.BASE}/echo`, 'x').json(),
  batch: () => http.batch([`${__ENV.BASE}/echo`]).length,
  forgotten: () => http.get(`${__ENV.BASE}/echo`),
  sleep: () => sleep(0.01),
};

export default async function () {
  const run = cases[__ENV.CASE];
  if (__ENV.CASE === 'forgotten' || __ENV.CASE === 'sleep') {
    run();
    return;
  }
  see('error', (await thrown(run)).replace(__ENV.BASE, ''));
}
