import { expect, test } from 'vitest';
import { formatDuration, parseDuration } from '../../engine/duration.ts';

test.each([
  { why: 'a number is milliseconds', value: 250, ms: 250, text: '250ms' },
  { why: 'digits are milliseconds', value: '1500', ms: 1500, text: '1.5s' },
  { why: 'units add up', value: '1h2m3.5s', ms: 3_723_500, text: '1h2m3.5s' },
  { why: 'k6 adds days', value: '1d2h', ms: 93_600_000, text: '26h0m0s' },
  { why: 'minutes keep their seconds', value: '5m', ms: 300_000, text: '5m0s' },
  { why: 'negative', value: '-1s', ms: -1000, text: '-1s' },
  { why: 'nothing', value: '0s', ms: 0, text: '0s' },
  { why: 'below a millisecond', value: '10us', ms: 0.01, text: '10µs' },
])('$value: $why', ({ value, ms, text }) => {
  expect(parseDuration(value)).toBeCloseTo(ms, 9);
  expect(formatDuration(ms)).toBe(text);
});

test.each(['', 'abc', '1x', '5m3', 's', null, {}, Number.NaN])('%j is no duration', (value) => {
  expect(parseDuration(value)).toBeUndefined();
});
