import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import { type OddSite, startOddSite } from './odd-site.ts';
import { RUNNERS, runBundle } from './run-bundle.ts';

let site: OddSite;
beforeAll(async () => {
  site = await startOddSite();
});
afterAll(() => site.close());
let before = 0;
beforeEach(() => {
  before = site.accepted.get('plain')?.length ?? 0;
});
const posted = () => (site.accepted.get('plain') ?? []).slice(before).map(String);

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
const written = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return name;
};
const FILE = written('answers.json', { labels: { Comment: ['One', 'Two'] } });
const RUN = { THRESHOLDS: 'strict', ITERATIONS: '12', USERS: '2', DURATION: '1m', SURVEYS: '/plain/' };
const BOTH = new Set(['comment=One', 'comment=Two']);

describe.each(RUNNERS)('on $kind', (runner) => {
  const run = (variables: Readonly<Record<string, string>>, build?: string) =>
    runBundle(runner, 'smoke', { ...RUN, BASE_URL: site.url, ...variables }, [], build);

  test.each([
    { why: 'by its path', variables: { ANSWERS: join(folder, FILE) } },
    { why: 'from where the user is', variables: { ANSWERS: FILE, PWD: folder } },
  ])('an answers file is read $why', async ({ variables }) => {
    const { code, stderr } = await run(variables);
    expect(code, stderr).toBe(0);
    expect(posted()).toHaveLength(12);
    expect(new Set(posted())).toEqual(BOTH);
  });

  test.each([
    { what: 'the bundles', flags: [] },
    { what: 'bundles of one file each', flags: ['--single'] },
  ])('an answers file is built into $what', async ({ flags }) => {
    const build = mkdtempSync(join(tmpdir(), 'answered-'));
    await promisify(execFile)('node', [`${ROOT}build.mjs`, ...flags, '--answers', join(folder, FILE), '--into', build]);
    expect(existsSync(join(build, 'robot.js'))).toBe(flags.length === 0);
    const { code, stderr } = await run({}, build);
    expect(code, stderr).toBe(0);
    expect(new Set(posted())).toEqual(BOTH);
  });

  test('an answer that the page does not take is a cause, and named', async () => {
    const { code, figures, stderr } = await run({
      ANSWERS: join(folder, written('empty.json', { names: { comment: '' } })),
    });
    expect(code, stderr).toBe(99);
    expect(figures).toMatchObject({ completed: 0, causes: { unanswerable: 12 } });
    expect(stderr.replaceAll('\\"', '"')).toContain('"Comment" allows no answer that ANSWERS has for it');
  });

  test.each([
    { why: 'is not there', file: 'none.json', message: 'ANSWERS must be a file that can be read' },
    {
      why: 'has a wrong part',
      file: written('wrong.json', { fields: {} }),
      message: 'ANSWERS has no other parts than $schema, names, labels, selectors, press, got "fields"',
    },
  ])('an answers file that $why stops the run before the first request', async ({ file, message }) => {
    const { code, stderr, figures } = await run({ ANSWERS: join(folder, file) });
    expect(code).toBe(107);
    expect(stderr.replaceAll('\\"', '"')).toContain(message);
    expect(figures).toBeUndefined();
  });
});

describe('complete', () => {
  const complete = (...args: string[]) =>
    promisify(execFile)('node', [`${ROOT}build/cli.js`, 'complete', `${site.url}/plain/`, ...args], { cwd: folder });

  test('takes the same file, and says so', async () => {
    const { stdout } = await complete('--answers', FILE);
    expect(BOTH).toContain(posted()[0]);
    expect(stdout).toContain('(as the answers file says)');
  });

  test('says what is wrong with it', async () => {
    await expect(complete('--answers', 'none.json')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('k6-survey: ANSWERS must be a file that can be read'),
    });
  });
});
