import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { VENV } from '../python-environment.ts';
import { ROOT } from '../root.ts';
import { prepareTarget, storedCounts, TARGET_ENVIRONMENT } from '../target.ts';
import { pythonVersions, sqliteVersion } from './python-versions.ts';
import type { Subject } from './subject.ts';

/**
 * The target on SQLite. Each cell gets a fresh copy of a prepared data folder: a database that grows from cell to cell
 * would make later ones slower.
 */
export function targetSubject(): Subject {
  const folder = `${ROOT}var/compare/${process.pid}`;
  const template = `${folder}/template`;
  const data = `${folder}/target`;
  mkdirSync(folder, { recursive: true });
  prepareTarget({ ...TARGET_ENVIRONMENT, TARGET_VAR: template });
  const environment = { ...TARGET_ENVIRONMENT, TARGET_VAR: data };
  return {
    environment,
    load: { SURVEYS: '', DONE_WHEN: '', LOGIN_URL: '', LOGIN_USERNAME: '', LOGIN_PASSWORD: '', LOGIN_ACCOUNTS: '' },
    venv: VENV,
    versions: { ...pythonVersions(VENV, ['django']), sqlite: sqliteVersion(VENV) },
    storePids: undefined,
    prepareCell: async () => {
      rmSync(data, { recursive: true, force: true });
      // Node's own cpSync leaves the owner, whom root gave the folder to.
      const { status, stderr } = spawnSync('cp', ['-a', template, data], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`cp -a ${template} ${data} failed: ${stderr}`);
    },
    stored: async () => storedCounts(environment).total,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
