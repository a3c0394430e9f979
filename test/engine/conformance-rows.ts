import type { ConformanceRow } from './conformance-row.ts';

const options = (value: unknown) => ({ OPTIONS: JSON.stringify(value) });
const scenario = (fields: object) => options({ scenarios: { s: fields } });
const load = (fields: object, SLEEP = '0.01') => ({ ...scenario(fields), SLEEP });

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
  { why: 'requests are counted under the system tags of k6', script: 'http-metrics' },
  { why: 'batch and asyncRequest run side by side', script: 'http-batch' },
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

/** The one deviation: what k6 does synchronously has to be awaited. */
export const awaitRows: ConformanceRow[] = [
  ...['status', 'json', 'batch'].map((name) => ({
    why: `reading ${name} without await says what to write`,
    script: 'await',
    env: { CASE: name },
    engineOnly: 'requests are synchronous in k6',
  })),
  {
    why: 'a request that nobody awaits fails the iteration',
    script: 'await',
    env: { CASE: 'forgotten' },
    log: ['was not awaited', 'write: await http.get('],
    engineOnly: 'requests are synchronous in k6',
  },
  {
    why: 'a sleep that nobody awaits fails the iteration',
    script: 'await',
    env: { CASE: 'sleep' },
    log: ['the result of sleep(0.01) was not awaited'],
    engineOnly: 'sleep() is synchronous in k6',
  },
];

/** Everything but http that a script can import. */
export const moduleRows: ConformanceRow[] = [
  { why: 'a page is the same tree', script: 'html-walk' },
  { why: 'selections answer as in k6', script: 'html-selection' },
  { why: 'custom metrics aggregate as in k6', script: 'metrics', log: ["is an invalid value for metric 'my_counter'"] },
  { why: 'checks and groups', script: 'check-group' },
  { why: 'k6/execution tells VU, scenario and instance', script: 'execution', env: { GIVEN: 'by -e' } },
  { why: 'k6/encoding', script: 'encoding' },
  { why: 'SharedArray is made once and read-only', script: 'shared-array' },
  { why: 'each VU has its own module instance and no globals of Node', script: 'globals' },
  { why: 'timers end with the iteration', script: 'timers' },
  { why: 'an iteration that waits for nothing ends', script: 'stalled' },
  {
    why: 'console formats values as in k6',
    script: 'console',
    log: [
      String.raw`msg="text 1 1.5 true null undefined [ 1, \"a\", null ] { a: 1, b: { c: \"d\" } }"`,
      'msg="[] {} [object Function] { f: [object Function] } Error: bad [ null ] { a: 1, self: [Circular] }"',
      String.raw`level=warning msg="line\nbreak`,
      String.raw`level=error msg="\"quoted\"`,
    ],
  },
];

/** From init to the summary. */
export const lifecycleRows: ConformanceRow[] = [
  {
    why: 'setup, iterations, teardown, handleSummary',
    script: 'lifecycle',
    files: { 'file.txt': 'in a file' },
    log: ['to stderr'],
  },
  { why: 'an exception in init', script: 'lifecycle', env: { BAD: 'init' }, code: 107, log: ['Error: bad init'] },
  { why: 'an exception in setup', script: 'setup-throws', code: 107, stdout: 'summary', log: ['Error: bad setup'] },
  {
    why: 'a rejected setup',
    script: 'lifecycle',
    env: { BAD: 'rejected setup' },
    code: 255,
    log: ['Uncaught (in promise) Error: bad'],
  },
  {
    why: 'setup data that JSON has not',
    script: 'lifecycle',
    env: { BAD: 'data' },
    code: 255,
    log: ['json: unsupported value: NaN'],
  },
  {
    why: 'exceptions in iterations are logged, the run goes on',
    script: 'lifecycle',
    env: { BAD: 'iteration' },
    log: ['Error: bad iteration', 'lifecycle.js:'],
  },
  {
    why: 'an exception in teardown',
    script: 'lifecycle',
    env: { BAD: 'teardown' },
    code: 107,
    log: ['Error: bad teardown'],
  },
  {
    why: 'an exception in handleSummary gives the text summary',
    script: 'lifecycle',
    env: { BAD: 'summary' },
    log: ['Error: bad summary'],
  },
  {
    why: 'everything that can be thrown counts as an iteration',
    script: 'exception',
    stdout: 'iterations 3',
    log: ['TypeError: thrown in 0', 'a string', 'Error: rejected'],
  },
  { why: 'test.abort() in init', script: 'abort', env: { WHERE: 'init' }, code: 108, log: ['test aborted: in init'] },
  { why: 'test.abort() in setup', script: 'abort', env: { WHERE: 'setup' }, code: 108, stdout: 'iterations 0' },
  {
    why: 'test.abort() in an iteration',
    script: 'abort',
    code: 108,
    stdout: 'iterations 1',
    log: ['test aborted: in an iteration'],
  },
  { why: 'test.fail() is outdone by test.abort()', script: 'abort', env: { WHERE: 'fail' }, code: 108 },
  {
    why: 'test.fail() marks the run',
    script: 'fail',
    code: 110,
    stdout: 'iterations 2',
    log: ['test marked as failed: bad'],
  },
  {
    why: 'setup that takes too long',
    script: 'timeouts',
    env: { STAGE: 'setup' },
    code: 100,
    stdout: 'summary',
    log: ['setup() execution timed out after'],
  },
  {
    why: 'teardown that takes too long',
    script: 'timeouts',
    env: { STAGE: 'teardown' },
    code: 101,
    stdout: 'summary',
  },
  {
    why: 'no summary where it is not wanted',
    script: 'fail',
    flags: ['--summary-mode', 'disabled'],
    code: 110,
    stdout: '',
  },
  {
    why: 'the newer form of the summary data',
    script: 'machine-readable',
    flags: ['--new-machine-readable-summary'],
    code: 99,
  },
  { why: 'the environment of the process is seen', script: 'environment', env: { GIVEN: 'by -e' } },
  {
    why: 'the environment of the process can be kept out',
    script: 'environment',
    flags: ['--include-system-env-vars=false'],
  },
  {
    why: 'a signal ends the run in order',
    script: 'signal',
    signal: { name: 'SIGINT', after: 'begun' },
    code: 105,
    stdout: 'summary',
  },
  {
    why: 'no iteration and no teardown without VUs: noSetup, noTeardown',
    script: 'lifecycle',
    flags: ['--no-setup', '--no-teardown'],
    code: 0,
    env: { NO_SETUP: '1' },
  },
];

/** The number of iterations that each executor starts, completes and drops. */
export const executorRows: ConformanceRow[] = [
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
  },
  { why: 'delayAbortEval delays it', script: 'threshold-abort', env: { DELAY: '3s' }, code: 99, stdout: '4 s' },
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
