import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes what handleSummary() returned: `stdout`, `stderr`, or files by path.
 * @throws when a value is neither text nor bytes, or a file cannot be written
 */
export function writeSummaryOutputs(outputs: Record<string, unknown>): void {
  for (const [target, value] of Object.entries(outputs)) {
    const bytes = toBytes(target, value);
    if (target === 'stdout') process.stdout.write(bytes);
    else if (target === 'stderr') process.stderr.write(bytes);
    else {
      mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
      writeFileSync(target, bytes);
    }
  }
}

function toBytes(target: string, value: unknown): string | Uint8Array {
  if (typeof value === 'string') return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new Error(`handleSummary(): "${target}" must be a string or an ArrayBuffer, got ${typeof value}`);
}
