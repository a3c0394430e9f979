import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VENV } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';
import { serverNames } from '../../bench/server.ts';

const SCRIPTS = ['start', 'check', 'stop'];
const ANY_EXECUTE = 0o111;
const MISSING = 69;
const PARTS = JSON.parse(readFileSync(`${ROOT}servers/parts.json`, 'utf8')) as object;

describe.each(serverNames())('servers/%s', (name) => {
  const folder = `${ROOT}servers/${name}`;

  test.each(SCRIPTS)('%s is a clean script that can be executed', (script) => {
    const checked = spawnSync(`${VENV}/bin/shellcheck`, ['-x', `${folder}/${script}`], { cwd: ROOT, encoding: 'utf8' });
    expect(checked.status, checked.stdout + checked.stderr).toBe(0);
    expect(statSync(`${folder}/${script}`).mode & ANY_EXECUTE).toBe(ANY_EXECUTE);
  });

  test('describes itself', () => {
    const described = JSON.parse(readFileSync(`${folder}/server.json`, 'utf8')) as Description;
    expect(described).toEqual({
      name,
      kind: expect.any(String),
      description: expect.any(String),
      workers: expect.any(Number),
      threads: expect.any(Number),
      needs: expect.arrayContaining([expect.any(String)]),
      configuration: expect.arrayContaining([expect.any(String)]),
      variants: expect.any(Object),
      space: expect.any(Object),
    });
    for (const need of described.needs) expect(PARTS).toHaveProperty([need]);
    for (const file of described.configuration) expect(existsSync(`${folder}/${file}`), file).toBe(true);
    for (const values of Object.values(described.space)) {
      expect(values.every((value) => typeof value === 'string') && new Set(values).size === values.length).toBe(true);
    }
    for (const variant of Object.values(described.variants)) {
      expect(variant).toEqual({ description: expect.any(String), environment: expect.any(Object) });
    }
  });

  test.each([
    ['WORKERS', 'many', 'WORKERS must be a positive whole number, got "many" (example: WORKERS=9).'],
    [
      'WSGI_MODULE',
      'mysite',
      `WSGI_MODULE must be a module and the application's name in it, got "mysite" (example: WSGI_MODULE=mysite.wsgi:application).`,
    ],
    ['THREADS', '0', 'THREADS must be a positive whole number, got "0" (example: THREADS=9).'],
  ])('says what is right for a wrong %s', (variable, value, message) => {
    const env = { ...process.env, RUN_DIR: mkdtempSync(join(tmpdir(), 'k6-survey-')), [variable]: value };
    const { status, stderr } = spawnSync(`${folder}/start`, { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, `${message}\n`]);
  });
});

test.each(['install', 'available'])('servers/%s is a clean script that can be executed', (script) => {
  const file = `${ROOT}servers/${script}`;
  const checked = spawnSync(`${VENV}/bin/shellcheck`, ['-x', file], { cwd: ROOT, encoding: 'utf8' });
  expect(checked.status, checked.stdout + checked.stderr).toBe(0);
  expect(statSync(file).mode & ANY_EXECUTE).toBe(ANY_EXECUTE);
});

test('a set-up of another name is an error that names them all', () => {
  for (const script of ['install', 'available']) {
    const { status, stderr } = spawnSync(`${ROOT}servers/${script}`, ['iis'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, `A set-up must be one of ${serverNames().join(', ')}, got "iis".\n`]);
  }
});

test('without a virtual environment nothing can run, and each set-up says what installs it', () => {
  const env = { ...process.env, VENV: '/nonexistent' };
  const { status, stdout } = spawnSync(`${ROOT}servers/available`, { env, encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  expect(status).toBe(MISSING);
  expect(lines).toHaveLength(serverNames().length);
  for (const [index, name] of serverNames().entries()) {
    expect(lines[index]).toMatch(new RegExp(`^${name} lacks .+\\. Install: .*servers/install ${name}$`));
  }
});

interface Description {
  readonly needs: readonly string[];
  readonly configuration: readonly string[];
  readonly variants: Readonly<Record<string, unknown>>;
  readonly space: Readonly<Record<string, readonly unknown[]>>;
}
