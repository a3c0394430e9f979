import { readFileSync } from 'node:fs';
import path from 'node:path';

/** k6's open(): a file as text, or as bytes in mode b; its path is relative to the script. */
export function openFile(scriptPath: string, file: unknown, mode: unknown): string | ArrayBuffer {
  if (mode !== undefined && mode !== '' && mode !== 'b')
    throw new Error(`open(): unknown mode ${JSON.stringify(mode)} (allowed: "b")`);
  const absolute = path.resolve(path.dirname(scriptPath), String(file).replace(/^file:\/\//, ''));
  const bytes = readFileSync(absolute);
  return mode === 'b' ? new Uint8Array(bytes).buffer : bytes.toString('utf8');
}
