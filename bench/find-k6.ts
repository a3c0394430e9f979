import { spawnSync } from 'node:child_process';
import { ROOT } from './root.ts';
import { UserError } from './user-error.ts';

/** The program that runs a bundle, and the words that name it. */
export interface Runner {
  readonly kind: 'k6' | 'engine';
  readonly command: readonly string[];
  readonly description: string;
}

/** The user's k6 ($K6, else k6 on PATH) where there is one, else the engine of this project. */
export function findRunner(wanted: 'auto' | 'k6' | 'engine' = 'auto'): Runner {
  const engine: Runner = {
    kind: 'engine',
    command: [process.execPath, `${ROOT}build/engine.js`],
    description: `the project's engine on Node ${process.versions.node} (no k6 found: set K6 or put k6 on PATH to use it)`,
  };
  if (wanted === 'engine') return { ...engine, description: `the project's engine on Node ${process.versions.node}` };

  const named = process.env['K6'];
  const program = named === undefined || named === '' ? 'k6' : named;
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
  if (status === 0) {
    const version = /v[\d.]+\S*/.exec(stdout)?.[0] ?? stdout.trim();
    return { kind: 'k6', command: [program], description: `k6 ${version} (${program})` };
  }
  if (program !== 'k6')
    throw new UserError(`K6 must be the path of a k6 program, got "${program}" (example: K6=/usr/bin/k6).`);
  if (wanted === 'k6')
    throw new UserError('No k6 was found: set K6 to its path, put k6 on PATH, or use --engine engine.');
  return engine;
}
