import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/**
 * Installs Debian's Chromium where it is missing and may be installed: by root, on Debian. Elsewhere nothing happens, and
 * the tests that need it are skipped. (Ubuntu's package of that name only points at another store.)
 */
export function prepareChromium(): void {
  if (findChromium() !== undefined || process.env['CHROMIUM'] || process.getuid?.() !== 0 || !isDebian()) return;
  console.error('Installing chromium (once) …');
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-qq', ...PATIENCE, ...command], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      console.error('apt-get could not install chromium: its tests are skipped (or set CHROMIUM to a browser).');
      return;
    }
  }
}

const PATIENCE = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'DPkg::Lock::Timeout=120'];

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
