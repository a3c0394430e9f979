import { expect, test } from 'vitest';
import { inFormat } from '../../lib/answer/date-format.ts';

test.each([
  { format: 'DD/MM/YYYY', written: '05/11/2026' },
  { format: 'MMM D, YYYY', written: 'Nov 5, 2026' },
  { format: 'D MMMM YYYY', written: '5 November 2026' },
  { format: 'DD.MM.YY', written: '05.11.26' },
])('$format', ({ format, written }) => {
  expect(inFormat('2026-11-05', format)).toBe(written);
});
