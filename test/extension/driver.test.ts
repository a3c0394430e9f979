import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../bench/root.ts';
import { lacking } from '../lacking.ts';

const DRIVER = `${ROOT}extension/driver`;
const K6 = `${ROOT}extension/k6`;

const has = (program: string, ...args: readonly string[]) => spawnSync(program, args).status === 0;
const hasGo = has('go', 'version');
const hasCassandra = process.env['CASSANDRA_DSN'] !== undefined || (has('java', '-version') && has('mvn', '-version'));
// The race detector is C: https://go.dev/doc/articles/race_detector#Requirements
const race = has('gcc', '--version') ? ['-race'] : [];

function go(folder: string, ...args: readonly string[]) {
  const run = spawnSync('go', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, GOFLAGS: '' } });
  return { status: run.status, output: run.stdout + run.stderr };
}

describe.skipIf(!hasGo)(`extension/${hasGo ? '' : lacking('Go')}`, () => {
  test('is formatted by gofmt', () => {
    const run = spawnSync('gofmt', ['-l', DRIVER, K6], { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toBe('');
  });

  test('go vet finds nothing in the driver', () => {
    expect(go(DRIVER, 'vet', './...')).toEqual({ status: 0, output: expect.any(String) });
  });

  test('the driver needs no k6', () => {
    expect(go(DRIVER, 'list', '-deps', '-test', './...').output).not.toMatch(/k6\.io|xk6|sobek/);
  });

  test.skipIf(!hasCassandra)(
    `the driver passes its own tests on Cassandra${hasCassandra ? '' : lacking('Java and Maven, or CASSANDRA_DSN')}`,
    () => {
      const run = go(DRIVER, 'test', ...race, '-count=1', '-timeout=9m', './...');
      expect(run.status, run.output).toBe(0);
    },
  );
});
