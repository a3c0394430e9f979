import http from 'k6/http';
import { see } from './see.js';

const echo = async (method, body, params) => (await http.request(method, `${__ENV.BASE}/echo`, body, params)).json();
const brief = ({ method, body, headers }) => [
  method,
  body,
  headers['content-type'] ?? null,
  headers['content-length'] ?? null,
];

export default async function () {
  see('text', brief(await echo('POST', 'plain \u00fc')));
  see('object', brief(await echo('POST', { b: '2', a: ['x y', 'z~*\u00fc'], t: true, i: 1.5 })));
  see('bytes', brief(await echo('POST', new Uint8Array([65, 66]).buffer)));
  see('none', brief(await echo('POST')));
  see('get with body', brief(await echo('GET', 'x')));
  see('own type', brief(await echo('POST', { a: '1' }, { headers: { 'content-type': 'text/x-own' } })));
  see('own method', brief(await echo('PURGE', 'x')));
  for (const name of ['get', 'post', 'put', 'patch', 'del', 'options']) {
    const res = name === 'get' ? await http.get(`${__ENV.BASE}/echo`) : await http[name](`${__ENV.BASE}/echo`, 'b');
    see(name, brief(res.json()).slice(0, 2));
  }
  const form = await echo('POST', { f: http.file('data', 'na"me.txt', 'text/plain'), plain: 'v\u00e4lue' });
  const boundary = form.headers['content-type'].split('boundary=')[1];
  // k6 sends the parts in any order.
  const parts = form.body.split(`--${boundary}`).map((part) => part.split('\r\n'));
  see('multipart', parts.sort());
  const binary = await echo('POST', { f: http.file(new Uint8Array([1, 2]).buffer, 'b.bin') });
  see(
    'binary file',
    binary.body.includes('filename="b.bin"\r\nContent-Type: application/octet-stream\r\n\r\n\u0001\u0002\r\n'),
  );
  const packed = await echo('POST', 'aaaaaaaaaa', { compression: 'gzip' });
  see('compressed', [packed.headers['content-encoding'], packed.unpacked]);
  see('wrong length', brief(await echo('POST', 'abc', { headers: { 'Content-Length': '5' } })));
  const named = await echo('GET', null, { headers: { Host: 'other.example', 'User-Agent': 'mine' } });
  see('host and agent', [named.headers.host, named.headers['user-agent']]);
}
