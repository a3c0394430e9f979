import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { availableServers } from '../../bench/available-servers.ts';
import { freePort } from '../../bench/free-port.ts';
import { prepareTarget, TARGET_ENVIRONMENT } from '../../bench/target.ts';
import { canOpen, isClosed } from './is-closed.ts';
import { SetUpRun } from './set-up-run.ts';

const OPEN_TO_ALL = 0o755;

export interface Folder {
  /** Where everything of this test file lies. */
  readonly path: string;
  /** The target's data folder in it, prepared. */
  readonly data: string;
  /** One set-up with two workers and a port of its own. */
  setUp(name: string, more?: Readonly<Record<string, string>>): Promise<SetUpRun>;
}

/** Calls `tests` for each set-up; those that lack a part on this machine, or may not serve, are skipped by name. */
export function describeEachSetUp(tests: (name: string, folder: Folder) => void): void {
  let path = '';
  beforeAll(() => {
    path = realpathSync(mkdtempSync(join(tmpdir(), 'k6-survey-')));
    chmodSync(path, OPEN_TO_ALL);
    prepareTarget({ ...TARGET_ENVIRONMENT, TARGET_VAR: join(path, 'target') });
  });
  afterAll(() => rmSync(path, { recursive: true }));

  const folder: Folder = {
    get path() {
      return path;
    },
    get data() {
      return join(path, 'target');
    },
    async setUp(name, more = {}) {
      const port = String(await freePort('127.0.0.1', 0));
      const environment = { PORT: port, WORKERS: '2', TARGET_VAR: this.data, ...more };
      return new SetUpRun(name, join(path, `${name}-${port}`), environment);
    },
  };
  for (const { name, missing, install } of availableServers()) {
    if (missing.length > 0) {
      describe.skip(`servers/${name} (lacks ${missing.join(', ')}; ${install})`, () => tests(name, folder));
    } else if (isClosed && !canOpen) {
      describe.skip(`servers/${name} (its user cannot reach this folder, and root may not open it here)`, () =>
        tests(name, folder));
    } else describe(`servers/${name}`, () => tests(name, folder));
  }
}
