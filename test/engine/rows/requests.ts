import type { ConformanceRow } from '../conformance-row.ts';
import { options } from './script-options.ts';

const thresholds = Object.fromEntries(
  ['status:200', 'scenario:default', 'fromflag:1', 'fromoption:1'].map((selector) => [`http_reqs{${selector}}`, []]),
);

/** Requests and responses. */
export const httpRows: ConformanceRow[] = [
  { why: 'a response has the members that k6 documents', script: 'http-response' },
  { why: 'bodies are decoded and unpacked as k6 does it', script: 'http-text' },
  { why: 'redirects are followed as Go follows them', script: 'http-redirect', log: ['Stopped after 11 redirects'] },
  { why: 'cookies last for an iteration', script: 'http-cookies' },
  { why: 'cookies last for the VU with noCookiesReset', script: 'http-cookies', env: { KEEP: '1' } },
  { why: 'failures have the error codes of k6', script: 'http-error', log: ['Request Failed', 'connection refused'] },
  {
    why: 'bodies are encoded as k6 does it',
    script: 'http-body',
    log: ["doesn't match the actual request body length of 3"],
  },
  {
    why: 'bodies with null and objects are sent with empty values',
    script: 'http-body-empty',
    log: ['cannot urlencode a nested value'],
    engineOnly:
      'k6 2.2.0 writes <nil> and map[…], which the k6 after it does no more: https://github.com/grafana/k6/issues/1185',
  },
  { why: 'requests are counted under the system tags of k6', script: 'http-metrics' },
  { why: 'a connection that was closed while the script worked is not used again', script: 'http-idle' },
  { why: 'batch and asyncRequest run side by side', script: 'http-batch', isTimed: true },
  ...Object.entries({
    'no options': {},
    discardResponseBodies: { discardResponseBodies: true },
    maxRedirects: { maxRedirects: 2 },
    userAgent: { userAgent: 'mine/1' },
    throw: { throw: true },
    noConnectionReuse: { noConnectionReuse: true },
    noVUConnectionReuse: { noVUConnectionReuse: true },
    'systemTags and tags': { systemTags: ['status'], tags: { fromoption: '1' } },
  }).map(([name, value]) => ({
    why: `requests with ${name}`,
    script: 'http-options',
    env: options({ iterations: 2, thresholds, ...value }),
  })),
  {
    why: 'tags of the command line',
    script: 'http-options',
    env: options({ iterations: 1, thresholds }),
    flags: ['--tag', 'fromflag=1'],
  },
];
