import { spawnSync } from 'node:child_process';
import { PYTHON, preparePython } from './python-environment.ts';
import { ROOT } from './root.ts';
import { UserError } from './user-error.ts';

/** Stored completions, in all and by survey's slug, as `manage.py completed --json` prints them. */
export interface StoredCounts {
  readonly total: number;
  readonly surveys: Readonly<Record<string, number>>;
}

/** The environment of the target on this machine: its production settings, without TLS in front. */
export const TARGET_ENVIRONMENT = { PLAIN_HTTP: '1' } as const;

/** Installs what the target needs and brings its database, surveys and static files up to date. */
export function prepareTarget(): void {
  preparePython(['requirements.txt']);
  manage(['prepare']);
}

export function storedCounts(): StoredCounts {
  const counts: unknown = JSON.parse(manage(['completed', '--json']));
  if (typeof counts === 'object' && counts !== null && 'total' in counts && 'surveys' in counts) {
    return counts as StoredCounts;
  }
  throw new Error(`manage.py completed --json printed something else: ${JSON.stringify(counts)}`);
}

function manage(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, [`${ROOT}target/manage.py`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...TARGET_ENVIRONMENT },
  });
  if (status !== 0) throw new UserError(`manage.py ${args.join(' ')} failed:\n${stderr.trim()}`);
  return stdout;
}
