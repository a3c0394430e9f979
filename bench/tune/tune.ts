import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { exitCodeOf } from '../compare/audit-figures.ts';
import { type PlannedCell, plannedCells } from '../compare/cells.ts';
import { judged } from '../compare/judged.ts';
import { KeptCells } from '../compare/kept-cells.ts';
import { oneServerPlan } from '../compare/one-server-plan.ts';
import { openResults } from '../compare/open-results.ts';
import type { Options } from '../compare/options.ts';
import type { ComparePlan } from '../compare/plan.ts';
import type { Cell, Results } from '../compare/results.ts';
import { auditText, resultsText } from '../compare/results-text.ts';
import type { SetUp } from '../compare/server-choice.ts';
import { emptyResults, type Session, withSession } from '../compare/session.ts';
import { writeResults } from '../compare/write-results.ts';
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
  // Wrong settings are told before a folder is made.
  const out = typeof options['resume'] === 'string' ? undefined : tunePlan(options).plan.out;
  const { folder, earlier, options: begun } = openResults(options, out);
  const { plan, setUp } = tunePlan(begun);
  return withSession(plan, folder, async (session) => {
    // Told before any load, where the set-up lacks a part.
    emptyResults({ ...session, plan: withServers(plan, [setUp.name]) });
    const kept = new KeptCells(session);
    const { rounds, finalists } = await halve(plan.plan.servers, measureIn(session, kept));
    writeFileSync(
      `${folder}/tune.json`,
      `${JSON.stringify({ setUp: setUp.name, space: setUp.space, rounds, finalists }, null, 2)}\n`,
    );
    const name = relative(process.cwd(), folder);
    const goOn = `To go on: npx k6-survey tune --resume ${name}`;
    if (session.signal.aborted) {
      console.error(`Interrupted in round ${rounds.length + 1}: nothing is decided. ${goOn}`);
      return 1;
    }
    const blocks = rounds.reduce((sum, round) => sum + round.blocks, 0);
    const ofFinal = withServers(plan, [...new Set([setUp.name, ...finalists])]);
    const begins = { ...emptyResults({ ...session, plan: ofFinal }), ...(earlier && { startedAt: earlier.startedAt }) };
    const results = await final(session, kept, begins, blocks);
    console.log(resultsText(results));
    if (results.cells.length > 0) {
      // As in compare: the charts' library is slow to load.
      const { writeReports } = await import('../report/write-reports.ts');
      writeReports(results, folder);
    }
    if (session.signal.aborted) {
      console.error(`Interrupted in the final: nothing is decided. ${goOn}`);
      return 1;
    }
    const best = bestOf(results, plan.servers);
    if (best !== undefined) {
      mkdirSync(`${folder}/deploy`, { recursive: true });
      writeDeploy(`${folder}/deploy`, best);
      console.log(`\n${verdictText(results, setUp.name, best.label)}\n${deployText(best)}`);
    }
    console.log(`rounds and final: ${auditText(kept.cells)}\nfiles: ${name}/`);
    return exitCodeOf(kept.cells, best === undefined ? 1 : 0);
  });
}

/** The candidates of one set-up. */
function tunePlan(options: Options): { readonly plan: ComparePlan; readonly setUp: SetUp } {
  const { settings, plan } = oneServerPlan('tune', options, DEFAULTS);
  const [setUp] = plan.servers.map((choice) => ({ ...choice.setUp, space: settings.space ?? choice.setUp.space }));
  if (setUp === undefined) throw new Error('A plan of one server has one.');
  const servers = candidatesOf(setUp);
  return { plan: { ...plan, servers, plan: { ...plan.plan, servers: servers.map(({ label }) => label) } }, setUp };
}

const DEFAULTS = { users: [10], duration: '10s', warmup: '5s', gracefulStop: '10s', repeat: 5 } as const;

/** Runs the candidates of a round, in blocks after those of the rounds before. */
function measureIn(
  { plan }: Session,
  kept: KeptCells,
): (round: Round, blocksBefore: number) => Promise<readonly Cell[] | undefined> {
  return async ({ candidates, blocks }, blocksBefore) => {
    console.error(`${candidates.length} candidates, ${blocks === 1 ? '1 block' : `${blocks} blocks`}`);
    return kept.run(shifted(plannedCells({ ...plan.plan, servers: candidates, repeat: blocks }), blocksBefore));
  };
}

/** The final, in blocks that nobody was chosen by. */
async function final(
  { folder, signal }: Session,
  kept: KeptCells,
  begins: Results,
  blocksBefore: number,
): Promise<Results> {
  const { servers, repeat } = begins.plan;
  console.error(`final: ${servers.join(', ')}, ${repeat} blocks`);
  let results = begins;
  await kept.run(shifted(plannedCells(begins.plan), blocksBefore), (cell) => {
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
