import http from 'k6/http';
import { see } from './see.js';

export default async function () {
  const body = { none: null, object: { a: 1 }, list: [[1]], text: 't' };
  see('body', (await http.post(`${__ENV.BASE}/echo`, body)).json().body);
}
