import http from 'k6/http';
import { see, thrown } from './see.js';

const BASE = __ENV.BASE;

export default async function () {
  const failures = {
    refused: 'http://127.0.0.1:1/',
    'no host': 'http://',
    'no scheme': 'nowhere',
    ftp: 'ftp://127.0.0.1/',
    // Too long for a name, so that no name server is asked, which may be slow or away.
    unresolved: `http://${'x'.repeat(64)}.invalid/`,
    reset: `${BASE}/reset`,
    closed: `${BASE}/close`,
    'cut short': `${BASE}/cut`,
    'cut chunked': `${BASE}/cut?chunked=1`,
    'reset within': `${BASE}/cut?reset=1`,
  };
  for (const [name, url] of Object.entries(failures)) {
    const { status, status_text, error, error_code, body, headers, url: at } = await http.get(url);
    see(name, [status, status_text, error, error_code, body, Object.keys(headers).length, at === url]);
  }
  for (const path of ['reset', 'close']) {
    const { error, error_code } = await http.post(`${BASE}/${path}`, 'body');
    see(`post ${path}`, [error, error_code]);
  }
  for (const timeout of [150, '150ms', '0.15s']) {
    const { error, error_code, status } = await http.get(`${BASE}/hang`, { timeout });
    see(`timeout ${timeout}`, [status, error, error_code]);
  }
  const late = await http.get(`${BASE}/hang?after=headers`, { timeout: 150 });
  see('timeout in the body', [late.status, late.error, late.error_code]);
  for (const url of [undefined, 7, 'http://a b/']) {
    const { status, error_code, error } = await http.get(url);
    see(`url ${url}`, [status, error_code, error.split(':')[0]]);
  }
  see('bad header', (await http.get(`${BASE}/echo`, { headers: { 'a b': '1' } })).error);
  see('throw', (await thrown(() => http.get('http://127.0.0.1:1/', { throw: true }))).includes('connection refused'));
  see('after failures', (await http.get(`${BASE}/echo`)).status);
}

export function handleSummary({ metrics }) {
  const { passes, fails } = metrics.http_req_failed.values;
  return { stdout: `requests ${metrics.http_reqs.values.count}, failed ${passes}, good ${fails}` };
}
