import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';

/** What the reporter prints, by itself, of a run of these files; they find vitest's functions as globals. */
function run(files: Readonly<Record<string, string>>): {
  lines: readonly string[];
  status: number | null;
  stderr: string;
} {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'k6-survey-closing-')));
  try {
    mkdirSync(path.join(folder, 'test'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, 'test', name), text);
    const program = `${ROOT}node_modules/vitest/vitest.mjs`;
    const reporter = `${ROOT}test/closing-line/closing-line.ts`;
    const args = [program, 'run', '--root', folder, '--globals', '--no-file-parallelism', '--reporter', reporter];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const lines = stdout.replaceAll(`${folder}/`, '').trimEnd().split('\n');
    return { lines, status, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  {
    why: 'nothing but the counts where all pass',
    files: { 'a.test.ts': "test('holds', () => {});" },
    lines: ['1 passed, 0 failed'],
    status: 0,
  },
  {
    why: 'skipped tests are told by what they lack, a line a file and reason',
    files: {
      'a.test.ts': `test('holds', () => {});
        describe.skip('on k6 (lacks: k6)', () => { test('one', () => {}); test('two', () => {}); });
        describe.skip('on Go (lacks go; apt install golang)', () => test('three', () => {}));
        test('asks', (context) => context.skip('lacks: an answer'));
        test('by itself', (context) => context.skip());`,
    },
    lines: [
      'skipped: test/a.test.ts: lacks: k6 (2 tests)',
      'skipped: test/a.test.ts: lacks go; apt install golang',
      'skipped: test/a.test.ts: lacks: an answer',
      'skipped: test/a.test.ts: by itself',
      '1 passed, 0 failed, 5 skipped',
    ],
    status: 0,
  },
  {
    why: 'many that do not say why they are skipped are counted, as where a filter leaves them out',
    files: { 'a.test.ts': "test.skip.each([1, 2, 3, 4, 5, 6])('number %d', () => {}); test('holds', () => {});" },
    lines: ['skipped: test/a.test.ts: by a filter, or by themselves (6 tests)', '1 passed, 0 failed, 6 skipped'],
    status: 0,
  },
  {
    why: 'a test that failed is named after those skipped, with the first lines of its message, where it was, and how much is left out',
    files: {
      'a.test.ts': `describe('sums', () => test('add up', () => {
          throw new Error('1\\n2\\n3\\n4\\n5\\n6\\n7\\n8');
        }));`,
      'b.test.ts': "test.skip('later', () => {});",
    },
    lines: [
      'skipped: test/b.test.ts: later',
      'failed: test/a.test.ts: sums > add up',
      ...['  1', '  2', '  3', '  4', '  5', '  6', '  (1 more lines above)', '  8', '  at test/a.test.ts:2'],
      '0 passed, 1 failed, 1 skipped',
    ],
    status: 1,
  },
  {
    why: 'what differs is told, too',
    files: { 'a.test.ts': "test('same', () => expect({ a: 1, b: 2 }).toEqual({ a: 1, b: 3 }));" },
    lines: [
      ...['failed: test/a.test.ts: same', '  expected { a: 1, b: 2 } to deeply equal { a: 1, b: 3 }'],
      ...['  - Expected', '  + Received', '  -   "b": 3,', '  +   "b": 2,', '  at test/a.test.ts:1'],
      '0 passed, 1 failed',
    ],
    status: 1,
  },
  {
    why: 'a file that does not load is one failure',
    files: { 'a.test.ts': "throw new Error('no such part');", 'b.test.ts': "test('holds', () => {});" },
    lines: ['failed: test/a.test.ts (as a whole)', '  no such part', '  at test/a.test.ts:1', '1 passed, 1 failed'],
    status: 1,
  },
  {
    why: 'a hook that fails is a failure beside the tests that it kept from running',
    files: {
      'a.test.ts':
        "describe('on a server', () => { beforeAll(() => { throw new Error('no port'); }); test('x', () => {}); });",
    },
    lines: [
      'skipped: test/a.test.ts: on a server > x',
      ...['failed: test/a.test.ts: on a server (a hook)', '  no port', '  at test/a.test.ts:1'],
      '0 passed, 1 failed, 1 skipped',
    ],
    status: 1,
  },
  {
    why: 'an error outside of any test is told as one',
    files: {
      'a.test.ts': `test('holds', async () => {
        setImmediate(() => { throw new Error('late'); });
        await new Promise(setImmediate);
      });`,
    },
    lines: [
      'failed: outside of any test',
      '  late',
      expect.stringMatching(/^ {2}at .*a\.test\.ts:2/),
      '1 passed, 1 failed',
    ],
    status: 1,
  },
])('$why', ({ files, lines, status }) => {
  const { stderr, ...seen } = run(files);
  expect(seen, stderr).toEqual({ lines, status });
});
