import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Runner } from '../../bench/find-k6.ts';
import { type OddSite, startOddSite } from './odd-site.ts';
import { RUNNERS, runBundle } from './run-bundle.ts';

let site: OddSite;
beforeAll(async () => {
  site = await startOddSite();
});
afterAll(() => site.close());

const SHORT = { THRESHOLDS: 'strict', ITERATIONS: '2', USERS: '1', DURATION: '1m' };

describe.each(RUNNERS)('on $kind', (runner) => {
  // What setup finds: exit code 108, no load.
  test.each([
    { why: 'an unknown page', path: '/nothing-here/', says: 'http-4xx' },
    { why: 'a page that is JSON', path: '/not-html/', says: 'not-html' },
    { why: 'a page that is a PDF', path: '/pdf/', says: 'not-html' },
    { why: 'a page without a form', path: '/no-form/', says: 'no-survey' },
    { why: 'a page with a search form only', path: '/search-only/', says: 'no-survey' },
    { why: 'a login wall', path: '/login/', says: 'login-required' },
    { why: 'a page that redirects to itself', path: '/round/', says: 'redirects' },
    { why: 'a server error', path: '/broken/', says: 'http-5xx' },
    { why: 'a page of 6 MB', path: '/too-large/', says: 'too-large' },
    // The engine's parser reads any depth, as browsers do.
    ...(runner.kind === 'k6'
      ? [{ why: 'a page of 600 elements in each other', path: '/too-deep/', says: 'too-deep' }]
      : []),
  ])('$why stops the run before any load', async ({ path, says }) => {
    const run = await runBundle(runner, 'smoke', { ...SHORT, BASE_URL: site.url, SURVEYS: `/plain/,${path}` });
    expect(run.code, run.stderr).toBe(108);
    expect(run.stderr).toContain('No load was sent: 1 of 2 surveys did not open.');
    expect(run.stderr).toContain(says);
    expect(run.figures).toBeUndefined();
  });

  test('a target that is down stops the run before any load', async () => {
    const run = await runBundle(runner, 'survey', { BASE_URL: 'http://127.0.0.1:9', SURVEYS: '' });
    expect(run.code, run.stderr).toBe(108);
    expect(run.stderr).toContain('No load was sent: 7 of 7 surveys did not open.');
    expect(run.stderr).toContain('connection');
  });

  // What only an attempt finds: exit code 99 by THRESHOLDS=strict, each attempt with its cause.
  test.each([
    { path: '/no-end/', cause: 'too-long' },
    { path: '/same-again/', cause: 'endless' },
    { path: '/refusing/', cause: 'rejected' },
    { path: '/unanswerable/', cause: 'unanswerable' },
    { path: '/broken-on-post/', cause: 'http-5xx' },
    { path: '/dropped-on-post/', cause: 'connection' },
    // Only here is the patience short, which a busy machine may try with any page.
    { path: '/silent-on-post/', cause: 'timeout', more: { TIMEOUT: '3s', USERS: '2' } },
  ])('$path fails as $cause', async ({ path, cause, more = {} }) => {
    const run = await runBundle(runner, 'smoke', { ...SHORT, BASE_URL: site.url, SURVEYS: path, ...more });
    expect(run.code, run.stderr).toBe(99);
    expect(run.figures).toMatchObject({ attempted: 2, completed: 0, failed: 2, cut: 0, causes: { [cause]: 2 } });
  });

  test.each([
    { path: '/plain/', why: 'the simplest survey' },
    { path: '/refusing-once/', why: 'a refusal that a new answer mends' },
    { path: '/large/', why: '2,000 questions on a page of 1 MB' },
    { path: '/latin1/', why: 'a page in latin-1' },
    { path: '/truncated-page/', why: 'a page that ends early' },
    { path: '/intro/', why: 'an intro page with a link' },
    { path: '/scores/', why: 'a first page whose links are the answers' },
  ])('$why is completed', async ({ path }) => {
    const before = site.accepted.get(path.slice(1, -1))?.length ?? 0;
    const run = await runBundle(runner, 'smoke', { ...SHORT, BASE_URL: site.url, SURVEYS: path });
    expect(run.code, run.stderr).toBe(0);
    expect(run.figures).toMatchObject({ attempted: 2, completed: 2, failed: 0, cut: 0, causes: {} });
    expect(site.accepted.get(path.slice(1, -1))?.length).toBe(before + 2);
  });

  test('a rule that only an error tells is learned once a user', async () => {
    const tries = () => site.accepted.get('unsaid-rule-tries')?.length ?? 0;
    const before = tries();
    const variables = { ...SHORT, ITERATIONS: '6', BASE_URL: site.url, SURVEYS: '/unsaid-rule/' };
    const run = await runBundle(runner, 'smoke', variables);
    expect(run.code, run.stderr).toBe(0);
    expect(run.figures).toMatchObject({ attempted: 6, completed: 6 });
    expect(tries() - before).toBe(7);
  });

  test('DONE_WHEN says which page is the end', async () => {
    const variables = { ...SHORT, BASE_URL: site.url, SURVEYS: '/plain/' };
    const right = await runBundle(runner, 'smoke', { ...variables, DONE_WHEN: '/^thank/i' });
    expect(right.figures, right.stderr).toMatchObject({ attempted: 2, completed: 2 });
    const other = await runBundle(runner, 'smoke', { ...variables, DONE_WHEN: 'url:/end' });
    expect(other.figures, other.stderr).toMatchObject({ attempted: 2, failed: 2, causes: { 'not-done': 2 } });
  });

  test("k6's machine-readable summary gives the same figures, but for the p99", async () => {
    const variables = { ...SHORT, BASE_URL: site.url, SURVEYS: '/plain/' };
    const run = await runBundle(runner, 'smoke', variables, ['--new-machine-readable-summary']);
    expect(run.code, run.stderr).toBe(0);
    expect(run.figures).toMatchObject({ attempted: 2, completed: 2, failed: 0, cut: 0, causes: {} });
    expect(run.figures?.stages[0]?.durationMs).toMatchObject({ p50: expect.any(Number), p99: null });
    expect(run.figures?.warnings.map(({ name }) => name)).toContain('no-p99');
  });

  test('users whose survey was cut complete the next stage', async () => {
    site.reset();
    const run = await runBundle(runner, 'survey', {
      ...{ BASE_URL: site.url, SURVEYS: '/two-silent/', THRESHOLDS: 'none' },
      ...{ USERS: '2,3', DURATION: '2s', GRACEFUL_STOP: '2s' },
    });
    expect(run.code, run.stderr).toBe(0);
    const [first, second] = run.figures?.stages ?? [];
    expect(first).toMatchObject({ users: 2, attempted: 2, completed: 0, failed: 0, cut: 2 });
    expect(run.stderr).not.toContain('timeout');
    expect(second).toMatchObject({ users: 3, failed: 0, cut: 0 });
    expect(second?.completed).toBe(second?.attempted);
    expect(second?.completed).toBeGreaterThan(3);
  });

  test('names and values of a latin-1 page are sent in its encoding', async () => {
    await runBundle(runner, 'smoke', { ...SHORT, BASE_URL: site.url, SURVEYS: '/latin1/' });
    expect(site.accepted.get('latin1')?.at(-1)?.toString()).toBe('qualit%E9=%E9lev%E9e');
  });
});

test('the same seed gives the same answers on every runner and in every run; another seed gives others', async () => {
  const answersOf = async (runner: Runner, seed: string) => {
    site.reset();
    const before = site.accepted.get('large')?.length ?? 0;
    const variables = { ...SHORT, BASE_URL: site.url, SURVEYS: '/large/', SEED: seed };
    expect((await runBundle(runner, 'smoke', variables)).code).toBe(0);
    return site.accepted.get('large')?.slice(before).map(String).sort();
  };
  const [engine = RUNNERS[0]] = RUNNERS;
  if (engine === undefined) throw new Error('There is always the engine.');
  const first = await answersOf(engine, 'a');
  for (const runner of RUNNERS) expect(await answersOf(runner, 'a')).toEqual(first);
  expect(await answersOf(engine, 'b')).not.toEqual(first);
});
