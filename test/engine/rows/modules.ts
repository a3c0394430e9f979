import type { ConformanceRow } from '../conformance-row.ts';

/** Everything but http that a script can import. */
export const moduleRows: ConformanceRow[] = [
  { why: 'a page is the same tree', script: 'html-walk' },
  { why: 'selections answer as in k6', script: 'html-selection' },
  { why: 'custom metrics aggregate as in k6', script: 'metrics', log: ["is an invalid value for metric 'my_counter'"] },
  { why: 'checks and groups', script: 'check-group' },
  { why: 'k6/execution tells VU, scenario and instance', script: 'execution', env: { GIVEN: 'by -e' }, isTimed: true },
  { why: 'k6/encoding', script: 'encoding' },
  { why: 'SharedArray is made once and read-only', script: 'shared-array' },
  { why: 'each VU has its own module instance and no globals of Node', script: 'globals' },
  { why: 'timers end with the iteration', script: 'timers' },
  { why: 'an iteration that waits for nothing ends', script: 'stalled' },
  { why: 'k6/x/sql on SQLite gives the types and errors of Go', script: 'sql', needs: 'k6/x/sql' },
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
  {
    why: 'console says the message alone in the raw format, as JSON lines are written',
    script: 'console',
    flags: ['--log-format', 'raw'],
    log: [
      'text 1 1.5 true null undefined [ 1, "a", null ] { a: 1, b: { c: "d" } }\n[] {} [object',
      '\nline\nbreak "1970',
    ],
  },
  {
    why: 'console says JSON, with what could end a script escaped',
    script: 'console',
    flags: ['--log-format', 'json'],
    log: [
      '{"level":"info","msg":"[] {} [object Function] { f: [object Function] } Error: bad [ null ] { a: 1, self: [Circular] }","time":"2',
      String.raw`{"level":"warning","msg":"line\nbreak \"1970-01-01T00:00:00.000Z\"`,
    ],
  },
  {
    why: 'console takes any other format for text',
    script: 'console',
    flags: ['--log-format', 'yaml'],
    log: ['level=info msg="text 1 1.5'],
  },
];
