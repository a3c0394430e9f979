import http from 'k6/http';
import { see } from './see.js';

const BASE = __ENV.BASE;
const relative = (url) => url.replace(BASE, '');

export default async function () {
  for (const code of [301, 302, 303, 307, 308]) {
    const res = await http.post(`${BASE}/redirect?code=${code}`, { a: '1' }, { headers: { Authorization: 'x' } });
    const echo = res.json();
    see(`${code}`, [
      relative(res.url),
      echo.method,
      echo.body,
      echo.headers['content-type'] ?? null,
      echo.headers.authorization,
      relative(echo.headers.referer),
      echo.headers.cookie,
    ]);
  }
  const put = await http.put(`${BASE}/redirect?code=302`, 'x');
  const head = await http.head(`${BASE}/redirect?code=302`);
  see('put and head', [put.json().method, head.status, head.request.method, relative(head.url)]);
  const other = await http.get(
    `${BASE.replace('127.0.0.1', 'localhost')}/redirect?to=${encodeURIComponent(`${BASE}/echo`)}`,
    {
      headers: { Authorization: 'secret', 'X-Kept': '1' },
    },
  );
  see('other host', [other.json().headers.authorization ?? null, other.json().headers['x-kept']]);
  see('no location', await seen(`${BASE}/status?code=302`));
  see('endless', await seen(`${BASE}/loop`));
  see('none', await seen(`${BASE}/redirect`, { redirects: 0 }));
  see('two', await seen(`${BASE}/loop`, { redirects: 2 }));
  see('fragment', await seen(`${BASE}/redirect?to=${encodeURIComponent('/echo#there')}`));
  see('relative', await seen(`${BASE}/deep/er/redirect?to=${encodeURIComponent('../sibling?q=1')}`));
  see('query only', await seen(`${BASE}/redirect?to=${encodeURIComponent('?to=/echo')}`));
  const refused = await http.get(`${BASE}/redirect?to=${encodeURIComponent('http://127.0.0.1:1/x')}`);
  see('to a closed port', [refused.status, refused.error_code, refused.url]);
  const bad = await http.get(`${BASE}/redirect?to=${encodeURIComponent('http://[bad')}`);
  see('to no URL', [bad.status, bad.error_code, bad.error.split(':')[0]]);
}

async function seen(url, params) {
  const res = await http.get(url, params);
  return [res.status, relative(res.url), res.error_code];
}

export function handleSummary({ metrics }) {
  return { stdout: `requests ${metrics.http_reqs.values.count}` };
}
