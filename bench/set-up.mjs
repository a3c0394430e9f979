// Brings a fresh clone to where everything else can run: packages, then bundles. Plain JavaScript without packages,
// since it runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
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
  await import('../build.mjs');
}

/** npm writes its own record of what it installed last: newer than the lock file means up to date. */
function isInstalled() {
  const record = `${root}node_modules/.package-lock.json`;
  return existsSync(record) && statSync(record).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
