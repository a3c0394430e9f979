import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { ROOT } from './root.ts';
import { UserError } from './user-error.ts';

/** The virtual environment of the target and of the Python servers. */
export const VENV = `${ROOT}var/venv`;
export const PYTHON = `${VENV}/bin/python`;

/**
 * Makes the virtual environment of the target and installs its requirements, each only where they changed.
 * @param files names of requirement files in target/
 */
export function preparePython(files: readonly string[]): void {
  prepareEnvironment(
    VENV,
    files.map((file) => `${ROOT}target/${file}`),
  );
}

/**
 * Makes a virtual environment and installs requirements, each only where they changed.
 * @param venv its folder; its Python is then bin/python in it
 * @param files absolute paths of requirement files below the project's folder, their names differing
 */
export function prepareEnvironment(venv: string, files: readonly string[]): void {
  const python = `${venv}/bin/python`;
  mkdirSync(dirname(venv), { recursive: true });
  if (!existsSync(python)) {
    const base = basePython();
    console.error(`Making a virtual environment with ${base} (once) …`);
    must(
      [base, '-m', 'venv', venv],
      'Install the venv module of Python (Debian: apt-get install python3-venv), then try again.',
    );
  }
  for (const path of files) {
    const marker = `${venv}/.installed-${basename(path)}`;
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) continue;
    console.error(`Installing ${relative(ROOT, path)} (once) …`);
    const pip = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', path];
    must(pip, 'It needs access to the Python package index.');
    writeFileSync(marker, hash);
  }
}

/**
 * $PYTHON, else the system's own, else python3 on PATH. The system's comes first because a server that gives up root
 * for another user must still be able to read it, which a Python below a home folder does not allow.
 */
function basePython(): string {
  const named = process.env['PYTHON'];
  const candidates = named === undefined || named === '' ? ['/usr/bin/python3', 'python3'] : [named];
  for (const candidate of candidates) {
    const check = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
    if (spawnSync(candidate, ['-c', check]).status === 0) return candidate;
  }
  throw new UserError(
    `No Python 3.10 or newer with venv was found, tried ${candidates.join(', ')}. Install one (Debian: apt-get install python3 python3-venv) or set PYTHON to its path.`,
  );
}

function must(command: readonly string[], advice: string): void {
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new UserError(`${command.join(' ')} failed: see its messages above. ${advice}`);
}
