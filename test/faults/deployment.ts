import { readStored } from '../../bench/audit/read-store.ts';
import { targetStore } from '../../bench/audit/target-store.ts';
import { freePort } from '../../bench/free-port.ts';
import { type RunningServer, startServer } from '../../bench/server.ts';
import { serverProcesses } from '../../bench/server-processes.ts';
import type { StoreChoice } from '../../bench/stores/store-choice.ts';
import { prepareTarget, type StoredCounts, storedCounts, TARGET_ENVIRONMENT } from '../../bench/target.ts';
import type { Attempt } from '../../lib/audit/attempt.ts';
import { type Audit, audit } from '../../lib/audit/audit.ts';
import { openFolder } from '../stores/open-folder.ts';

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

  /** @param more variables of the target, for this time */
  async startServer(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const { port, runDir } = this;
    const environment = { ...this.environment, ...more };
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

  /** Holds a ledger against what is stored. */
  async audit(run: string, attempts: readonly Attempt[]): Promise<Audit> {
    const { store, dataSourceName } = targetStore(this.storeChoice, this.environment);
    return audit(attempts, await readStored(store, dataSourceName, run, attempts));
  }

  async stop(): Promise<void> {
    await this.stopServer();
    this.folder.remove();
  }

  private get storeChoice(): StoreChoice {
    if ('CASSANDRA_URL' in this.environment) return 'postgres+cassandra';
    return 'DATABASE_URL' in this.environment ? 'postgres' : 'sqlite';
  }

  private get runDir(): string {
    return `${this.folder.path}/run`;
  }
}
