import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import { python } from './python.ts';

// A data folder of its own, so that the checks neither read nor make the one of a deployment.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'k6-survey-checks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const MANAGE = (...args: string[]) => ['manage.py', ...args];

/** Apart, since several set-ups have a file of the same name. */
const PYTHON_FOLDERS = [
  'servers',
  ...readdirSync(`${ROOT}servers`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `servers/${entry.name}`),
].filter((path) => pythonFiles(path).length > 0);

function pythonFiles(path: string): string[] {
  const names = readdirSync(`${ROOT}${path}`).filter((name) => name.endsWith('.py'));
  return names.map((name) => `../${path}/${name}`);
}

describe('the target', () => {
  test.each([
    { why: 'passes its own tests, warnings being errors', command: ['-m', 'pytest'] },
    {
      why: 'is clean to ruff, as are the set-ups and the applications',
      command: ['-m', 'ruff', 'check', '.', '../servers', '../test/applications'],
    },
    { why: 'is formatted', command: ['-m', 'ruff', 'format', '--check', '.', '../servers', '../test/applications'] },
    { why: 'is typed strictly', command: ['-m', 'mypy', '.'] },
    ...PYTHON_FOLDERS.map((path) => ({
      why: `has scripts of ${path} that are typed strictly`,
      command: ['-m', 'mypy', ...pythonFiles(path)],
    })),
    { why: 'has a migration for each change of its models', command: MANAGE('makemigrations', '--check', '--dry-run') },
    {
      why: 'is safe to deploy with the settings that manage.py and wsgi.py use when nothing is set',
      command: MANAGE('check', '--deploy', '--fail-level', 'WARNING'),
    },
  ])('$why', async ({ command }) => {
    const { code, output } = await python(command, { TARGET_VAR: folder, RUFF_CACHE_DIR: `${folder}/ruff` });
    expect(code, output).toBe(0);
  });

  test.each([
    { why: 'plain http', environment: { PLAIN_HTTP: '1' }, warning: 'security.W008' },
    {
      why: 'development',
      environment: { DJANGO_SETTINGS_MODULE: 'survey_site.settings.development' },
      warning: 'W018',
    },
  ])('is told apart from $why by that check', async ({ environment, warning }) => {
    const { code, output } = await python(MANAGE('check', '--deploy', '--fail-level', 'WARNING'), {
      ...environment,
      TARGET_VAR: folder,
    });
    expect(code).toBe(1);
    expect(output).toContain(warning);
  });

  test.each([
    { variable: 'SURVEY_FAULTS', value: 'explode:5', says: 'SURVEY_FAULTS must be kind:N' },
    { variable: 'PLAIN_HTTP', value: 'true', says: 'PLAIN_HTTP must be 1 (on) or 0 (off), got "true"' },
    { variable: 'SESSIONS', value: 'cookies', says: 'SESSIONS must be file or database, got "cookies"' },
  ])('does not start with $variable=$value', async ({ variable, value, says }) => {
    const { code, output } = await python(MANAGE('check'), { [variable]: value, TARGET_VAR: folder });
    expect(code).toBe(1);
    expect(output).toContain(says);
  });

  test('never runs with DEBUG in production, whatever the environment says', async () => {
    const script = 'from django.conf import settings; print(settings.DEBUG)';
    const settings = { DJANGO_SETTINGS_MODULE: 'survey_site.settings.production', DEBUG: '1', DJANGO_DEBUG: '1' };
    const { output } = await python(['-c', script], { ...settings, TARGET_VAR: folder });
    expect(output.trim()).toBe('False');
  });
});
