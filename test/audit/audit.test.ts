import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../lib/audit/attempt.ts';
import { audit } from '../../lib/audit/audit.ts';
import { auditText, isSound, verdict } from '../../lib/audit/audit-text.ts';
import type { Stored } from '../../lib/audit/stored.ts';

function attempt(iteration: number, more: Partial<Attempt> = {}): Attempt {
  const receipt = `r1-users10-0-${iteration}`;
  return {
    ...{ receipt, survey: 'library', stage: 'users10', user: 0, iteration, startedAt: 1, durationMs: 1 },
    ...{ outcome: 'completed', cause: null, isMarked: true },
    answers: [
      ['token', 'secret'],
      ['comment', `${receipt} fine`],
      ['uses', 'a'],
      ['uses', 'b'],
    ],
    ...more,
  };
}

function stored(iteration: number, answers: Record<string, unknown> = {}): Stored {
  const receipt = `r1-users10-0-${iteration}`;
  return {
    receipt,
    answers: new Map(Object.entries({ comment: `${receipt} fine`, uses: ['b', 'a'], note: null, ...answers })),
  };
}

const failed = { outcome: 'failed', cause: 'timeout' } as const;

describe('what is matched', () => {
  test.each([
    { why: 'stored and thanked', attempts: [attempt(1)], rows: [stored(1)], is: { kept: 1, stored: 1, compared: 2 } },
    { why: 'lost', attempts: [attempt(1), attempt(2)], rows: [stored(2)], is: { kept: 1, lost: ['r1-users10-0-1'] } },
    {
      why: 'a fail that is not stored',
      attempts: [attempt(1, failed)],
      rows: [],
      is: { kept: 0, failed: 1, phantom: [] },
    },
    { why: 'phantom', attempts: [attempt(1, failed)], rows: [stored(1)], is: { kept: 0, phantom: ['r1-users10-0-1'] } },
    {
      why: 'duplicate',
      attempts: [attempt(1)],
      rows: [stored(1), stored(1)],
      is: { kept: 1, stored: 2, duplicate: ['r1-users10-0-1'] },
    },
    { why: 'cut but stored', attempts: [attempt(1)], rows: [stored(1), stored(2)], is: { cut: ['r1-users10-0-2'] } },
    {
      why: 'a completion that could hold no receipt',
      attempts: [attempt(1, { isMarked: false })],
      rows: [],
      is: { lost: [], untraceable: ['r1-users10-0-1'] },
    },
    {
      why: 'altered',
      attempts: [attempt(1)],
      rows: [stored(1, { uses: ['a'] })],
      is: { altered: [{ receipt: 'r1-users10-0-1', name: 'uses', sent: ['a', 'b'], stored: ['a'] }] },
    },
    {
      why: 'an answer that is missing in one row alone',
      attempts: [attempt(1), attempt(2)],
      rows: [stored(1), { ...stored(2), answers: new Map([['comment', 'r1-users10-0-2 fine']]) }],
      is: { altered: [expect.objectContaining({ name: 'uses', stored: undefined })] },
    },
    {
      why: 'an answer that nobody gave',
      attempts: [attempt(1), attempt(2, { answers: [['comment', 'r1-users10-0-2 fine']] })],
      rows: [stored(1), stored(2)],
      is: { altered: [expect.objectContaining({ receipt: 'r1-users10-0-2', name: 'uses', sent: [] })] },
    },
    {
      why: 'a ledger without answers',
      attempts: [{ ...attempt(1), answers: undefined as never }],
      rows: [stored(1, { uses: [] })],
      is: { kept: 1, altered: [], compared: 0 },
    },
  ])('$why', ({ attempts, rows, is }) => {
    const empty = { lost: [], phantom: [], duplicate: [], altered: [], cut: [], untraceable: [] };
    expect(audit(attempts, rows)).toMatchObject({ ...empty, ...is });
  });
});

test('attempts = completed + failed, and completed = kept + lost + untraceable, whatever happens', () => {
  const event = fc.record({
    outcome: fc.constantFrom('completed', 'failed', 'cut'),
    rows: fc.integer({ min: 0, max: 3 }),
    isMarked: fc.boolean(),
    isAltered: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const attempts = events.flatMap(({ outcome, isMarked }, index) =>
        outcome === 'cut' ? [] : [attempt(index, { isMarked, ...(outcome === 'failed' ? failed : {}) })],
      );
      const rows = events.flatMap(({ rows: count, isAltered }, index) =>
        Array.from({ length: count }, () => stored(index, isAltered ? { comment: `r1-users10-0-${index} other` } : {})),
      );
      const result = audit(attempts, rows);
      const are = (test: (event: (typeof events)[number]) => boolean) =>
        events.flatMap((one, index) => (test(one) ? [`r1-users10-0-${index}`] : []));
      expect(result.completed + result.failed).toBe(attempts.length);
      expect(result.kept + result.lost.length + result.untraceable.length).toBe(result.completed);
      expect(result.lost).toEqual(are((one) => one.outcome === 'completed' && one.rows === 0 && one.isMarked));
      expect(result.phantom).toEqual(are((one) => one.outcome === 'failed' && one.rows > 0));
      expect([...result.duplicate].sort()).toEqual(are((one) => one.rows > 1).sort());
      expect([...result.cut].sort()).toEqual(are((one) => one.outcome === 'cut' && one.rows > 0).sort());
      expect([...new Set(result.altered.map(({ receipt }) => receipt))]).toEqual(
        are((one) => one.outcome === 'completed' && one.rows > 0 && one.isAltered),
      );
      const isFine = !events.some((one) => one.rows > 1) && result.lost.length === 0 && result.altered.length === 0;
      expect(isSound(result)).toBe(isFine);
    }),
  );
});

test('the text tells counts and names receipts, twenty of a kind', () => {
  const result = audit(
    Array.from({ length: 30 }, (_, index) => attempt(index)),
    [stored(0), stored(1, { comment: 'r1-users10-0-1 bad' })],
  );
  expect(verdict(result)).toBe('30 completed, 2 stored, 28 lost, 0 duplicate, 1 altered (4 answers compared)');
  const unmarked = audit([attempt(1, { isMarked: false })], []);
  expect(verdict(unmarked)).toBe(
    '1 completed, 0 stored, 0 lost, 0 duplicate, 0 altered, 1 untraceable (no answer was compared)',
  );
  const text = auditText(result);
  expect(text).toContain('      28  lost: thanked, not stored\n          r1-users10-0-2\n');
  expect(text).toContain('          and 8 more');
  expect(text).toContain('r1-users10-0-1 comment: sent ["r1-users10-0-1 fine"], stored "r1-users10-0-1 bad"');
});
