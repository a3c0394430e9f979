import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import { isRoot } from '../servers/is-closed.ts';
import { openFolder } from './open-folder.ts';

const MISSING = 69;
const SHELL = ['sh', 'dirname', 'id', 'sed', 'flock', 'mkdir', 'cmp'];

/** A machine on whose PATH are no more than these, and an apt-get that tells what it was asked for and has nothing. */
function install(store: string, programs: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { path, remove } = openFolder('k6-survey-install');
  onTestFinished(remove);
  const bin = `${path}/bin`;
  mkdirSync(bin);
  for (const name of [...SHELL, ...programs]) {
    symlinkSync(spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim(), `${bin}/${name}`);
  }
  writeFileSync(`${bin}/apt-get`, '#!/bin/sh\necho "apt-get $*" >&2\nexit 100\n');
  chmodSync(`${bin}/apt-get`, 0o755);
  const env = { PATH: bin, CASSANDRA_LIB: `${path}/lib`, ...environment };
  return spawnSync(`${ROOT}servers/${store}/install`, { env, encoding: 'utf8' });
}

const ASKED = (name: string) => new RegExp(`^apt-get .*install --yes --quiet --no-install-recommends ${name}$`, 'm');

test.runIf(isRoot)('without Java it asks apt for it, then says what to do', () => {
  const { status, stderr } = install('cassandra', []);
  expect(status).toBe(MISSING);
  expect(stderr).toMatch(ASKED('openjdk-17-jre-headless'));
  expect(stderr).toContain('Cassandra needs Java 17, and "java" does not run (example: apt-get install');
});

test.runIf(isRoot && spawnSync('java', ['-version']).status === 0)(
  'without Maven it asks apt for it, then says what to do',
  () => {
    const { status, stderr } = install('cassandra', ['java']);
    expect(status).toBe(MISSING);
    expect(stderr).toMatch(ASKED('maven'));
    expect(stderr).toContain('mvn is not on PATH (example: apt-get install maven).');
  },
);

test('a Java that was named and is not there is not replaced', () => {
  const { status, stderr } = install('cassandra', [], { JAVA_HOME: '/nowhere' });
  expect(status).toBe(MISSING);
  expect(stderr).not.toContain('apt-get -o');
  expect(stderr).toContain('"/nowhere/bin/java" does not run');
});
