import http from 'k6/http';
import { see } from './see.js';

const BASE = __ENV.BASE;

export default async function () {
  const res = await http.get(`${BASE}/cookies`);
  see('status', [res.status, res.status_text, res.proto, res.error, res.error_code]);
  see('url', res.url === `${BASE}/cookies`);
  see('body', res.body);
  see('headers', [res.headers['X-Several'], res.headers['Content-Type'], res.headers['content-type']]);
  see('cookies', [Object.keys(res.cookies).sort(), res.cookies.plain, res.cookies.full]);
  see('remote', [res.remote_ip, BASE.endsWith(`:${res.remote_port}`)]);
  see('tls', [res.tls_version, res.tls_cipher_suite, res.ocsp.status]);
  const { timings } = res;
  see('timings', Object.keys(timings).sort());
  const sum = timings.sending + timings.waiting + timings.receiving;
  see('duration is the sum', Math.abs(timings.duration - sum) < 0.001 && timings.duration > 0);

  const post = await http.post(`${BASE}/echo`, 'text', { headers: { 'x-lower': '1' }, cookies: { c: 'v' } });
  const { request } = post;
  see('request', [
    request.method,
    request.url === `${BASE}/echo`,
    request.body,
    request.headers['X-Lower'],
    request.cookies,
  ]);
  see('json', [
    post.json().method,
    post.json('method'),
    post.json('list.1.a'),
    post.json('list.#'),
    post.json('no.such'),
  ]);
  see('html', (await http.get(`${BASE}/page`)).html('h1').text());
  see('html of null', String((await http.get(`${BASE}/status?code=204`)).body));

  for (const code of [200, 204, 304, 400, 404, 418, 500, 503, 599]) {
    const { status, status_text, error, error_code, body } = await http.get(`${BASE}/status?code=${code}`);
    see(`code ${code}`, [status, status_text, error, error_code, body]);
  }
  const none = await http.get(`${BASE}/echo`, { responseType: 'none' });
  const binary = await http.get(`${BASE}/bytes?hex=00ff80`, { responseType: 'binary' });
  see('response types', [none.body, Array.from(new Uint8Array(binary.body))]);
  const head = await http.head(`${BASE}/echo`);
  see('head', [head.status, head.body]);
}
