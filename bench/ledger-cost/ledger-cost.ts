import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import type { Figures } from '../../lib/results/figures.ts';
import { targetSubject } from '../compare/target-subject.ts';
import { findRunner, type Runner } from '../find-k6.ts';
import { freePort } from '../free-port.ts';
import { cpuOf } from '../generator-cost/cpu-of.ts';
import { ledgerFlags } from '../ledger/ledger-flags.ts';
import { newRunName } from '../ledger/with-ledger.ts';
import { ROOT } from '../root.ts';
import { startServer } from '../server.ts';
import { costText } from './cost-text.ts';
import { LEDGERS, type LedgerSetting, type Measured, type Round } from './round.ts';

export interface LedgerCostWishes {
  readonly rounds: number;
  /** Of each measurement; with k6 some hundreds a user, or its first reading of the pages weighs too much. */
  readonly surveys: number;
  readonly users: number;
  readonly engine: 'auto' | 'k6' | 'engine';
}

const HOST = '127.0.0.1';

/**
 * What LEDGER costs of the throughput: the same surveys on the target behind Gunicorn without it, with outcomes and with
 * answers, in turn. Each round begins with another of the three, so that a machine that grows slower does so for all alike.
 */
export async function ledgerCost(wishes: LedgerCostWishes): Promise<void> {
  const runner = findRunner(wishes.engine);
  const subject = await targetSubject('sqlite');
  const runDir = `${ROOT}var/ledger-cost/${process.pid}`;
  mkdirSync(runDir, { recursive: true });
  try {
    const environment = await subject.prepareCell();
    const port = await freePort(HOST, 0);
    const server = await startServer({ name: 'gunicorn', host: HOST, port, workers: undefined, runDir, environment });
    try {
      const measured = (ledger: LedgerSetting) => measure(runner, ledger, server.url, runDir, wishes);
      await measured('off'); // the server's workers read the surveys once
      const rounds: Round[] = [];
      for (let index = 0; index < wishes.rounds; index++) {
        const round: Partial<Record<LedgerSetting, Measured>> = {};
        for (const place of LEDGERS.keys()) {
          const ledger = LEDGERS[(index + place) % LEDGERS.length] ?? 'off';
          round[ledger] = await measured(ledger);
        }
        rounds.push(round as Round);
      }
      const machine = `${cpus()[0]?.model} (${availableParallelism()} cores)`;
      console.log(`${new Date().toISOString().slice(0, 10)}, ${machine}, ${runner.description}`);
      console.log(`${wishes.rounds} rounds of ${wishes.surveys} surveys on the target, ${wishes.users} users\n`);
      console.log(costText(rounds, availableParallelism()));
    } finally {
      await server.stop();
    }
  } finally {
    await subject.close();
    rmSync(runDir, { recursive: true, force: true });
  }
}

async function measure(
  runner: Runner,
  ledger: LedgerSetting,
  baseUrl: string,
  folder: string,
  wishes: LedgerCostWishes,
): Promise<Measured> {
  const run = newRunName();
  const summary = `${folder}/${run}.json`;
  const cpuMs = await cpuOf(
    [...runner.command, 'run', '--quiet', ...ledgerFlags(`${folder}/${run}.jsonl`), `${ROOT}dist/smoke.js`],
    {
      ...runner.environment,
      ...{ BASE_URL: baseUrl, SURVEYS: '', ITERATIONS: String(wishes.surveys), USERS: String(wishes.users) },
      ...{ LEDGER: ledger, RUN: run, SUMMARY: summary, THRESHOLDS: 'strict', THINK_TIME: '0', DURATION: '1h' },
    },
  );
  const { completed, stages } = JSON.parse(readFileSync(summary, 'utf8')) as Figures;
  return { surveysPerSecond: stages[0]?.surveysPerSecond ?? Number.NaN, cpuMs: cpuMs / completed };
}
