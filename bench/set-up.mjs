// Brings a fresh clone to where everything else can run: packages, then bundles. Plain JavaScript without packages,
// since it runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const NEEDED_NODE = [20, 19];

export async function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor < NEEDED_NODE[1])) {
    fail(
      `Node ${process.versions.node} is too old: ${NEEDED_NODE.join('.')} or newer is needed. Install it and try again.`,
    );
  }
  if (!isInstalled()) {
    console.error('Installing packages (once) …');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) fail('npm ci failed: see its messages above. It needs access to the npm registry.');
  }
  if (!isBuilt()) await import('../build.mjs');
}

/** npm writes its own record of what it installed last: newer than the lock file means up to date. */
function isInstalled() {
  const record = `${root}node_modules/.package-lock.json`;
  return existsSync(record) && statSync(record).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

/** What the bundles are made of. */
const SOURCES = ['lib', 'scenarios', 'thresholds', 'engine', 'bench', 'schemas'];
const BUILD_FILES = ['build.mjs', 'package-lock.json'];
const BUNDLES = [
  'dist/survey.js',
  'dist/robot.js',
  'dist/smoke.js',
  'dist/audit.js',
  'build/cli.js',
  'build/engine.js',
  'build/knowing.js',
];

/** A bundle that is newer than all that it is made of is up to date. */
function isBuilt() {
  const changed = (path) => statSync(`${root}${path}`).mtimeMs;
  if (!BUNDLES.every((path) => existsSync(`${root}${path}`))) return false;
  const files = SOURCES.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true }).map((path) => `${folder}/${path}`),
  );
  return Math.max(...[...files, ...BUILD_FILES].map(changed)) <= Math.min(...BUNDLES.map(changed));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
