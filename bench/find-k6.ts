import { spawnSync } from 'node:child_process';
import { totalmem } from 'node:os';
import { ROOT } from './root.ts';
import { UserError } from './user-error.ts';

/** The program that runs a bundle, and the words that name it. */
export interface Runner {
  readonly kind: 'k6' | 'engine';
  readonly command: readonly string[];
  readonly description: string;
  /** What its process is to be started with besides the environment that there is. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The user's k6 ($K6, else k6 on PATH) where there is one, else the engine of this project. */
export function findRunner(wanted: 'auto' | 'k6' | 'engine' = 'auto'): Runner {
  const engine: Runner = {
    kind: 'engine',
    command: [process.execPath, `${ROOT}build/engine.js`],
    description: `the project's engine on Node ${process.versions.node} (no k6 found: set K6 or put k6 on PATH to use it)`,
    environment: {},
  };
  if (wanted === 'engine') return { ...engine, description: `the project's engine on Node ${process.versions.node}` };

  const named = process.env['K6'];
  const program = named === undefined || named === '' ? 'k6' : named;
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
  if (status === 0) {
    const version = /v[\d.]+\S*/.exec(stdout)?.[0] ?? stdout.trim();
    const environment = collectingSeldom();
    const description = `k6 ${version} (${program}, GOGC=${environment.GOGC})`;
    return { kind: 'k6', command: [program], description, environment };
  }
  if (program !== 'k6')
    throw new UserError(`K6 must be the path of a k6 program, got "${program}" (example: K6=/usr/bin/k6).`);
  if (wanted === 'k6')
    throw new UserError('No k6 was found: set K6 to its path, put k6 on PATH, or use --engine engine.');
  return engine;
}

/**
 * Of what k6 does for a survey, collecting garbage takes the largest part: what users remember of the pages is marked
 * anew each time the heap has doubled. At five times the heap that is done four times less, within half of the memory.
 * Source: https://go.dev/doc/gc-guide#GOGC and #Memory_limit
 */
function collectingSeldom() {
  const { GOGC = '400', GOMEMLIMIT = `${Math.floor(totalmem() / 2 / 2 ** 20)}MiB` } = process.env;
  return { GOGC, GOMEMLIMIT };
}
