import type { ConformanceRow } from '../conformance-row.ts';
import { load, options } from './script-options.ts';

const rows: ConformanceRow[] = [
  { why: 'one iteration by default', script: 'executor', env: options({}) },
  { why: 'vus and duration', script: 'executor', env: { ...options({ vus: 3, duration: '2s' }), SLEEP: '0.75' } },
  { why: 'vus alone', script: 'executor', env: options({ vus: 3 }) },
  { why: 'iterations shared among vus', script: 'executor', env: options({ vus: 3, iterations: 7 }) },
  {
    why: 'stages',
    script: 'executor',
    env: { ...options({ stages: [{ duration: '2500ms', target: 3 }] }), SLEEP: '0.5' },
  },
  {
    why: 'flags replace the load of the script',
    script: 'executor',
    env: options({ vus: 3, duration: '9s' }),
    flags: ['--vus', '2', '--iterations', '3'],
  },
  { why: 'minIterationDuration', script: 'executor', env: options({ iterations: 2, minIterationDuration: '400ms' }) },
  {
    why: 'constant-vus lets iterations finish',
    script: 'executor',
    env: load({ executor: 'constant-vus', vus: 2, duration: '1s' }, '0.7'),
  },
  {
    why: 'constant-vus without graceful stop',
    script: 'executor',
    env: load({ executor: 'constant-vus', vus: 2, duration: '1500ms', gracefulStop: '0s' }, '0.6'),
  },
  { why: 'per-vu-iterations', script: 'executor', env: load({ executor: 'per-vu-iterations', vus: 3, iterations: 4 }) },
  {
    why: 'per-vu-iterations drops what maxDuration cuts off',
    script: 'executor',
    env: load({ executor: 'per-vu-iterations', vus: 2, iterations: 4, maxDuration: '1500ms' }, '0.6'),
  },
  {
    why: 'shared-iterations',
    script: 'executor',
    env: load({ executor: 'shared-iterations', vus: 3, iterations: 10 }),
  },
  {
    why: 'shared-iterations drops what maxDuration cuts off',
    script: 'executor',
    env: load(
      { executor: 'shared-iterations', vus: 2, iterations: 10, maxDuration: '1500ms', gracefulStop: '0s' },
      '0.6',
    ),
  },
  {
    why: 'ramping-vus up',
    script: 'executor',
    env: load(
      { executor: 'ramping-vus', startVUs: 0, stages: [{ duration: '2500ms', target: 4 }], gracefulStop: '0s' },
      '0.5',
    ),
  },
  {
    why: 'ramping-vus down without grace',
    script: 'executor',
    env: load(
      {
        executor: 'ramping-vus',
        startVUs: 4,
        stages: [
          { duration: '0s', target: 2 },
          { duration: '1s', target: 2 },
          { duration: '1s', target: 0 },
        ],
        gracefulRampDown: '0s',
      },
      '0.45',
    ),
  },
  {
    why: 'ramping-vus down with grace',
    script: 'executor',
    env: load(
      {
        executor: 'ramping-vus',
        startVUs: 3,
        stages: [
          { duration: '500ms', target: 3 },
          { duration: '0s', target: 1 },
          { duration: '1400ms', target: 1 },
        ],
        gracefulRampDown: '2s',
      },
      '0.7',
    ),
  },
  {
    why: 'ramping-vus down with too little grace',
    script: 'executor',
    env: load(
      {
        executor: 'ramping-vus',
        startVUs: 3,
        stages: [
          { duration: '400ms', target: 3 },
          { duration: '0s', target: 1 },
          { duration: '1500ms', target: 1 },
        ],
        gracefulRampDown: '100ms',
      },
      '0.7',
    ),
  },
  {
    why: 'ramping-vus up again before the grace is over',
    script: 'executor',
    env: load(
      {
        executor: 'ramping-vus',
        startVUs: 3,
        stages: [
          { duration: '400ms', target: 3 },
          { duration: '0s', target: 0 },
          { duration: '300ms', target: 0 },
          { duration: '0s', target: 3 },
          { duration: '850ms', target: 3 },
        ],
        gracefulRampDown: '5s',
      },
      '0.5',
    ),
  },
  {
    why: 'scenarios one after the other share VUs',
    script: 'executor',
    env: {
      ...options({
        scenarios: {
          a: { executor: 'constant-vus', vus: 2, duration: '1s', gracefulStop: '500ms' },
          b: { executor: 'constant-vus', vus: 3, duration: '1s', startTime: '1500ms' },
        },
      }),
      SLEEP: '0.4',
    },
  },
  {
    why: 'scenarios side by side have their own VUs',
    script: 'executor',
    env: {
      ...options({
        scenarios: {
          a: { executor: 'constant-vus', vus: 2, duration: '1s' },
          b: { executor: 'constant-vus', vus: 3, duration: '1s', startTime: '1s' },
        },
      }),
      SLEEP: '0.4',
    },
  },
  { why: 'requests are aborted at the end of the graceful stop', script: 'interrupted' },
  { why: 'the graceful stop is waited for', script: 'interrupted', env: { GRACE: '500ms' } },
  { why: 'sleep is ended too', script: 'interrupted', env: { WHAT: 'sleep' } },
];

/** The number of iterations that each executor starts, completes and drops. */
export const executorRows = rows.map((row): ConformanceRow => ({ ...row, isTimed: true }));
