import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../bench/free-port.ts';
import { ROOT } from '../../bench/root.ts';
import { lacking } from '../lacking.ts';
import { canOpen, isRoot } from '../servers/is-closed.ts';
import { missingStores } from './missing-parts.ts';
import { StoreRun } from './store-run.ts';

const missing = missingStores();
const CANNOT_REACH = 77;

// A project below a folder that nobody but root can enter, as a clone in root's home folder is.
describe.runIf(isRoot)('from a folder that the store’s user cannot enter', () => {
  let closed: string;
  beforeAll(() => {
    closed = mkdtempSync('/tmp/k6-survey-closed-');
    cpSync(`${ROOT}servers`, `${closed}/project/servers`, { recursive: true });
    // As install leaves it.
    if (missing.length === 0) {
      cpSync(`${ROOT}var/stores/cassandra-lib`, `${closed}/project/var/stores/cassandra-lib`, { recursive: true });
    }
  });
  afterAll(() => rmSync(closed, { recursive: true }));

  const store = async (name: string, more: Readonly<Record<string, string>> = {}) =>
    new StoreRun(name, `${closed}/project/servers/${name}`, {
      ...{ POSTGRESQL_PORT: await port(), CASSANDRA_PORT: await port(), CASSANDRA_STORAGE_PORT: await port() },
      ...more,
    });

  describe.skipIf(missing.length > 0)(`PostgreSQL and Cassandra${lacking(...missing)}`, () => {
    test.runIf(canOpen).each(['postgresql', 'cassandra'])(
      '%s is started, for no other eyes, as its own user, and stopped',
      async (name) => {
        const run = await store(name);
        await run.start();
        expect(run.processes().length).toBeGreaterThan(0);
        expect(run.users()).not.toContain(0);
        expect(spawnSync('ls', [`${closed}/project`], { uid: 65534, gid: 65534 }).status).not.toBe(0);
        expect(await run.stop()).toMatchObject({ status: 0, stderr: '' });
        expect(run.processes()).toEqual([]);
      },
    );

    test.each(['postgresql', 'cassandra'])('%s says what to do where root may not open the folder', async (name) => {
      // As if it had been tried already.
      const { status, stderr } = (await store(name, { OPENED: closed })).run('start');
      expect(status).toBe(CANNOT_REACH);
      expect(stderr).toMatch(
        /^\w+, who is to run the store, cannot read \S+\. Move the project to .*\(example: [A-Z]+_USER=alice\)\.\n$/,
      );
    });
  });
});

const port = async () => String(await freePort('127.0.0.1', 0));
