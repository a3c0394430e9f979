import { chmodSync, mkdtempSync, rmSync } from 'node:fs';

/** A folder below /tmp that every user can enter, as the stores' users must; removed by `remove`. */
export function openFolder(name: string): { readonly path: string; remove(): void } {
  const path = mkdtempSync(`/tmp/${name}-`);
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true }) };
}
