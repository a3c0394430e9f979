import { group } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';
import { see } from './see.js';

const BASE = __ENV.BASE;
const counted = (selector) => `http_reqs{${selector}}`;
const selectors = [
  ...['method:GET', 'method:POST', 'status:200', 'status:404', 'status:0', 'status:302', 'scenario:default'],
  ...[
    'name:named',
    `name:${BASE}/echo`,
    `url:${BASE}/echo`,
    'url:named',
    `name:${BASE}/echo?id=\${}`,
    `url:${BASE}/echo?id=\${}`,
  ],
  ...['expected_response:true', 'expected_response:false', 'error_code:1404', 'error_code:1212', 'proto:HTTP/1.1'],
  ...[
    'own:tag',
    'vutag:v',
    'scenariotag:s',
    'runtag:r',
    'group:::g',
    'group:::g::inner',
    'group:::setup',
    'nosuch:tag',
  ],
];

export const options = {
  scenarios: { default: { executor: 'per-vu-iterations', vus: 1, iterations: 1, tags: { scenariotag: 's' } } },
  tags: { runtag: 'r' },
  thresholds: Object.fromEntries(
    [...selectors.map(counted), 'http_req_failed{own:tag}', 'http_req_duration{status:404}'].map((name) => [name, []]),
  ),
};

export async function setup() {
  await http.get(`${BASE}/echo`, { tags: { own: 'setup' } });
}

export default async function () {
  await http.get(`${BASE}/echo`);
  await http.post(`${BASE}/echo`, 'x', { tags: { name: 'named', own: 'tag' } });
  await http.get(http.url`${BASE}/echo?id=${1}`);
  await http.get(`${BASE}/status?code=404`, { tags: { own: 'tag' } });
  await http.get(`${BASE}/redirect?to=/echo`);
  await http.get('http://127.0.0.1:1/');
  exec.vu.metrics.tags.vutag = 'v';
  await http.get(`${BASE}/echo?tagged`);
  see('tags', [
    exec.vu.metrics.tags.vutag,
    exec.vu.metrics.tags.scenario,
    Object.keys(exec.vu.metrics.tags).includes('vutag'),
  ]);
  delete exec.vu.metrics.tags.vutag;
  const pending = [];
  group('g', () => {
    pending.push(http.get(`${BASE}/echo?g`));
    group('inner', () => pending.push(http.get(`${BASE}/echo?inner`)));
  });
  for (const request of pending) await request;
  await http.get(`${BASE}/status?code=404`, {
    responseCallback: http.expectedStatuses(404, { min: 200, max: 299 }),
    tags: { own: 'tag' },
  });
  await http.get(`${BASE}/status?code=500`, { responseCallback: null });
  http.setResponseCallback(http.expectedStatuses(500));
  await http.get(`${BASE}/status?code=500`);
  await http.get(`${BASE}/echo?unexpected`);
}

export function handleSummary({ metrics }) {
  const counts = Object.fromEntries(
    selectors.map((selector) => [selector.replaceAll(BASE, ''), metrics[counted(selector)].values.count]),
  );
  const failed = ({ passes, fails }) => [passes, fails];
  const figures = {
    counts,
    requests: metrics.http_reqs.values.count,
    failed: failed(metrics.http_req_failed.values),
    failedOwn: failed(metrics['http_req_failed{own:tag}'].values),
    sent: metrics.data_sent.values.count > 1000,
    received: metrics.data_received.values.count > 2000,
    durations: Object.keys(metrics)
      .filter((name) => name.startsWith('http_req_'))
      .sort(),
  };
  return { stdout: JSON.stringify(figures) };
}
