import { findRunner, type Runner } from '../find-k6.ts';
import { storeChoice } from '../stores/store-choice.ts';
import { UserError } from '../user-error.ts';
import { applicationSubject } from './application-subject.ts';
import { availability } from './availability.ts';
import { environmentFacts } from './environment-facts.ts';
import { runName } from './open-results.ts';
import type { ComparePlan } from './plan.ts';
import type { Results } from './results.ts';
import type { Run } from './run-cells.ts';
import { serverFacts } from './server-facts.ts';
import { catchSignals, type Signals } from './signals.ts';
import { removeStaleFolders } from './stale-folders.ts';
import type { Subject } from './subject.ts';
import { targetSubject } from './target-subject.ts';

export interface Session extends Run {
  readonly signals: Signals;
}

/**
 * Prepares what cells are run with, and tidies up after them.
 * @returns what the work returns; the signal's exit code where one came
 */
export async function withSession(
  plan: ComparePlan,
  folder: string,
  work: (session: Session) => Promise<number>,
): Promise<number> {
  removeStaleFolders();
  const runner = findRunner(plan.engine);
  const subject = await openSubject(plan);
  const signals = catchSignals();
  try {
    const code = await work({ plan, runner, subject, folder, signal: signals.signal, signals });
    return signals.exitCode ?? code;
  } finally {
    signals.release();
    await subject.close();
  }
}

async function openSubject({ application, plan }: ComparePlan): Promise<Subject> {
  return application === null ? await targetSubject(storeChoice(plan.store)) : applicationSubject(application);
}

/**
 * Results without a cell.
 * @throws UserError where none of the servers can run here
 */
export function emptyResults({
  folder,
  plan,
  runner,
  subject,
}: {
  folder: string;
  plan: ComparePlan;
  runner: Runner;
  subject: Subject;
}): Results {
  const { runnable, leftOut } = availability(plan.servers, subject.venv);
  if (runnable.length === 0) {
    const [{ reason, install } = { reason: 'nothing is to be run', install: null }] = leftOut;
    throw new UserError(`No server can run: ${reason}${install === null ? '' : ` Install: ${install}`}`);
  }
  return {
    version: 1,
    run: runName(folder),
    startedAt: new Date().toISOString(),
    endedAt: null,
    plan: plan.plan,
    environment: environmentFacts(runner, subject.versions),
    servers: runnable.map(({ server, versions }) => serverFacts(server, plan.plan.workers, versions)),
    leftOut,
    ...{ cells: [], rows: [], comparisons: [], doubts: [] },
  };
}
