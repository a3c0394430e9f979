import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeEachSetUp } from './each-set-up.ts';
import { ended } from './set-up-run.ts';

/** No Django, a name of its own, a module in a package, and a page without a form. */
const APPLICATION = `
import os

def site(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [os.environ["GREETING"].encode()]
`;

describeEachSetUp((name, folder) => {
  test('serves another application, with an environment of its own', async () => {
    const directory = join(folder.path, `own-${name}`);
    mkdirSync(join(directory, 'mine'), { recursive: true });
    writeFileSync(join(directory, 'mine', '__init__.py'), '');
    writeFileSync(join(directory, 'mine', 'serving.py'), APPLICATION);
    chmodSync(directory, 0o755);
    const run = await folder.setUp(name, {
      ...{ APPLICATION_DIR: directory, WSGI_MODULE: 'mine.serving:site', GREETING: 'hello' },
      ...{ SURVEY_PATH: '/any', TARGET_VAR: join(folder.path, 'nothing') },
    });
    const child = await run.start();
    const answer = await fetch(`${run.url}/any`).then((response) => response.text());
    expect(run.run('stop')).toMatchObject({ status: 0, stderr: '' });
    await ended(child);
    expect(answer).toBe('hello');
  });
});
