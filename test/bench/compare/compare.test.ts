import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plannedCells } from '../../../bench/compare/cells.ts';
import type { Results } from '../../../bench/compare/results.ts';
import { readAttempts } from '../../../bench/ledger/read-attempts.ts';
import { ROOT } from '../../../bench/root.ts';
import { serverProcesses } from '../../../bench/server-processes.ts';
import { writeOwnApplication } from './own-application.ts';
import { newFolder, readResults, runCompare } from './run-compare.ts';
import { expectNoOtherVoid } from './void-by-the-machine.ts';

const SERVERS = ['gunicorn', 'waitress'];
const SHORT = ['--users', '1', '--duration', '1s', '--warmup', '500ms', '--graceful-stop', '5s', '--engine', 'engine'];
const WITHIN = { timeout: 300_000, interval: 50 };
const INTERRUPTED = 130;

const cellsOf = (results: Results | undefined) =>
  results?.cells.map(({ server, users, block }) => ({ server, users, block })) ?? [];

test('Ctrl-C keeps what is done, --resume goes on, and nothing is overwritten', async () => {
  const out = join(newFolder(), 'out');
  const args = ['--servers', SERVERS.join(), '--workers', '2', '--repeat', '2', '--seed', 'test', ...SHORT];
  const first = runCompare([...args, '--out', out]);
  await expect.poll(() => readResults(out)?.cells.length, WITHIN).toBeGreaterThanOrEqual(1);
  first.child.kill('SIGINT');
  const stopped = await first.ended;
  expect(stopped, stopped.output).toMatchObject({ code: INTERRUPTED });
  expect(stopped.output).toContain(`Interrupted. To go on: npx k6-survey compare --resume`);
  expect(serverProcesses(`${ROOT}var/run/compare-${first.child.pid}`)).toEqual([]);
  expect(existsSync(`${ROOT}var/compare/${first.child.pid}`)).toBe(false);
  const kept = readResults(out);
  expect(kept).toMatchObject({ endedAt: null, plan: { servers: SERVERS, users: [1], repeat: 2 } });
  expect(readdirSync(join(out, 'cells'))).toHaveLength(kept?.cells.length ?? 0);

  const again = await runCompare([...args, '--out', out]).ended;
  expect(again.code).toBe(1);
  expect(again.output).toContain('--out must be a new or empty folder, got');

  const resumed = await runCompare(['--resume', out]).ended;
  const results = readResults(out);
  if (results === undefined || kept === undefined) throw new Error('There are no results.');
  expectNoOtherVoid(results.cells);
  expect(resumed.code, resumed.output).toBe(results.rows.every(({ repeats }) => repeats > 0) ? 0 : 1);
  expect(results.cells.slice(0, kept.cells.length)).toEqual(kept.cells);
  expect(cellsOf(results).filter((_, index) => results.cells[index]?.try === 1)).toEqual(plannedCells(results.plan));
  expect(results.endedAt).not.toBeNull();
  expect(results.rows.map(({ server }) => server)).toEqual(SERVERS);

  for (const cell of results.cells) {
    const { attempts } = readAttempts(
      join(out, 'cells', `${cell.server}-1-${cell.block}-${cell.try}`, 'attempts.jsonl'),
    );
    expect(cell.completed).toBeGreaterThan(0);
    expect(attempts.length).toBeGreaterThanOrEqual(cell.completed);
    // A fresh store: what is stored is what this cell completed, the warm-up included.
    expect(cell.stored?.stored).toBe(attempts.length);
    expect(cell.audit).toMatchObject({
      completed: attempts.length,
      stored: attempts.length,
      lost: 0,
      duplicate: 0,
      altered: 0,
    });
    expect(cell.audit?.compared).toBeGreaterThan(attempts.length);
    // The last look may find the generator gone.
    expect(cell.samples.some(({ server, generator }) => server.processes > 0 && generator.memoryMiB > 0)).toBe(true);
  }
  expect(results.servers[0]?.configuration[0]).toMatchObject({
    path: 'servers/gunicorn/gunicorn.conf.py',
    text: readFileSync(`${ROOT}servers/gunicorn/gunicorn.conf.py`, 'utf8'),
  });
  expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('gunicorn');
});

test("an application of the user's own, as a file describes it", async () => {
  const folder = newFolder();
  const config = join(folder, 'compare.json');
  const application = { ...writeOwnApplication(folder), audit: 'store.json' };
  writeFileSync(config, JSON.stringify({ servers: ['uwsgi'], repeat: 1, out: 'out', application }));
  const { code, output } = await runCompare(['--config', config, ...SHORT]).ended;
  const results = readResults(join(folder, 'out'));
  const cell = results?.cells.at(-1);
  expect(code, output).toBe(cell?.state === 'measured' ? 0 : 1);
  expect(cell?.completed).toBeGreaterThan(0);
  expect(cell?.stored?.stored).toBeGreaterThanOrEqual(cell?.completed ?? 0);
  expectNoOtherVoid(results?.cells ?? []);
  expect(cell?.audit).toMatchObject({ lost: 0, duplicate: 0, altered: 0, untraceable: 0 });
  expect(cell?.audit?.compared).toBe(cell?.audit?.completed);
  expect(results?.plan.surveys).toEqual(['/survey']);
});

test('a server whose program is missing is left out by name, with what installs it', async () => {
  const folder = newFolder();
  const bin = join(folder, 'venv', 'bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync('/usr/bin/python3', join(bin, 'python'));
  const config = join(folder, 'compare.json');
  writeFileSync(config, JSON.stringify({ application: { module: 'own:site', surveys: ['/'], venv: 'venv' } }));
  const { code, output } = await runCompare(['--servers', 'uwsgi', '--config', config, '--out', join(folder, 'out')])
    .ended;
  expect(code).toBe(1);
  expect(output).toMatch(/No server can run: It lacks uwsgi\. Install: .*servers\/install uwsgi/);
});
