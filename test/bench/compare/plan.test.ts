import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Options, readOptions } from '../../../bench/compare/options.ts';
import { readPlan } from '../../../bench/compare/plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'k6-survey-plan-'));

function file(content: unknown): string {
  const path = join(folder, 'compare.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const planOf = (options: Options, isQuick = false) => readPlan(readOptions(options), isQuick);

test('without settings: the five set-ups of 2012, as long as then', () => {
  expect(planOf({}).plan).toEqual({
    servers: ['apache-prefork', 'apache-worker', 'apache-daemon', 'uwsgi', 'gunicorn'],
    users: [10, 50, 100],
    ...{ durationSeconds: 300, warmupSeconds: 20, repeat: 3, seed: '1', store: 'sqlite' },
    surveys: expect.arrayContaining(['/s/library/']),
    ...{ workers: null, placebo: null },
  });
});

test('options come before the file, and both before the quick profile', () => {
  const config = file({ users: [5], duration: '7s', servers: ['uwsgi'], engine: 'engine' });
  const { plan, engine } = planOf({ config, duration: '1m30s', placebo: 'uwsgi' }, true);
  expect(plan).toMatchObject({
    users: [5],
    durationSeconds: 90,
    warmupSeconds: 8,
    servers: ['uwsgi', 'uwsgi~placebo'],
  });
  expect(engine).toBe('engine');
});

test('a file may have variants of its own', () => {
  const config = file({ servers: ['gunicorn:three'], variants: { gunicorn: { three: { WORKERS: '3' } } } });
  expect(planOf({ config }).servers).toMatchObject([{ label: 'gunicorn:three', environment: { WORKERS: '3' } }]);
});

test("a file's paths are relative to it", () => {
  const config = file({ out: 'here', application: { module: 'a.b:c', surveys: ['/1'], venv: '../venv' } });
  const { application, out, plan } = planOf({ config });
  expect(out).toBe(join(folder, 'here'));
  expect(application).toMatchObject({ directory: folder, venv: join(folder, '..', 'venv') });
  expect(plan.surveys).toEqual(['/1']);
});

test.each([
  ['users', '10,ten', '--users must be positive whole numbers, each once, got "10,ten" (example: "10,50,100").'],
  ['users', '10,10', '--users must be positive whole numbers, each once, got "10,10" (example: "10,50,100").'],
  [
    'duration',
    '5',
    '--duration must be a duration of at least one second, with unit ms, s, m or h, got "5" (example: "5m").',
  ],
  ['warmup', '-1s', '--warmup must be a duration, with unit ms, s, m or h, got "-1s" (example: "20s").'],
  ['repeat', '0', '--repeat must be a whole number from 1 to 1000, got "0" (example: "3").'],
  ['workers', 'many', '--workers must be a positive whole number, or auto, got "many" (example: "9").'],
  ['thinkTime', 'long', '--think-time must be seconds, or a range of them, got "long" (example: "1-5").'],
  [
    'placebo',
    'iis',
    /^--placebo must be one of apache-prefork, .*, got "iis" \(example: --placebo apache-prefork\)\.$/,
  ],
  [
    'servers',
    'iis',
    /^--servers must be all, or some of apache-daemon, .*, got "iis" \(example: --servers gunicorn,uwsgi\)\.$/,
  ],
  [
    'servers',
    'uwsgi:big',
    'uwsgi has the variants five-workers, got "uwsgi:big" (example: --servers uwsgi:five-workers).',
  ],
  ['servers', 'bjoern:big', 'bjoern has no variant, got "bjoern:big" (example: --servers bjoern).'],
])('says what is right for --%s %s', (option, text, message) => {
  expect(() => planOf({ [option]: text })).toThrow(message);
});

test.each([
  ['{', /^--config must be a JSON file, got ".*compare\.json": .* \(example: --config compare\.json\)\.$/],
  [[], /^the content in .*compare\.json must be an object of settings, got \[\]\.$/],
  [{ user: [1] }, /^user in .*compare\.json is no setting; allowed are servers, users, .*, application\.$/],
  [{ repeat: 'x' }, /^repeat in .*compare\.json must be a whole number from 1 to 1000, got "x" \(example: 3\)\.$/],
  [
    { application: { module: 'a', surveys: ['/'] } },
    /^application\.module in .* must be module:application, got "a" \(example: "mysite\.wsgi:application"\)\.$/,
  ],
  [
    { variants: { gunicorn: { three: { WORKERS: 3 } } } },
    /^variants in .* must be by set-up and name, variables with texts as values, got /,
  ],
  [{ application: { surveys: ['/'] } }, /^application in .* must be an object with module and surveys, got /],
  [
    { application: { module: 'a:b', surveys: ['/'], passwort: 'x' } },
    /^application\.passwort in .* is no setting; allowed are module, /,
  ],
])('says what is right in a file of %j', (content, message) => {
  expect(() => planOf({ config: file(content) })).toThrow(message);
});
