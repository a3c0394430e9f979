import http from 'k6/http';
import { see } from './see.js';

const BASE = __ENV.BASE;
const sent = async (path, params) =>
  (await http.get(`${BASE}${path}`, params)).json().headers.cookie?.split('; ').sort() ?? null;

export const options = { vus: 1, iterations: 2, noCookiesReset: __ENV.KEEP === '1' };

export default async function () {
  if (__ITER === 1) {
    see('next iteration', await sent('/echo'));
    return;
  }
  see('empty', await sent('/echo'));
  await http.get(`${BASE}/cookies`);
  see('kept', await sent('/echo'));
  see('path', await sent('/path/echo'));
  await http.get(`${BASE}/cookies?clear=1`);
  see('expired', await sent('/echo'));
  see('own', await sent('/echo', { cookies: { mine: '1', plain: 'own', full: { value: 'replaced', replace: true } } }));
  see('header', await sent('/echo', { headers: { cookie: 'raw=1' } }));
  see('not stored', await sent('/echo'));

  const jar = http.cookieJar();
  jar.set(`${BASE}/echo`, 'set', 'by script', { path: '/echo', max_age: 100 });
  see('jar', [jar.cookiesForURL(`${BASE}/echo`).set, jar.cookiesForURL(`${BASE}/other`).set ?? null]);
  jar.delete(`${BASE}/echo`, 'plain');
  see('deleted', jar.cookiesForURL(`${BASE}/echo`).plain ?? null);
  jar.clear(BASE);
  const own = new http.CookieJar();
  own.set(BASE, 'other', 'jar');
  see('other jar', [await sent('/echo', { jar: own }), jar.cookiesForURL(BASE).other ?? null]);
  jar.set(BASE, 'last', '1');
}
