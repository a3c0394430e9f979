import { execFile } from 'node:child_process';
import { PYTHON } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';

export interface Ended {
  readonly code: number;
  /** Standard output and standard error. */
  readonly output: string;
}

/** What a developer's shell may have set, and a deployment has not: the tests give what they mean. */
const NOT_INHERITED = [
  'CASSANDRA_URL',
  'DATABASE_URL',
  'DJANGO_SETTINGS_MODULE',
  'PLAIN_HTTP',
  'SECRET_KEY',
  'SURVEY_FAULTS',
];

/** Runs the virtual environment's Python in target/. */
export function python(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.includes(name));
  const options = { cwd: `${ROOT}target`, env: { ...Object.fromEntries(inherited), ...environment } };
  return new Promise((resolve) => {
    execFile(PYTHON, args, options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
    });
  });
}
