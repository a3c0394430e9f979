import http from 'k6/http';
import { see } from './see.js';

const BASE = __ENV.BASE;

export default async function () {
  await http.get(`${BASE}/brief`);
  // Work that leaves no time to notice that the server closes.
  const end = Date.now() + 1000;
  while (Date.now() < end);
  const { status, error, timings } = await http.post(`${BASE}/echo`, 'body');
  see('post', [status, error, timings.connecting > 0]);
}
