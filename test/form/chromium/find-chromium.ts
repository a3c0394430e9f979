import { accessSync, constants } from 'node:fs';

/** The browser to test with: $CHROMIUM, else where Debian puts it; undefined where there is none. */
export function findChromium(): string | undefined {
  const path = process.env['CHROMIUM'] || '/usr/bin/chromium';
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}
