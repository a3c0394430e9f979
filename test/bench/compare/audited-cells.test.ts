import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Audit } from '../../../lib/audit/audit.ts';
import { writeOwnApplication } from './own-application.ts';
import { newFolder, readResults, runCompare } from './run-compare.ts';

const SHORT = { users: [1], duration: '1s', warmup: '500ms', gracefulStop: '5s', engine: 'engine', repeat: 1 };
const UNSOUND = 99;

function settingsFile(settings: object, folder = newFolder()): { config: string; out: string } {
  const config = join(folder, 'compare.json');
  writeFileSync(config, JSON.stringify({ ...SHORT, servers: ['waitress'], out: 'out', ...settings }));
  return { config, out: join(folder, 'out') };
}

test('a survey that was thanked for without being stored voids its cell, and fails the run', async () => {
  const { config, out } = settingsFile({ workers: 2 });
  const faults = { SURVEY_FAULTS: 'thank-without-storing:5' };
  const { code, output } = await runCompare(['--config', config], faults).ended;
  const results = readResults(out);
  expect(code, output).toBe(UNSOUND);
  const counted = results?.cells.map(({ audit }) => audit?.lost ?? 0) ?? [];
  const lost = counted.reduce((sum, count) => sum + count, 0);
  expect(lost).toBeGreaterThan(0);
  for (const [index, cell] of (results?.cells ?? []).entries()) {
    const folder = join(out, 'cells', `waitress-1-1-${cell.try}`);
    const audit = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8')) as Audit;
    expect(audit.lost).toHaveLength(Math.floor(audit.completed / 5));
    expect(counted[index]).toBe(audit.lost.length);
    // A slow machine may end a cell before its fifth survey: nothing is lost then, and nothing to doubt.
    const doubts = cell.doubts.map(({ name }) => name);
    expect(doubts.includes('answers-unsound'), doubts.join()).toBe(audit.lost.length > 0);
    if (audit.lost.length > 0) expect(cell.state).toBe('void');
  }
  expect(output).toMatch(new RegExp(`audit: \\d+ completed, \\d+ stored, ${lost} lost, 0 duplicate, 0 altered`));
  expect(output).toMatch(/\n {2}waitress at 1 users, block 1, try 1: \d+ (is|are) lost/);
  expect(readFileSync(join(out, 'report.md'), 'utf8')).toMatch(
    new RegExp(`^\\*\\*.*not every completed survey is stored as it was sent: ${lost} lost, 0 duplicate, 0 altered of`),
  );
});

test('what is void runs again where a run goes on', async () => {
  const { config, out } = settingsFile({ workers: 2 });
  const faults = { SURVEY_FAULTS: 'store-twice:3' };
  const first = await runCompare(['--config', config, '--quick'], faults).ended;
  expect(first.code, first.output).toBe(UNSOUND);
  const kept = readResults(out)?.cells ?? [];
  expect(kept.map(({ try: count, state }) => ({ count, state }))).toEqual([{ count: 1, state: 'void' }]);
  expect(kept[0]?.audit?.duplicate).toBeGreaterThan(0);
  const second = await runCompare(['--resume', out]).ended;
  const cells = readResults(out)?.cells ?? [];
  expect(cells.slice(0, 1)).toEqual(kept);
  expect(cells[1]).toMatchObject({ try: 2, audit: { lost: 0, duplicate: 0, altered: 0 } });
  // What was stored twice in the first try stays told.
  expect(second.code, second.output).toBe(UNSOUND);
});

test('an audit that cannot be made is told, and fails the run', async () => {
  const folder = newFolder();
  const own = writeOwnApplication(folder);
  const query = 'SELECT receipt, name FROM elsewhere WHERE receipt LIKE ?';
  writeFileSync(join(folder, 'store.json'), JSON.stringify({ driver: 'sqlite3', dsn: 'OWN_STORE', query }));
  const { config, out } = settingsFile({ application: { ...own, audit: 'store.json' } }, folder);
  const { code, output } = await runCompare(['--config', config]).ended;
  expect(code, output).toBe(1);
  const cell = readResults(out)?.cells.at(-1);
  expect(cell?.completed).toBeGreaterThan(0);
  expect(cell?.audit).toBeNull();
  expect(cell?.doubts).toContainEqual(
    expect.objectContaining({ name: 'audit-failed', message: expect.stringContaining('no such table: elsewhere') }),
  );
});

test.each([
  {
    why: 'a file that is not there',
    store: undefined,
    says: /application\.audit must be a file, got ".*store\.json"/,
  },
  {
    why: 'a variable that is not set',
    store: { driver: 'sqlite3', dsn: 'NOT_SET', query: 'SELECT 1' },
    says: 'NOT_SET must be the store\'s data source name, got ""',
  },
])('says before any load what is wrong with $why', async ({ store, says }) => {
  const folder = newFolder();
  const { module, surveys } = writeOwnApplication(folder);
  const audit = store === undefined ? 'no-store.json' : 'store.json';
  writeFileSync(join(folder, 'store.json'), JSON.stringify(store ?? {}));
  const { config } = settingsFile({ application: { module, surveys, audit } }, folder);
  const { code, output } = await runCompare(['--config', config]).ended;
  expect(code).toBe(1);
  expect(output).toMatch(says);
  expect(output).not.toContain('cell 1');
});
