import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describedStore } from '../audit/described-store.ts';
import { VENV } from '../python-environment.ts';
import { UserError } from '../user-error.ts';
import { pythonVersions } from './python-versions.ts';
import type { Application } from './settings.ts';
import type { Subject } from './subject.ts';

/**
 * An application of the user's own, as the settings describe it.
 * @throws UserError where its folder, its virtual environment or one of its commands does not do
 */
export function applicationSubject(application: Application): Subject {
  const {
    module,
    directory = process.cwd(),
    venv = VENV,
    surveys,
    doneWhen = '',
    login,
    stored,
    before,
    audit,
  } = application;
  if (!existsSync(directory)) {
    throw new UserError(`application.directory must be a folder, got "${directory}" (example: "../mysite").`);
  }
  if (!existsSync(`${venv}/bin/python`)) {
    throw new UserError(
      `application.venv must be a virtual environment, got "${venv}" (example: "../venv", made by python3 -m venv ../venv).`,
    );
  }
  const [first = '/'] = surveys;
  const environment = {
    ...{ PLAIN_HTTP: '1', VENV: venv, APPLICATION_DIR: directory, WSGI_MODULE: module, SURVEY_PATH: first },
    ...application.environment,
  };
  const run = (setting: string, command: readonly string[]) => {
    const [program = '', ...args] = command;
    const env = { ...process.env, ...environment };
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: directory, env, encoding: 'utf8' });
    if (status === 0) return stdout;
    const why = error?.message ?? `it ended with ${status}: ${stderr.trim().split('\n').slice(-5).join('\n')}`;
    throw new UserError(`application.${setting} must be a command that succeeds, got ${command.join(' ')}: ${why}`);
  };
  const count = () => (stored === undefined ? null : wholeNumber(run('stored', stored), stored));
  // Wrong descriptions are told before any load.
  const answerStore =
    audit === undefined ? null : describedStore('application.audit', audit, { ...process.env, ...environment });
  let atStart: number | null = null;
  return {
    load: {
      ...{ SURVEYS: surveys.join(','), DONE_WHEN: doneWhen, LOGIN_URL: login?.url ?? '' },
      LOGIN_EACH: login?.each ?? 'iteration',
    },
    venv,
    versions: pythonVersions(venv, ['django', 'flask', 'werkzeug']),
    storePids: undefined,
    prepareCell: async () => {
      if (before !== undefined) run('before', before);
      atStart = count();
      return environment;
    },
    stored: async () => {
      const now = count();
      return now === null || atStart === null ? null : now - atStart;
    },
    answerStore: () => answerStore,
    close: async () => undefined,
  };
}

function wholeNumber(text: string, command: readonly string[]): number {
  if (/^\s*\d+\s*$/.test(text)) return Number(text);
  const shown = JSON.stringify(text.trim().slice(0, 100));
  throw new UserError(
    `application.stored must print one whole number, got ${shown} from ${command.join(' ')} (example: 42).`,
  );
}
