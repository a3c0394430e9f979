import { spawnSync } from 'node:child_process';
import { PYTHON, preparePython } from './python-environment.ts';
import { ROOT } from './root.ts';
import { UserError } from './user-error.ts';

/** Stored completions, in all and by survey's slug, as manage.py's `completed --json` and `prepare --json` print them. */
export interface StoredCounts {
  readonly total: number;
  readonly surveys: Readonly<Record<string, number>>;
  /** Faults injected so far, by kind; for tests. */
  readonly faults: { readonly injected: Readonly<Record<string, number>> };
}

export type Environment = Readonly<Record<string, string>>;

/** The environment of the target on this machine: its production settings, without TLS in front. */
export const TARGET_ENVIRONMENT: Environment = { PLAIN_HTTP: '1' };

/**
 * Installs what the target needs and brings its database, surveys and static files up to date.
 * @returns what is stored already
 */
export function prepareTarget(environment: Environment = TARGET_ENVIRONMENT): StoredCounts {
  preparePython([
    'requirements.txt',
    ...((environment['CASSANDRA_URL'] ?? process.env['CASSANDRA_URL']) ? ['requirements-cassandra.txt'] : []),
  ]);
  return countsOf(['prepare', '--json'], environment);
}

export function storedCounts(environment: Environment = TARGET_ENVIRONMENT): StoredCounts {
  return countsOf(['completed', '--json'], environment);
}

function countsOf(args: readonly string[], environment: Environment): StoredCounts {
  const counts: unknown = JSON.parse(manage(args, environment));
  if (typeof counts === 'object' && counts !== null && 'total' in counts && 'surveys' in counts) {
    return counts as StoredCounts;
  }
  throw new Error(`manage.py ${args.join(' ')} printed something else: ${JSON.stringify(counts)}`);
}

function manage(args: readonly string[], environment: Environment): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, [`${ROOT}target/manage.py`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new UserError(`manage.py ${args.join(' ')} failed:\n${stderr.trim()}`);
  return stdout;
}
