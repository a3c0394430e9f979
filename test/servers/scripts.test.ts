import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VENV } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';
import { serverNames } from '../../bench/server.ts';

const SCRIPTS = ['start', 'check', 'stop'];
const ANY_EXECUTE = 0o111;

describe.each(serverNames())('servers/%s', (name) => {
  const folder = `${ROOT}servers/${name}`;

  test.each(SCRIPTS)('%s is a clean script that can be executed', (script) => {
    const checked = spawnSync(`${VENV}/bin/shellcheck`, ['-x', `${folder}/${script}`], { cwd: ROOT, encoding: 'utf8' });
    expect(checked.status, checked.stdout + checked.stderr).toBe(0);
    expect(statSync(`${folder}/${script}`).mode & ANY_EXECUTE).toBe(ANY_EXECUTE);
  });

  test('describes itself', () => {
    expect(JSON.parse(readFileSync(`${folder}/server.json`, 'utf8'))).toEqual({
      name,
      kind: expect.any(String),
      description: expect.any(String),
      workers: expect.any(Number),
      threads: expect.any(Number),
      needs: expect.arrayContaining([expect.any(String)]),
      versions: expect.arrayContaining([expect.any(String)]),
    });
  });
});
