import { describe, expect, test } from 'vitest';
import { RUNNERS, runBundle } from './run-bundle.ts';

describe.each(RUNNERS)('on $kind', (runner) => {
  test.each([
    [
      'USERS',
      'ten',
      'USERS must be positive whole numbers, each once, separated by commas, got "ten" (example: USERS=10,50,100).',
    ],
    ['USERS', '10,10', 'got "10,10" (example: USERS=10,50,100).'],
    ['USERS', '0', 'got "0" (example: USERS=10,50,100).'],
    [
      'DURATION',
      '5',
      'DURATION must be a duration above zero and up to 168h, with unit ms, s, m or h, got "5" (example: DURATION=1m30s).',
    ],
    ['DURATION', '0s', 'got "0s" (example: DURATION=1m30s).'],
    ['GRACEFUL_STOP', 'soon', 'GRACEFUL_STOP must be a duration'],
    ['TIMEOUT', '-1s', 'TIMEOUT must be a duration'],
    [
      'BASE_URL',
      'ftp://survey.test',
      'BASE_URL must be an http or https URL, got "ftp://survey.test" (example: BASE_URL=http://127.0.0.1:8000).',
    ],
    ['SURVEYS', '/a/,,/b/', 'SURVEYS must be paths or http(s) URLs, separated by commas, got "/a/,,/b/"'],
    ['SURVEYS', '/a/,/a/', 'SURVEYS must name each survey once, got "/a/,/a/"'],
    [
      'THINK_TIME',
      '5-1',
      'THINK_TIME must be seconds before each submission, or a range of them, up to 3600, got "5-1" (example: THINK_TIME=1-5).',
    ],
    ['THRESHOLDS', 'lax', 'THRESHOLDS must be one of seed, strict, none, got "lax" (example: THRESHOLDS=strict).'],
    ['ITERATIONS', '1.5', 'ITERATIONS must be a positive whole number, got "1.5" (example: ITERATIONS=7).'],
    ['SUMMARY', 'results/', 'SUMMARY must be the path of a file, got "results/" (example: SUMMARY=summary.json).'],
    [
      'DONE_WHEN',
      '/(/',
      'DONE_WHEN must be a text, a /regular expression/ or url: and a part of a URL, got "/(/" (example: DONE_WHEN=/thank you/i).',
    ],
    ['LOGIN_URL', 'ftp://x', 'LOGIN_URL must be a path or http(s) URL, got "ftp://x" (example: LOGIN_URL=/login/).'],
    ['LOGIN_URL', '/login/', 'LOGIN_ACCOUNTS must be user:password,… where'],
    ['LOGIN_USERNAME', 'ann', 'LOGIN_ACCOUNTS must be user:password,… where'],
    ['LOGIN_PASSWORD', 'secret', 'LOGIN_ACCOUNTS must be user:password,… where'],
    ['LOGIN_ACCOUNTS', 'ann:a1,ben', 'got "(hidden)" (example: LOGIN_ACCOUNTS=ann:secret,ben:secret).'],
    ['LEDGER', 'on', 'LEDGER must be off, outcomes or answers, got "on" (example: LEDGER=outcomes).'],
    ['LEDGER', 'answers', 'RUN must be 1 to 16 of a-z and 0-9, got "" (example: RUN=a1).'],
    ['LOGIN_EACH', 'day', 'LOGIN_EACH must be iteration or vu, got "day" (example: LOGIN_EACH=vu).'],
  ])('%s=%s stops before the first request', async (name, value, message) => {
    const run = await runBundle(runner, 'survey', { [name]: value });
    expect(run.code).toBe(107);
    expect(run.stderr.replaceAll('\\"', '"')).toContain(message);
    expect(run.figures).toBeUndefined();
  });
});
