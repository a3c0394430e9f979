import { sleep } from 'k6';
import http from 'k6/http';
import { see, thrown } from './see.js';

const BASE = __ENV.BASE;

export const options = JSON.parse(__ENV.OPTIONS);

/** The ports that this VU's requests came from, numbered in the order in which they were first seen. */
const ports = [];
const portNumber = (port) => {
  if (!ports.includes(port)) ports.push(port);
  return ports.indexOf(port);
};

export default async function () {
  const used = [];
  for (let i = 0; i < 3; i++) used.push(portNumber((await http.get(`${BASE}/port`, { responseType: 'text' })).body));
  see(`connections of iteration ${__ITER}`, used);
  if (__ITER > 0) return;
  see('body', (await http.get(`${BASE}/bytes?hex=41`)).body);
  see('redirects', (await http.get(`${BASE}/loop`)).url.replace(BASE, ''));
  const agent = (await http.get(`${BASE}/echo`, { responseType: 'text' })).json().headers['user-agent'];
  see('agent', agent === 'mine/1');
  see('thrown', (await thrown(() => http.get('http://127.0.0.1:1/'))) !== 'nothing');
  await sleep(0);
}

export function handleSummary({ metrics }) {
  const names = [
    'http_reqs{status:200}',
    'http_reqs{scenario:default}',
    'http_reqs{fromflag:1}',
    'http_reqs{fromoption:1}',
  ];
  return { stdout: JSON.stringify(names.map((name) => metrics[name]?.values.count ?? null)) };
}
