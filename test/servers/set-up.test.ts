import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeEachSetUp } from './each-set-up.ts';
import { isRoot } from './is-closed.ts';

const OPEN_TO_OWNER = 0o700;
const UNAVAILABLE = 69;

describeEachSetUp((name, folder) => {
  test('has nothing against a stop when it does not run', async () => {
    expect((await folder.setUp(name)).run('stop')).toMatchObject({ status: 0, stderr: '' });
  });

  test('says that the data folder is not prepared', async () => {
    const { status, stderr } = (await folder.setUp(name, { TARGET_VAR: join(folder.path, 'nothing') })).run('start');
    expect(status).toBe(1);
    expect(stderr).toMatch(/nothing is not prepared\. Run first: .*manage\.py prepare/);
  });

  test('says that the virtual environment is missing', async () => {
    const { status, stderr } = (await folder.setUp(name, { VENV: join(folder.path, 'nothing') })).run('start');
    expect(status).toBe(1);
    expect(stderr).toContain('VENV must be a virtual environment');
  });

  test('says what is not installed, and what installs it', async () => {
    const empty = join(folder.path, `empty-${name}`);
    mkdirSync(join(empty, 'bin'), { recursive: true });
    symlinkSync('/usr/bin/python3', join(empty, 'bin', 'python'));
    const { status, stderr } = (await folder.setUp(name, { VENV: empty })).run('start');
    expect(status).toBe(UNAVAILABLE);
    expect(stderr).toMatch(new RegExp(`^${name} lacks .+\\. Install: .*servers/install ${name}\n$`));
  });

  test.runIf(isRoot)('says which folder keeps the serving user out', async () => {
    const closed = join(folder.path, `closed-${name}`);
    mkdirSync(join(closed, 'target'), { recursive: true });
    chmodSync(closed, OPEN_TO_OWNER);
    const environment = { TARGET_VAR: join(closed, 'target'), SECRET_KEY: 'given, so that nothing else is missing' };
    const { status, stderr } = (await folder.setUp(name, environment)).run('start');
    expect(status).toBe(77);
    expect(stderr).toContain(`the folder ${closed} is closed to that user. Move the project`);
  });

  test.runIf(isRoot)('says that the serving user does not exist', async () => {
    const { status, stderr } = (await folder.setUp(name, { SERVER_USER: 'nobody-at-all' })).run('start');
    expect(status).toBe(1);
    expect(stderr).toContain('SERVER_USER must be a user of this machine, got "nobody-at-all"');
  });
});
