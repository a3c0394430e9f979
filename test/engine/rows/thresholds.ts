import type { ConformanceRow } from '../conformance-row.ts';
import { options } from './script-options.ts';

/** Thresholds: exit code 99, and 104 for those that make no sense. */
export const thresholdRows: ConformanceRow[] = [
  {
    why: 'thresholds of every type',
    script: 'options',
    env: options({
      thresholds: {
        a_counter: ['count==3', 'count<1', 'rate>0', 'count===3'],
        'a_counter{a:b}': ['count>2'],
        'a_counter{a:c}': ['count>2'],
        a_trend: ['p(95)==10', 'avg!=10', 'med<=10', 'min>=10', 'max>10', 'p(99.9)<11'],
        checks: ['rate>0.9'],
      },
    }),
    code: 99,
    log: ["thresholds on metrics 'a_counter, a_counter{a:c}, a_trend' have been crossed"],
  },
  {
    why: 'thresholds that hold',
    script: 'options',
    env: options({ thresholds: { a_trend: ['avg>1'], iterations: ['count==1'] } }),
  },
  {
    why: 'thresholds can be switched off',
    script: 'options',
    env: options({ thresholds: { a_trend: ['avg<1'] } }),
    flags: ['--no-thresholds'],
  },
  {
    why: 'abortOnFail stops the run',
    script: 'threshold-abort',
    code: 99,
    stdout: '2 s',
    log: ['stopping test prematurely'],
    isTimed: true,
  },
  {
    why: 'delayAbortEval delays it',
    script: 'threshold-abort',
    env: { DELAY: '3s' },
    code: 99,
    stdout: '4 s',
    isTimed: true,
  },
  ...Object.entries({
    'an unknown metric': { nope: ['count>1'] },
    'an aggregation of another type': { a_counter: ['p(95)>1'] },
    'an unknown operator': { a_counter: ['count~1'] },
    'an unclosed selector': { 'a_counter{a': ['count>1'] },
    'a selector without value': { 'a_counter{a}': ['count>1'] },
    'a percentile over 100': { a_trend: ['p(101)>1'] },
    'an unknown aggregation': { a_trend: ['foo>1'] },
    'no number': { a_trend: ['avg>x'] },
    'no array': { a_trend: 'avg>1' },
  }).map(([what, thresholds]) => ({
    why: `a threshold with ${what}`,
    script: 'options',
    env: options({ thresholds }),
    code: 104,
  })),
];
