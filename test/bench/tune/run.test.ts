import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Found } from '../../../bench/capacity/capacity-text.ts';
import { writeOwnApplication } from '../compare/own-application.ts';
import { newFolder, readResults, runCompare } from '../compare/run-compare.ts';

function settingsFile(more: object): { config: string; out: string } {
  const folder = newFolder();
  const config = join(folder, 'compare.json');
  const short = { duration: '1s', warmup: '500ms', gracefulStop: '5s', engine: 'engine', out: 'out' };
  writeFileSync(config, JSON.stringify({ ...short, ...more, application: writeOwnApplication(folder) }));
  return { config, out: join(folder, 'out') };
}

test('tune measures the finalists beside the set-up as it is, and leaves what to deploy', async () => {
  const { config, out } = settingsFile({ users: [1], repeat: 1, space: { WORKERS: ['2', '3'] } });
  const { code, output } = await runCompare(['--server', 'waitress', '--config', config], {}, 'tune').ended;
  const results = readResults(out);
  const tuned = JSON.parse(readFileSync(join(out, 'tune.json'), 'utf8'));
  expect(tuned.rounds).toMatchObject([{ blocks: 1 }]);
  expect([...tuned.rounds[0].ranking].sort()).toEqual(['waitress', 'waitress[WORKERS=2]', 'waitress[WORKERS=3]']);
  expect(results?.plan.servers).toContain('waitress');
  expect(results?.cells.every(({ block }) => block === 1)).toBe(true);
  // A machine that is busy with other tests may void every cell.
  const counts = results?.rows.some(({ repeats }) => repeats > 0) === true;
  expect(code, output).toBe(counts ? 0 : 1);
  expect(existsSync(join(out, 'deploy', 'serve.py'))).toBe(counts);
  if (counts) expect(output).toMatch(/To deploy: (WORKERS='[23]' )?servers\/waitress\/start/);
});

test('capacity says how far it looked, and what it cannot show', async () => {
  const { config, out } = settingsFile({ users: [1], repeat: 1 });
  const args = ['--server', 'waitress', '--p95', '20s', '--most', '1', '--config', config];
  const { code, output } = await runCompare(args, {}, 'capacity').ended;
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
