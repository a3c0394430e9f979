import type { ConformanceRow } from '../conformance-row.ts';
import { options, scenario } from './script-options.ts';

const unsupported = 'k6 has it, or takes no notice';

/** What the engine lacks is an error that names it. */
export const lackingRows: ConformanceRow[] = [
  {
    why: 'an unknown module',
    script: 'bad/unknown-module',
    code: 107,
    log: ['k6/no-such-module', 'supported modules: k6, k6/data'],
    engineOnly: 'k6 asks a service on the Internet for it',
  },
  {
    why: 'an unknown export',
    script: 'bad/unknown-export',
    code: 107,
    log: ['no_such_function'],
    engineOnly: 'undefined in k6',
  },
  {
    why: 'an unknown member of a namespace',
    script: 'bad/unknown-member',
    code: 107,
    log: ['no_such_member'],
    engineOnly: 'undefined in k6',
  },
  {
    why: 'code from the network',
    script: 'bad/remote-module',
    code: 107,
    log: ['code from the network is not loaded'],
    engineOnly: 'k6 loads it',
  },
  {
    why: 'an unknown option',
    script: 'options',
    env: options({ noSuchOption: 1 }),
    code: 104,
    log: ['noSuchOption'],
    engineOnly: 'a warning in k6',
  },
  {
    why: 'an option that only k6 has',
    script: 'options',
    env: options({ rps: 5 }),
    code: 104,
    log: ['\\"rps\\" is not supported', 'Supported: '],
    engineOnly: unsupported,
  },
  {
    why: 'an executor that only k6 has',
    script: 'options',
    env: scenario({ executor: 'constant-arrival-rate', rate: 1, duration: '1s', preAllocatedVUs: 1 }),
    code: 104,
    log: ['constant-arrival-rate', 'this engine has: constant-vus'],
    engineOnly: unsupported,
  },
  { why: 'unknown members and parameters', script: 'lacking', engineOnly: unsupported },
];
