import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import { type OddSite, startOddSite } from './odd-site.ts';
import { RUNNERS, runBundle } from './run-bundle.ts';

let site: OddSite;
beforeAll(async () => {
  site = await startOddSite();
});
afterAll(() => site.close());

/** Who posted, since the last look. */
const seen = new Map<string, number>();
beforeEach(() => {
  for (const [name, bodies] of site.accepted) seen.set(name, bodies.length);
});
const since = (name: string) => (site.accepted.get(name) ?? []).slice(seen.get(name) ?? 0).map(String);

const RUN = { THRESHOLDS: 'strict', ITERATIONS: '4', USERS: '2', DURATION: '1m', SURVEYS: '/members/' };
const ACCOUNTS = { LOGIN_ACCOUNTS: 'ann:ann&pass,ben:ben&pass' };
const SECRETS = /ann|ben|&pass|%26pass/;

describe.each(RUNNERS)('on $kind', (runner) => {
  const run = (variables: Readonly<Record<string, string>>) =>
    runBundle(runner, 'smoke', { ...RUN, BASE_URL: site.url, ...variables });

  test.each([
    { why: 'where a login is asked for', variables: ACCOUNTS, logins: 4 },
    { why: 'at its own page first', variables: { ...ACCOUNTS, LOGIN_URL: '/members/login/' }, logins: 4 },
    { why: 'once a user', variables: { ...ACCOUNTS, LOGIN_EACH: 'vu' }, logins: 2 },
  ])('$why, one account a user', async ({ variables, logins }) => {
    const { code, figures, stdout, stderr } = await run(variables);
    expect(code, stderr).toBe(0);
    expect(figures).toMatchObject({ attempted: 4, completed: 4, failed: 0 });
    expect(since('members')).toHaveLength(4);
    expect(new Set(since('members'))).toEqual(new Set(['ann', 'ben']));
    expect(since('members-login')).toHaveLength(logins);
    expect(`${stdout}${stderr}${JSON.stringify(figures)}`).not.toMatch(SECRETS);
  });

  test('one account for all', async () => {
    const { code, stderr } = await run({ LOGIN_USERNAME: 'ann', LOGIN_PASSWORD: 'ann&pass' });
    expect(code, stderr).toBe(0);
    expect(new Set(since('members'))).toEqual(new Set(['ann']));
  });

  test('a login that the site refuses is a cause of its own, and nowhere told whose', async () => {
    const { code, figures, stdout, stderr } = await run({ LOGIN_USERNAME: 'ann', LOGIN_PASSWORD: 'wrong&pass' });
    expect(code, stderr).toBe(99);
    expect(figures).toMatchObject({ failed: 4, causes: { 'login-refused': 4 } });
    expect(stderr).toContain('No such member: ***.');
    expect(`${stdout}${stderr}${JSON.stringify(figures)}`).not.toMatch(SECRETS);
  });

  test('a login wall without accounts stops the run before any load', async () => {
    const { code, stderr } = await run({});
    expect(code).toBe(108);
    expect(stderr).toContain('login-required');
  });
});

test('complete logs in by the same variables, and tells no account', async () => {
  const variables = { LOGIN_USERNAME: 'ann', LOGIN_PASSWORD: 'ann&pass' };
  const child = spawn('node', [`${ROOT}build/cli.js`, 'complete', `${site.url}/members/`], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  expect(await new Promise((resolve) => child.once('close', resolve)), output).toBe(0);
  expect(output).toContain('completed after 1 submission');
  expect(output).not.toMatch(SECRETS);
});
