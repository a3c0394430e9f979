import type { ConformanceRow } from '../conformance-row.ts';

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
