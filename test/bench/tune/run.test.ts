import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Found } from '../../../bench/capacity/capacity-text.ts';
import type { Cell } from '../../../bench/compare/results.ts';
import type { Application } from '../../../bench/compare/settings.ts';
import { writeOwnApplication } from '../compare/own-application.ts';
import { newFolder, readResults, runCompare } from '../compare/run-compare.ts';
import { expectNoOtherVoid } from '../compare/void-by-the-machine.ts';

const WITHIN = { timeout: 300_000, interval: 50 };
const INTERRUPTED = 130;

function settingsFile(more: object, changed = (own: Application) => own): { config: string; out: string } {
  const folder = newFolder();
  const config = join(folder, 'compare.json');
  const short = { duration: '1s', warmup: '500ms', gracefulStop: '5s', engine: 'engine', out: 'out' };
  writeFileSync(config, JSON.stringify({ ...short, ...more, application: changed(writeOwnApplication(folder)) }));
  return { config, out: join(folder, 'out') };
}

/** Interrupts a run when its first cell is there, and goes on with it. */
async function inTwoParts(args: readonly string[], out: string, command: string) {
  const first = runCompare(args, {}, command);
  await expect.poll(() => keptCells(out).length, WITHIN).toBeGreaterThanOrEqual(1);
  first.child.kill('SIGINT');
  const stopped = await first.ended;
  expect(stopped, stopped.output).toMatchObject({ code: INTERRUPTED });
  expect(stopped.output).toContain(`To go on: npx k6-survey ${command} --resume `);
  const kept = keptCells(out);
  const resumed = await runCompare(['--resume', out], {}, command).ended;
  expect(keptCells(out).slice(0, kept.length)).toEqual(kept);
  expect(keptCells(out).length).toBeGreaterThan(kept.length);
  return resumed;
}

function keptCells(out: string): readonly Cell[] {
  const file = join(out, 'cells.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cells : [];
}

test('tune measures the finalists beside the set-up as it is, and leaves what to deploy', async () => {
  const { config, out } = settingsFile({ users: [1], repeat: 1, space: { WORKERS: ['2', '3'] } });
  const { code, output } = await inTwoParts(['--server', 'waitress', '--config', config], out, 'tune');
  const results = readResults(out);
  const tuned = JSON.parse(readFileSync(join(out, 'tune.json'), 'utf8'));
  expect(tuned.rounds).toMatchObject([{ blocks: 1 }]);
  expect([...tuned.rounds[0].ranking].sort()).toEqual(['waitress', 'waitress[WORKERS=2]', 'waitress[WORKERS=3]']);
  expect(results?.plan.servers).toContain('waitress');
  expect(results?.cells.every(({ block }) => block === 1)).toBe(true);
  expectNoOtherVoid(keptCells(out));
  const counts = results?.rows.some(({ repeats }) => repeats > 0) === true;
  expect(code, output).toBe(counts ? 0 : 1);
  expect(existsSync(join(out, 'deploy', 'serve.py'))).toBe(counts);
  if (counts) expect(output).toMatch(/To deploy: (WORKERS='[23]' )?servers\/waitress\/start/);
});

test('capacity runs void cells again where it goes on, and says how far it looked, and what it cannot show', async () => {
  const { config, out } = settingsFile({ users: [1], repeat: 1 }, ({ stored = [], ...own }) => ({
    ...own,
    stored: ['sh', '-c', 'if [ -n "$SPOILT" ]; then echo 0; else exec "$@"; fi', 'sh', ...stored],
  }));
  const args = ['--server', 'waitress', '--p95', '20s', '--most', '1', '--config', config];
  const first = await runCompare(args, { SPOILT: '1' }, 'capacity').ended;
  const kept = keptCells(out);
  expect(first.code, first.output).toBe(1);
  expect(kept.map((cell) => [cell.try, cell.state])).toEqual([
    [1, 'void'],
    [2, 'void'],
  ]);
  const { code, output } = await runCompare(['--resume', out], {}, 'capacity').ended;
  expect(keptCells(out).slice(0, 2)).toEqual(kept);
  expectNoOtherVoid(keptCells(out).slice(2));
  expect(keptCells(out)[2]).toMatchObject({ users: 1, block: 1, try: 3, stored: { stored: expect.any(Number) } });
  const found = JSON.parse(readFileSync(join(out, 'capacity.json'), 'utf8')) as Found;
  expect(found.blocks).toHaveLength(1);
  expect(code, output).toBe(found.confirmed === null ? 1 : 0);
  expect(found.curve.map(({ users }) => users)).toEqual([1]);
  if (found.confirmed !== null) {
    expect(output).toContain('waitress: at least 1 users can complete surveys at once, p95 within 20000 ms');
    expect(output).toContain('Confirmed: 1 users stayed within the limits in 1 of 1 further cells.');
    expect(output).toContain('warning fails-not-shown');
  }
});

test.each(['tune', 'capacity'])('%s says before a folder is made that it lacks its set-up', async (command) => {
  const { code, output } = await runCompare(['--users', '1'], {}, command).ended;
  expect(code).toBe(1);
  expect(output).toContain('--server must be a set-up of servers/, got "" (example: ');
});

test('tune does not go on with other settings', async () => {
  const { config, out } = settingsFile({ users: [1], repeat: 1, space: { WORKERS: ['2'] } });
  const first = runCompare(['--server', 'waitress', '--config', config], {}, 'tune');
  await expect.poll(() => keptCells(out).length, WITHIN).toBeGreaterThanOrEqual(1);
  first.child.kill('SIGINT');
  await first.ended;
  writeFileSync(config, readFileSync(config, 'utf8').replace('"repeat":1', '"repeat":2'));
  const { code, output } = await runCompare(['--resume', out], {}, 'tune').ended;
  expect(code).toBe(1);
  expect(output).toContain('its --config file has changed since');
});
