import { installServers } from '../bench/available-servers.ts';
import { preparePython } from '../bench/python-environment.ts';
import { prepareChromium } from './form/chromium/prepare-chromium.ts';

/** Before all tests: what the end-to-end tests run, where it is missing. Bundles were built by npm's pretest. */
export default function setUp(): void {
  prepareChromium();
  preparePython(['requirements.txt', 'requirements-cassandra.txt', 'requirements-dev.txt']);
  installServers();
}
