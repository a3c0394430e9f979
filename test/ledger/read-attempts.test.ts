import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttempts } from '../../bench/ledger/read-attempts.ts';
import type { Attempt } from '../../lib/audit/attempt.ts';

const completed: Attempt = {
  receipt: 'a1-users10-3-5',
  survey: 'library',
  stage: 'users10',
  user: 3,
  iteration: 5,
  startedAt: 1_795_519_000_123,
  durationMs: 412,
  outcome: 'completed',
  cause: null,
  isMarked: true,
};
const failed: Attempt = { ...completed, receipt: 'a1-users10-3-6', outcome: 'failed', cause: 'http-5xx' };
const said = JSON.stringify(completed);

function read(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'k6-survey-')), 'attempts.jsonl');
  writeFileSync(file, text);
  return readAttempts(file);
}

test.each([
  { why: 'a line an attempt', text: `${said}\n${JSON.stringify(failed)}\n`, attempts: [completed, failed], other: 0 },
  { why: 'a last line that was cut short', text: `${said}\n${said.slice(0, 80)}`, attempts: [completed], other: 1 },
  { why: 'a last line without its end', text: said, attempts: [completed], other: 0 },
  { why: 'nothing', text: '', attempts: [], other: 0 },
  { why: 'other words', text: `library failed: http-5xx\n${said}\n{"receipt":1}\n`, attempts: [completed], other: 2 },
  {
    why: "k6's JSON",
    text: `${JSON.stringify({ level: 'info', msg: said, time: '2026-11-24T11:00:00Z' })}\n{"level":"warning","msg":"x"}\n{"level":`,
    attempts: [completed],
    other: 2,
  },
  {
    why: "k6's text",
    text: `time="2026-11-24T11:00:00Z" level=info msg=${JSON.stringify(said)}\ntime="2026-11-24T11:00:00Z" level=warning msg=word\n`,
    attempts: [completed],
    other: 1,
  },
  {
    why: "Go's own escapes",
    text: `time="2026-11-24T11:00:00Z" level=info msg=${JSON.stringify(
      JSON.stringify({ ...completed, survey: 'bell? wide?' }),
    )
      .replace('bell?', 'bell\\x7f')
      .replace('wide?', 'wide\\U000e0001\\u200b')}\n`,
    attempts: [{ ...completed, survey: 'bell\x7f wide\u{e0001}\u200b' }],
    other: 0,
  },
])('reads $why', ({ text, attempts, other }) => {
  expect(read(text)).toEqual({ attempts, otherLines: other });
});

test.each([
  ['a failed attempt without cause', { ...failed, cause: null }],
  ['a completed attempt with a cause', { ...completed, cause: 'timeout' }],
  ['a cause that there is not', { ...failed, cause: 'weather' }],
  ['a user that is no number', { ...completed, user: '3' }],
])('takes %s for another line', (_, line) => {
  expect(read(`${JSON.stringify(line)}\n`)).toEqual({ attempts: [], otherLines: 1 });
});

test.each([
  [
    'as forms have it',
    'a=1&b=two+words%0D%0Aand+more&a=%F0%9F%99%82&=&c=',
    [
      ['a', '1'],
      ['b', 'two words\r\nand more'],
      ['a', '🙂'],
      ['', ''],
      ['c', ''],
    ],
  ],
  ['of a page in Windows-1252', 'name=Andr%E9+%80', [['name', 'André €']]],
  [
    'without what forms would have',
    'a&é=%zz',
    [
      ['a', ''],
      ['é', '%zz'],
    ],
  ],
  ['of nothing', '', []],
])('reads answers %s', (_, sent, answers) => {
  expect(read(`${JSON.stringify({ ...completed, sent })}\n`).attempts).toEqual([{ ...completed, answers }]);
});

test('whatever was answered is read as it was sent', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      const line = JSON.stringify({ ...completed, sent: new URLSearchParams(pairs).toString() });
      const inText = `time="2026-11-24T11:00:00Z" level=info msg=${JSON.stringify(line)}`;
      const attempt: Attempt = { ...completed, answers: pairs };
      expect(read(`${line}\n${inText}\n`).attempts).toEqual([attempt, attempt]);
    }),
    { numRuns: 50 },
  );
});
