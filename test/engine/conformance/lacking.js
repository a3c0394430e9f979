import exec from 'k6/execution';
import http from 'k6/http';
import { see, thrown } from './see.js';

export default async function () {
  const res = await http.get(`${__ENV.BASE}/echo`);
  see('request parameter', (await thrown(() => http.get(`${__ENV.BASE}/echo`, { retries: 3 }))).split(' Supported')[0]);
  see('auth', (await thrown(() => http.get(`${__ENV.BASE}/echo`, { auth: 'digest' }))).split(' Supported')[0]);
  see('submitForm', (await thrown(() => res.submitForm())).split(':')[0]);
  see('clickLink', (await thrown(() => res.clickLink())).split(':')[0]);
  see('constant', (await thrown(() => http.OCSP_STATUS_GOOD)).split(';')[0]);
  see('metadata', await thrown(() => exec.vu.metrics.metadata));
  see('json query', (await thrown(() => res.json('list.#(a=="x")'))).split(' (')[0]);
}
