import type { ConformanceRow } from '../conformance-row.ts';
import { options, scenario } from './script-options.ts';

const badScenarios: Record<string, { fields: object; says: string }> = {
  'an unknown executor': { fields: { executor: 'foo' }, says: "unknown executor type 'foo'" },
  'no VUs and no duration': {
    fields: { executor: 'constant-vus', vus: 0 },
    says: 'the number of VUs must be more than 0, the duration is unspecified',
  },
  'too short a duration': {
    fields: { executor: 'constant-vus', vus: 1, duration: '500ms' },
    says: 'the duration must be at least 1s, but is 500ms',
  },
  'an unknown field': { fields: { executor: 'constant-vus', vus: 1, duration: '1s', foo: 1 }, says: 'unknown field' },
  'fewer iterations than VUs': {
    fields: { executor: 'shared-iterations', vus: 5, iterations: 2 },
    says: "the number of iterations (2) can't be less than the number of VUs (5)",
  },
  'no iterations': {
    fields: { executor: 'per-vu-iterations', vus: -1, iterations: 0, maxDuration: '1ms' },
    says: 'the number of iterations must be more than 0, the maxDuration must be at least 1s, but is 1ms',
  },
  'no stages': { fields: { executor: 'ramping-vus' }, says: 'at least one stage has to be specified' },
  'bad stages': {
    fields: { executor: 'ramping-vus', startVUs: -1, stages: [{ duration: '-1s', target: -1 }, { target: 1 }] },
    says: "stage 2 doesn't have a duration",
  },
  'negative times': {
    fields: { executor: 'constant-vus', duration: '1s', startTime: '-1s', gracefulStop: '-1s' },
    says: "the startTime can't be negative, the gracefulStop timeout can't be negative",
  },
  'a function that is not exported': {
    fields: { executor: 'constant-vus', duration: '1s', exec: 'nope' },
    says: "function 'nope' not found in exports",
  },
};

/** Wrong values stop the run before anything is sent. */
export const configRows: ConformanceRow[] = [
  ...Object.entries(badScenarios).map(([what, { fields, says }]) => ({
    why: `a scenario with ${what}`,
    script: 'options',
    env: scenario(fields),
    code: 104,
    log: [says],
  })),
  {
    why: 'a scenario with a bad name',
    script: 'options',
    env: options({ scenarios: { 'a b': { executor: 'constant-vus', duration: '1s' } } }),
    code: 104,
  },
  {
    why: 'another exported function can be run',
    script: 'options',
    env: scenario({ executor: 'per-vu-iterations', exec: 'named' }),
  },
  ...(
    [
      ['iterations', 'stages', { iterations: 1, stages: [{ duration: '1s', target: 1 }] }],
      ['duration', 'scenarios', { duration: '1s', scenarios: {} }],
    ] as const
  ).map(([one, other, value]) => ({
    why: `${one} and ${other} together`,
    script: 'options',
    env: options(value),
    code: 104,
    log: [`using \`${one}\` and \`${other}\` options simultaneously is not allowed`],
  })),
  { why: 'VUs that are no number', script: 'options', env: options({ vus: 'x' }), code: 104 },
  { why: 'a duration of nothing', script: 'options', env: options({ duration: '0s' }), code: 104 },
  { why: 'a script that is not there', script: 'no-such-script', code: 255, log: ['no-such-script'] },
  { why: 'a syntax error', script: 'bad/syntax-error.txt', code: 107, log: ['syntax-error.txt'] },
  { why: 'a script without functions', script: 'bad/no-exports', code: 255, log: ['no exported functions in script'] },
  { why: 'an unknown flag', script: 'options', flags: ['--no-such-flag'], code: 255 },
];
