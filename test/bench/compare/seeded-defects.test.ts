import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../bench/root.ts';
import { lacking } from '../../lacking.ts';
import { writeOwnApplication } from './own-application.ts';
import { newFolder, readResults, runCompare } from './run-compare.ts';

/** The measurement that finds a fifth needs some minutes and a quiet machine; rows.test.ts simulates it always. */
const isLong = process.env['COMPARE_LONG'] === '1';

const SLOWED = ['gunicorn', 'gunicorn:slowed'] as const;

/** Runs the set-up, the same slowed, and the same under another name; verdicts by pair. */
async function verdicts(seed: string): Promise<{ of: (one: string, other: string) => string; output: string }> {
  const folder = newFolder();
  cpSync(`${ROOT}test/bench/compare/slowed`, join(folder, 'slowed'), { recursive: true });
  const slowed = { WSGI_MODULE: 'slowed:application', APPLICATION_DIR: join(folder, 'slowed') };
  const config = join(folder, 'compare.json');
  const settings = {
    ...{ servers: SLOWED, placebo: 'gunicorn', users: [10], repeat: 5, engine: 'engine', seed },
    ...{ duration: '10s', warmup: '5s', gracefulStop: '10s', out: 'out', variants: { gunicorn: { slowed } } },
  };
  writeFileSync(config, JSON.stringify(settings));
  const { output } = await runCompare(['--config', config]).ended;
  const pairs = readResults(join(folder, 'out'))?.comparisons ?? [];
  const of = (one: string, other: string) => {
    const pair = pairs.find(
      ({ server, other: second }) => [server, second].sort().join() === [one, other].sort().join(),
    );
    return pair === undefined ? 'not compared' : pair.verdict === 'more' ? `${pair.server} more` : pair.verdict;
  };
  return { of, output };
}

/**
 * Power: five blocks of cells whose rates differ by 3 % from start to start tell a fifth with a half-width of some 6 %. Of the
 * placebo one interval in 20 misses by design, so what it claims has to be claimed again: once in 400.
 */
test.runIf(isLong)(
  `a set-up that is slower by a fifth is called slower, the placebo is not${isLong ? '' : lacking('COMPARE_LONG=1')}`,
  async () => {
    const first = await verdicts('1');
    expect(first.of(...SLOWED), first.output).toBe('gunicorn more');
    expect(first.of('gunicorn~placebo', 'gunicorn:slowed'), first.output).toBe('gunicorn~placebo more');
    const placebo = ['gunicorn', 'gunicorn~placebo'] as const;
    const claim = first.of(...placebo);
    if (claim === 'no-difference') return;
    const second = await verdicts('2');
    expect(second.of(...placebo), `${first.output}\n${second.output}`).not.toBe(claim);
  },
  1_800_000,
);

/** Leaves the thread of the engine a twentieth of its time; whatever else runs, it wants a core nearly always. */
const STARVE = `
if (/engine\\.js$/.test(process.argv[1] ?? '')) {
  const cpu = () => process.cpuUsage().user + process.cpuUsage().system;
  const burn = () => { const end = cpu() + 95_000; while (cpu() < end); setTimeout(burn, 5).unref(); };
  setTimeout(burn, 1000).unref();
}`;

test('a generator that is starved on purpose voids the cell', async () => {
  const folder = newFolder();
  const starve = join(folder, 'starve.cjs');
  writeFileSync(starve, STARVE);
  const out = join(folder, 'out');
  const config = join(folder, 'compare.json');
  writeFileSync(
    config,
    JSON.stringify({
      ...{ servers: ['waitress'], users: [5], duration: '2s', warmup: '1s', repeat: 1, gracefulStop: '2s' },
      ...{ engine: 'engine', out: 'out', application: writeOwnApplication(folder) },
    }),
  );
  const { code, output } = await runCompare(['--config', config], { NODE_OPTIONS: `--require ${starve}` }).ended;
  const results = readResults(out);
  expect(code, output).toBe(1);
  expect(results?.cells.length).toBeGreaterThan(0);
  for (const { state, doubts } of results?.cells ?? []) {
    expect(state).toBe('void');
    expect(doubts.map(({ name }) => name)).toContain('generator-starved');
  }
  expect(results?.rows).toMatchObject([{ repeats: 0, isRanked: false }]);
});
