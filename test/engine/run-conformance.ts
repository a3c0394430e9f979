import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const scriptFolder = path.join(import.meta.dirname, 'conformance');

export interface ConformanceRun {
  code: number | null;
  stdout: string;
  /** Log and console together. */
  log: string;
  /** What the script reported with see(), by name; several values of one name as a sorted list under `name (all)`. */
  seen: Record<string, unknown>;
  files: Record<string, string>;
}

/** Runs a script of conformance/ with `k6` or the engine, without anything of this process's environment. */
export async function runConformance(
  command: readonly string[],
  script: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[],
  signal?: { name: NodeJS.Signals; after: string },
): Promise<ConformanceRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
  const consoleFile = path.join(folder, 'console.log');
  const variables = Object.entries({ ...env, OUT: folder }).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const [program = '', ...first] = command;
  const args = [
    ...first,
    'run',
    '--quiet',
    '--console-output',
    consoleFile,
    ...variables,
    ...flags,
    script.includes('.') ? script : `${script}.js`,
  ];
  const child = spawn(program, args, {
    cwd: scriptFolder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, NO_COLOR: '1', K6_NO_USAGE_REPORT: 'true', INHERITED: 'yes' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (signal !== undefined) {
    while (
      child.exitCode === null &&
      !(existsSync(consoleFile) && readFileSync(consoleFile, 'utf8').includes(signal.after))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill(signal.name);
  }
  const code = await closed;
  const said = existsSync(consoleFile) ? readFileSync(consoleFile, 'utf8') : '';
  const written = path.join(folder, 'file.txt');
  const files = existsSync(written) ? { 'file.txt': readFileSync(written, 'utf8') } : {};
  rmSync(folder, { recursive: true });
  return { code, stdout: stdout.trim(), log: stderr + said, seen: readSeen(said), files } as ConformanceRun;
}

function readSeen(said: string): Record<string, unknown> {
  const seen: Record<string, unknown> = {};
  for (const [, quoted] of said.matchAll(/msg=("SEE (?:[^"\\]|\\.)*")/g)) {
    const message = JSON.parse(quoted ?? '""') as string;
    const [name, value] = JSON.parse(message.slice('SEE '.length)) as [string, unknown];
    if (!(name in seen)) seen[name] = value;
    else seen[`${name} (all)`] = [...((seen[`${name} (all)`] as unknown[]) ?? [seen[name]]), value].sort();
  }
  return seen;
}
