import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installServers } from '../bench/available-servers.ts';
import { preparePython } from '../bench/python-environment.ts';
import { prepareChromium } from './form/chromium/prepare-chromium.ts';

/**
 * Before all tests: what the end-to-end tests run, where it is missing. Bundles were built by npm's pretest.
 * @returns what is done after them
 */
export default function setUp(): () => void {
  prepareChromium();
  preparePython(['requirements.txt', 'requirements-cassandra.txt', 'requirements-dev.txt']);
  installServers();
  startJavaFast();
  return ownTemporaryFolder();
}

/** Cassandra starts with half of the work where its code is not compiled as far as a long run is worth: the tests' are short. */
function startJavaFast(): void {
  process.env['JDK_JAVA_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';
}

/** One folder for all that the run leaves: some is made by programs, some for a user who may not remove it. */
function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'k6-tests-'));
  // As /tmp is: servers and stores run as users of their own, and have files of theirs in it.
  chmodSync(folder, 0o1777);
  process.env['TMPDIR'] = folder;
  return () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch (error) {
      // What still writes there is the failure of the test that left it.
      console.error(`${folder} could not be removed: ${error}`);
    }
  };
}
