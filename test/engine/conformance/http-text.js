import http from 'k6/http';
import { see } from './see.js';

export default async function () {
  for (const hex of [
    'c3a9',
    'e9',
    'e9e920',
    'e282',
    'e282ac',
    'efbbbf41',
    'f09f98',
    'f09f9880',
    'eda080',
    'c0af',
    '41ff42',
    '80',
  ]) {
    see(hex, (await http.get(`${__ENV.BASE}/bytes?hex=${hex}`)).body);
  }
  for (const encoding of ['gzip', 'deflate', 'br', 'gzip, br', 'identity']) {
    const res = await http.get(`${__ENV.BASE}/encoded?as=${encodeURIComponent(encoding)}`);
    see(encoding, [res.body, res.headers['Content-Encoding']]);
  }
  const broken = await http.get(`${__ENV.BASE}/not-gzip`);
  see('broken gzip', [broken.status, broken.error_code, broken.error.split(' (')[0], broken.body]);
}
