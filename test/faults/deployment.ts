import { spawnSync } from 'node:child_process';
import { freePort } from '../../bench/free-port.ts';
import { PYTHON } from '../../bench/python-environment.ts';
import { ROOT } from '../../bench/root.ts';
import { type RunningServer, startServer } from '../../bench/server.ts';
import { serverProcesses } from '../../bench/server-processes.ts';
import { prepareTarget, type StoredCounts, storedCounts, TARGET_ENVIRONMENT } from '../../bench/target.ts';
import { openFolder } from '../stores/open-folder.ts';

/** One completion as it is stored. */
export interface StoredRow {
  readonly survey: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

const HOST = '127.0.0.1';

/** The target behind Gunicorn, with data of its own, to be tormented. */
export class Deployment {
  private readonly folder = openFolder('k6-survey-faults');
  private server: RunningServer | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly port: number;

  private constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.port = port;
    this.environment = { ...TARGET_ENVIRONMENT, TARGET_VAR: `${this.folder.path}/target`, ...environment };
  }

  /** @param environment of the target */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<Deployment> {
    const deployment = new Deployment(await freePort(HOST, 0), environment);
    prepareTarget(deployment.environment);
    await deployment.startServer();
    return deployment;
  }

  async startServer(): Promise<void> {
    const { environment, port, runDir } = this;
    this.server = await startServer({ name: 'gunicorn', host: HOST, port, workers: 4, runDir, environment });
  }

  async stopServer(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }

  /** Ids of the workers, without the process that looks after them. */
  workers(): readonly number[] {
    return serverProcesses(this.runDir)
      .filter(({ isParent }) => !isParent)
      .map(({ pid }) => pid);
  }

  counts(): StoredCounts {
    return storedCounts(this.environment);
  }

  /** All that were begun today or yesterday. */
  stored(): readonly StoredRow[] {
    const { status, stdout, stderr } = spawnSync(PYTHON, [`${ROOT}target/manage.py`, 'shell', '-c', PRINT_STORED], {
      env: { ...process.env, ...this.environment },
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(stderr);
    const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as StoredRow);
  }

  async stop(): Promise<void> {
    await this.stopServer();
    this.folder.remove();
  }

  private get runDir(): string {
    return `${this.folder.path}/run`;
  }
}

const PRINT_STORED = `
import json
from datetime import datetime, timedelta, timezone
from surveys.answer_store.select import answer_store
from surveys.models import Survey
today = datetime.now(timezone.utc).date()
for slug in Survey.objects.values_list("slug", flat=True):
    for day in (today, today - timedelta(days=1)):
        for one in answer_store().of_day(slug, day):
            print(json.dumps({"survey": one.survey, "answers": one.answers}))
`;
