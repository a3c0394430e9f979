import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../bench/free-port.ts';
import { type RunningServer, startServer } from '../../bench/server.ts';
import { prepareTarget, type StoredCounts, storedCounts, TARGET_ENVIRONMENT } from '../../bench/target.ts';

/** The real target behind the real Gunicorn, with a database of its own. */
export interface TargetRun {
  readonly server: RunningServer;
  /** File of its SQLite database. */
  readonly database: string;
  counts(): StoredCounts;
}

export async function startTarget(environment: Readonly<Record<string, string>> = {}): Promise<TargetRun> {
  const folder = mkdtempSync(join(tmpdir(), 'k6-survey-target-'));
  // The serving user must be able to reach it.
  chmodSync(folder, 0o755);
  const env = { ...TARGET_ENVIRONMENT, ...environment, TARGET_VAR: `${folder}/target` };
  prepareTarget(env);
  const server = await startServer({
    ...{ name: 'gunicorn', host: '127.0.0.1', port: await freePort('127.0.0.1', 0), workers: undefined },
    ...{ runDir: `${folder}/run`, environment: env },
  });
  return { server, database: `${folder}/target/db.sqlite3`, counts: () => storedCounts(env) };
}
