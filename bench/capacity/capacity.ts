import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createRandom } from '../../lib/answer/random.ts';
import { exitCodeOf } from '../compare/audit-figures.ts';
import { KeptCells } from '../compare/kept-cells.ts';
import { oneServerPlan } from '../compare/one-server-plan.ts';
import { openResults } from '../compare/open-results.ts';
import type { Options } from '../compare/options.ts';
import type { Cell } from '../compare/results.ts';
import { auditText } from '../compare/results-text.ts';
import { emptyResults, type Session, withSession } from '../compare/session.ts';
import { blockEstimateOfFactors } from '../statistics/block-estimate.ts';
import { capacityText, type Found } from './capacity-text.ts';
import { curveOf, curveText } from './curve.ts';
import { excessOf, type Limits, readLimits } from './limits.ts';
import { type BlockCapacity, searchCapacity } from './search.ts';

const DEFAULTS = { users: [8], duration: '15s', warmup: '5s', repeat: 3 } as const;
/** The first block doubles; later ones know where to look. */
const [FIRST_FACTOR, FACTOR] = [2, 1.25];
/** What is confirmed is lowered by this much where it does not hold, so often at most. */
const [LOWER, MOST_CONFIRMATIONS] = [0.9, 3];

/**
 * Looks in each of several blocks for the most users within the limits, then confirms the least of the numbers found.
 * @param options as compare's, with `server`, `p95`, `fails` and `most`
 */
export async function capacity(options: Options): Promise<number> {
  // Wrong settings are told before a folder is made.
  const out = typeof options['resume'] === 'string' ? undefined : capacityPlan(options).plan.out;
  const { folder, options: begun } = openResults(options, out);
  const { plan, limits, most } = capacityPlan(begun);
  return withSession(plan, folder, async (session) => {
    const { environment, servers } = emptyResults(session);
    const search = new Search(session, limits, most);
    const blocks = await search.blocks(plan.plan.users[0] ?? 1, plan.plan.repeat);
    const confirmed = blocks.length === 0 ? null : await search.confirm(blocks, plan.plan.repeat);
    const curve = curveOf(search.cells, limits);
    const positive = blocks.map(({ users }) => ({ value: Math.max(users, 0.5) }));
    const found: Found = {
      ...{ server: plan.plan.servers[0] ?? '', limits, most, blocks, curve, confirmed },
      estimate:
        positive.length === 0
          ? { median: 0, interval: null }
          : blockEstimateOfFactors(positive, createRandom(plan.plan.seed, 'capacity')),
    };
    const kept = { version: 1, plan: plan.plan, environment, servers, ...found, cells: search.cells };
    writeFileSync(`${folder}/capacity.json`, `${JSON.stringify(kept, null, 2)}\n`);
    if (curve.length > 0) console.log(`${curveText(curve, limits)}\n`);
    const name = relative(process.cwd(), folder);
    const goOn = `Interrupted: no number is given. To go on: npx k6-survey capacity --resume ${name}`;
    console.log(session.signal.aborted ? goOn : capacityText(found));
    console.log(`${auditText(search.cells)}\nfiles: ${name}/`);
    return exitCodeOf(search.cells, confirmed === null ? 1 : 0);
  });
}

function capacityPlan({ p95, fails, most, ...rest }: Options) {
  const limits = readLimits(String(p95), String(fails));
  // Surveys that take longer than the limit must end, not be cut.
  const gracefulStop = `${Math.ceil(Math.max(10, (3 * limits.p95Ms) / 1000))}s`;
  return { ...oneServerPlan('capacity', rest, { ...DEFAULTS, gracefulStop }), limits, most: Number(most) };
}

class Search {
  readonly #session: Session;
  readonly #kept: KeptCells;
  readonly #limits: Limits;
  readonly #most: number;

  constructor(session: Session, limits: Limits, most: number) {
    this.#session = session;
    this.#kept = new KeptCells(session);
    this.#limits = limits;
    this.#most = most;
  }

  get cells(): readonly Cell[] {
    return this.#kept.cells;
  }

  /** Empty where it was interrupted. */
  async blocks(users: number, repeat: number): Promise<readonly BlockCapacity[]> {
    const found: BlockCapacity[] = [];
    for (let block = 1; block <= repeat; block++) {
      const [first] = found;
      const one = await searchCapacity({
        ...{ limits: this.#limits, most: this.#most },
        users: Math.max(1, Math.round(first?.users ?? users)),
        factor: first === undefined ? FIRST_FACTOR : FACTOR,
        measure: (count) => this.#measure(count, block),
      });
      if (one === undefined) return [];
      found.push(one);
      console.error(`block ${block} of ${repeat}: ${one.users.toFixed(1)} users`);
    }
    return found;
  }

  async confirm(blocks: readonly BlockCapacity[], repeat: number): Promise<Found['confirmed']> {
    let users = Math.floor(Math.min(...blocks.map((block) => block.users)));
    for (let round = 1; round <= MOST_CONFIRMATIONS && users >= 1; round++) {
      const results: boolean[] = [];
      for (let index = 1; index <= repeat; index++) {
        // Blocks of their own, beside those of the search.
        const cell = await this.#measure(users, blocks.length + (round - 1) * repeat + index);
        if (cell === undefined) return null;
        results.push(excessOf(cell, this.#limits) === undefined);
      }
      const held = results.filter(Boolean).length;
      if (held === repeat) return { users, held, cells: repeat };
      console.error(`${users} users held in ${held} of ${repeat} cells: looking lower`);
      users = Math.floor(users * LOWER);
    }
    return null;
  }

  /** The last try of a cell; undefined where it was interrupted. */
  async #measure(users: number, block: number): Promise<Cell | undefined> {
    const [server = ''] = this.#session.plan.plan.servers;
    const tries = await this.#kept.run([{ server, users, block }]);
    return tries?.at(-1);
  }
}
