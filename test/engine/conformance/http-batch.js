import http from 'k6/http';
import { see, thrown } from './see.js';

const BASE = __ENV.BASE;

export const options = { batch: 4, batchPerHost: 3 };

export default async function () {
  const list = await http.batch([
    `${BASE}/echo?a`,
    ['POST', `${BASE}/echo`, 'body', { headers: { 'X-A': '1' } }],
    { method: 'PUT', url: `${BASE}/echo`, body: { k: 'v' }, params: { tags: { t: 'x' } } },
    { url: `${BASE}/status?code=404` },
  ]);
  see(
    'list',
    list.map((res) => [res.status, res.status === 200 ? res.json().method : null]),
  );
  const named = await http.batch({ one: `${BASE}/echo`, two: ['GET', 'http://127.0.0.1:1/'] });
  see('object', [Object.keys(named).sort(), named.one.status, named.two.error_code]);
  await http.batch(Array.from({ length: 9 }, () => `${BASE}/concurrency?of=${__ENV.OUT}`));
  see('at once', (await http.get(`${BASE}/concurrency?report=1&of=${__ENV.OUT}`)).body);
  see('empty', (await http.batch([])).length);
  see('no argument', await thrown(() => http.batch('x')));
  const [a, b] = await Promise.all([
    http.asyncRequest('GET', `${BASE}/echo`),
    http.asyncRequest('POST', `${BASE}/echo`, 'x'),
  ]);
  see('async', [a.status, b.json().body]);
  http.asyncRequest('GET', `${BASE}/echo?not-awaited`).then((res) => see('waited for at the end', res.status));
}
