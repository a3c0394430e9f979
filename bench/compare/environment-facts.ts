import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import type { Runner } from '../find-k6.ts';
import { ROOT } from '../root.ts';
import type { Environment } from './results.ts';

/** The machine, and what runs on it. */
export function environmentFacts(runner: Runner, versions: Readonly<Record<string, string>>): Environment {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  const generator = runner.kind === 'k6' ? { k6: k6Version(runner) } : { engine: version };
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    kernel: release(),
    operatingSystem: operatingSystem(),
    versions: { 'k6-survey': version, ...generator, node: process.versions.node, ...versions },
    git: gitState(),
  };
}

/** Without the path, which is the machine's. */
function k6Version({ description }: Runner): string {
  return /v(\d\S*)/.exec(description)?.[1] ?? 'unknown';
}

/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
function operatingSystem(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
  } catch {
    return process.platform;
  }
}

/** Null where the project is no working copy, or there is no git. */
function gitState(): Environment['git'] {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  const head = git('rev-parse', 'HEAD');
  if (head.status !== 0) return null;
  // Results that are being written are no change of what is measured.
  const changes = git('status', '--porcelain', '--', ':(exclude)results').stdout;
  return { commit: head.stdout.trim(), isDirty: changes !== '' };
}
