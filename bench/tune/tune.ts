import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type PlannedCell, plannedCells } from '../compare/cells.ts';
import { judged } from '../compare/judged.ts';
import { openResults } from '../compare/open-results.ts';
import { type Options, readOptions } from '../compare/options.ts';
import { type ComparePlan, readPlan } from '../compare/plan.ts';
import { Progress } from '../compare/progress.ts';
import type { Cell, Results } from '../compare/results.ts';
import { resultsText } from '../compare/results-text.ts';
import { runCells } from '../compare/run-cells.ts';
import { emptyResults, type Session, withSession } from '../compare/session.ts';
import { writeResults } from '../compare/write-results.ts';
import { UserError } from '../user-error.ts';
import { candidatesOf } from './candidates.ts';
import { deployText, writeDeploy } from './deploy.ts';
import { halve, type Round } from './halving.ts';
import { verdictText } from './verdict-text.ts';

/**
 * Looks for the best settings of one set-up by successive halving, then measures the finalists beside the set-up as it is, in
 * blocks of their own: who was chosen for good luck has to be good once more.
 * @param options as compare's, with `server` for the set-up
 */
export async function tune(options: Options): Promise<number> {
  const { server, ...rest } = options;
  const settings = { ...DEFAULTS, ...readOptions({ ...rest, servers: String(server) }) };
  const base = readPlan(settings, false);
  const [setUp] = base.servers.map((choice) => ({ ...choice.setUp, space: settings.space ?? choice.setUp.space }));
  if (setUp === undefined || base.servers.length !== 1 || base.plan.users.length !== 1) {
    throw new UserError('tune takes one server and one number of users (example: --server gunicorn --users 10).');
  }
  const candidates = candidatesOf(setUp);
  const plan = { ...base, servers: candidates, plan: { ...base.plan, servers: candidates.map(({ label }) => label) } };
  const { folder } = openResults({}, settings.out);
  return withSession(plan, folder, async (session) => {
    // Told before any load, where the set-up lacks a part.
    emptyResults({ ...session, plan: withServers(plan, [setUp.name]) });
    const { rounds, finalists } = await halve(plan.plan.servers, measureIn(session));
    writeFileSync(
      `${folder}/tune.json`,
      `${JSON.stringify({ setUp: setUp.name, space: setUp.space, rounds, finalists }, null, 2)}\n`,
    );
    if (session.signal.aborted) {
      console.error(
        `Interrupted in round ${rounds.length + 1}: nothing is decided. files: ${relative(process.cwd(), folder)}/`,
      );
      return 1;
    }
    const blocks = rounds.reduce((sum, round) => sum + round.blocks, 0);
    const results = await final(session, withServers(plan, [...new Set([setUp.name, ...finalists])]), blocks);
    console.log(resultsText(results));
    if (results.cells.length > 0) {
      // As in compare: the charts' library is slow to load.
      const { writeReports } = await import('../report/write-reports.ts');
      writeReports(results, folder);
    }
    const best = session.signal.aborted ? undefined : bestOf(results, candidates);
    if (best === undefined) return 1;
    mkdirSync(`${folder}/deploy`, { recursive: true });
    writeDeploy(`${folder}/deploy`, best);
    console.log(`\n${verdictText(results, setUp.name, best.label)}\n${deployText(best)}`);
    console.log(`files: ${relative(process.cwd(), folder)}/`);
    return 0;
  });
}

const DEFAULTS = { users: [10], duration: '10s', warmup: '5s', gracefulStop: '10s', repeat: 5 } as const;

/** Runs the candidates of a round, in blocks after those of the rounds before. */
function measureIn(session: Session): (round: Round, blocksBefore: number) => Promise<readonly Cell[] | undefined> {
  const { plan } = session;
  return async ({ candidates, blocks }, blocksBefore) => {
    const planned = shifted(plannedCells({ ...plan.plan, servers: candidates, repeat: blocks }), blocksBefore);
    console.error(`${candidates.length} candidates, ${blocks === 1 ? '1 block' : `${blocks} blocks`}`);
    const cells: Cell[] = [];
    await runCells(session, planned, new Progress(planned.length, 0), (cell) => cells.push(cell));
    return session.signal.aborted ? undefined : cells;
  };
}

/** The final, in blocks that nobody was chosen by. */
async function final(session: Session, plan: ComparePlan, blocksBefore: number): Promise<Results> {
  const { folder, signal } = session;
  const planned = shifted(plannedCells(plan.plan), blocksBefore);
  console.error(`final: ${plan.plan.servers.join(', ')}, ${plan.plan.repeat} blocks`);
  let results = emptyResults({ ...session, plan });
  await runCells({ ...session, plan }, planned, new Progress(planned.length, 0), (cell) => {
    // Their folders count on from the rounds before, their blocks from 1.
    results = judged(results, [...results.cells, { ...cell, block: cell.block - blocksBefore }]);
    writeResults(folder, results);
  });
  if (!signal.aborted) results = { ...results, endedAt: new Date().toISOString() };
  writeResults(folder, results);
  return results;
}

function shifted(cells: readonly PlannedCell[], blocks: number): readonly PlannedCell[] {
  return cells.map((cell) => ({ ...cell, block: cell.block + blocks }));
}

function withServers(plan: ComparePlan, labels: readonly string[]): ComparePlan {
  const servers = plan.servers.filter(({ label }) => labels.includes(label));
  return { ...plan, servers, plan: { ...plan.plan, servers: servers.map(({ label }) => label) } };
}

function bestOf({ rows }: Results, candidates: ComparePlan['servers']) {
  const [best] = [...rows].sort((one, other) => other.surveysPerSecond.median - one.surveysPerSecond.median);
  return best === undefined || best.repeats === 0 ? undefined : candidates.find(({ label }) => label === best.server);
}
